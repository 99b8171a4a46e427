using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

internal static partial class Rules
{
    /// <summary>Rules about the shape of events, requests and types.</summary>
    internal static class Shape
    {
        private const string Category = "TypedEvents.Shape";

        public static readonly DiagnosticDescriptor NotPartial = new(
            RuleIds.NotPartial,
            "Contract is not partial",
            "'{0}' must be partial, because code is generated into it: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.NotPartial + ".md");

        public static readonly DiagnosticDescriptor ContainingTypeNotPartial = new(
            RuleIds.ContainingTypeNotPartial,
            "Type that contains a contract is not partial",
            "'{0}' must be partial, because it contains '{1}' and code is generated into that: write '{2}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.ContainingTypeNotPartial + ".md");

        public static readonly DiagnosticDescriptor NotRecord = new(
            RuleIds.NotRecord,
            "Contract is not a record",
            "'{0}' must be a record, because events are values: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.NotRecord + ".md");

        public static readonly DiagnosticDescriptor Generic = new(
            RuleIds.Generic,
            "Contract is generic",
            "'{0}' must not be generic, because a contract has one shape: replace '{1}' by the type that is sent, with one record for each",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.Generic + ".md");

        public static readonly DiagnosticDescriptor Abstract = new(
            RuleIds.Abstract,
            "Contract is abstract",
            "'{0}' is abstract and cannot be sent itself: remove {1} here and put the attribute on the records that inherit from it",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.Abstract + ".md");

        public static readonly DiagnosticDescriptor ConcreteBase = new(
            RuleIds.ConcreteBase,
            "Contract inherits from a record that is not abstract",
            "'{0}' must not inherit from '{1}', because a value of one would be sent as the other: write '{2}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.ConcreteBase + ".md");

        public static readonly DiagnosticDescriptor Inaccessible = new(
            RuleIds.Inaccessible,
            "Contract cannot be reached by generated code",
            "'{0}' must be at least internal, because generated code has to name it: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.Inaccessible + ".md");

        public static readonly DiagnosticDescriptor SeveralAttributes = new(
            RuleIds.SeveralAttributes,
            "Contract has several contract attributes",
            "'{0}' is declared as {1}: keep exactly one",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.SeveralAttributes + ".md");

        public static readonly DiagnosticDescriptor InvalidVersion = new(
            RuleIds.InvalidVersion,
            "Version of a contract is below 1",
            "'{0}' has version {1}, but versions start at 1: write 'Version = 1' or leave it out",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.InvalidVersion + ".md");

        public static readonly DiagnosticDescriptor UnsupportedMember = new(
            RuleIds.UnsupportedMember,
            "Member has a type that cannot be sent",
            "'{0}.{1}' has type '{2}', which cannot be sent: {3}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.UnsupportedMember + ".md");

        public static readonly DiagnosticDescriptor DuplicateWireName = new(
            RuleIds.DuplicateWireName,
            "Two members have the same name on the wire",
            "'{0}.{1}' is named '{2}' on the wire, as another member is: write '[JsonPropertyName(\"{3}\")]'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.DuplicateWireName + ".md");

        public static readonly DiagnosticDescriptor NoConstructor = new(
            RuleIds.NoConstructor,
            "Contract has no usable constructor",
            "'{0}' has no constructor that its members can fill: {1}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.NoConstructor + ".md");

        public static readonly DiagnosticDescriptor CannotIgnore = new(
            RuleIds.CannotIgnore,
            "Ignored member is needed to construct the contract",
            "'{0}.{1}' cannot be left out by '[JsonIgnore]', because nothing can be constructed without it: {2}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.CannotIgnore + ".md");

        public static readonly DiagnosticDescriptor TooManyMembers = new(
            RuleIds.TooManyMembers,
            "Contract has too many members",
            "'{0}' has more than {1} members: move some that belong together into a record with '[TchuType]'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.TooManyMembers + ".md");

        public static readonly DiagnosticDescriptor ReservedName = new(
            RuleIds.ReservedName,
            "Name is taken by generated code",
            "'{0}' declares '{1}', a name that generated code takes: rename it",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.ReservedName + ".md");

        public static readonly DiagnosticDescriptor DivergingAttributes = new(
            RuleIds.DivergingAttributes,
            "Parameter and property have different attributes",
            "'{0}.{1}' has '[{2}]' on the parameter but '[{3}]' on the property: keep one of them",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.DivergingAttributes + ".md");

        public static readonly DiagnosticDescriptor MutableMember = new(
            RuleIds.MutableMember,
            "Member can be changed after construction",
            "'{0}.{1}' can be changed while several handlers have the same instance: write '{{ get; init; }}'",
            Category,
            DiagnosticSeverity.Info,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.MutableMember + ".md");
    }
}
