using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Schema;

namespace TypedEvents.Generators;

/// <summary>Reads a type with a contract attribute: into a model for the generator, into problems for the analyzers.</summary>
internal static class ContractParser
{
    /// <summary>Generated readers remember the members they have seen in one 64-bit word.</summary>
    public const int MaxMembers = 64;

    public static ParsedContract Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        List<ShapeProblem> problems = [.. ContractSyntax.FindProblems(type, cancellationToken)];
        List<AttributeData> attributes = [.. ContractAttributes.Of(type)];
        bool canEmit = problems.Count == 0;
        if (attributes.Count == 0)
        {
            return new ParsedContract(null, problems.ToEquatableArray());
        }

        WireTypeParser types = new(type.ContainingAssembly, cancellationToken);
        ContractModel contract = ParseMembers(type, ParseHeader(type, attributes[0], problems), types, problems);
        RecordSchema own = RecordSchema.Create(contract.MetadataName, contract.IsArray, contract.Members);
        return new ParsedContract(canEmit ? contract with { IsBroken = contract.IsBroken || problems.Count > 0 } : null, problems.ToEquatableArray())
        {
            Records = [own, .. types.Records.Where(nested => nested.Name != own.Name)],
        };
    }

    private static ContractModel ParseHeader(INamedTypeSymbol type, AttributeData attribute, List<ShapeProblem> problems)
    {
        ContractKind kind = ContractAttributes.KindOf(attribute)!.Value;
        string topic = kind == ContractKind.Type ? "" : attribute.FirstText() ?? "";
        int version = kind == ContractKind.Type ? 0 : attribute.Named<int>("Version") ?? 1;
        if (kind != ContractKind.Type)
        {
            if (!TopicGrammar.IsTopic(topic))
            {
                problems.Add(new ShapeProblem(ShapeProblemKind.InvalidTopic, "", topic));
            }

            if (version < 1)
            {
                problems.Add(new ShapeProblem(ShapeProblemKind.InvalidVersion, "", Literals.Of(version, null)));
            }
        }

        return new ContractModel
        {
            Kind = kind,
            Topic = topic,
            Version = version,
            FormerTopics = kind == ContractKind.Event ? FormerTopicsParser.Parse(type, topic) : default,
            IsArray = attribute.Named<int>("Layout") == 1,
            Traits = TraitsOf(attribute),
            MetadataName = SymbolNames.MetadataName(type),
            TypeName = SymbolNames.TypeName(type),
            Namespace = SymbolScopes.NamespaceOf(type),
            Declarations = Declarations(type).ToEquatableArray(),
            IsValueType = type.IsValueType,
            IsPublic = SymbolScopes.IsPublic(type),
            DisplayName = string.Join(".", Scopes(type).Select(scope => scope.Name)),
            IsValidatable = type.AllInterfaces.Any(candidate => candidate.Is("System.ComponentModel.DataAnnotations.IValidatableObject")),
        };
    }

    private static ContractModel ParseMembers(INamedTypeSymbol type, ContractModel header, WireTypeParser types, List<ShapeProblem> problems)
    {
        RecordMembers record = RecordMembers.Find(type);
        List<MemberModel> members = new MemberParser(record, types, problems).Parse();
        if (record.Constructor is null && !type.IsAbstract)
        {
            problems.Add(new ShapeProblem(ShapeProblemKind.NoConstructor, "", UnmatchedParameter(type)));
        }

        if (members.Count > MaxMembers)
        {
            problems.Add(new ShapeProblem(ShapeProblemKind.TooManyMembers, "", Literals.Of(MaxMembers, null)));
        }

        WireType? reply = header.Kind == ContractKind.Request ? ParseReply(type, types, problems) : null;
        return header with
        {
            Members = members.ToEquatableArray(),
            Reply = reply,
            Rules = ValidationParser.Parse(type.GetAttributes(), null).ToEquatableArray(),
            NamesArguments = record.Constructor is { } constructor && constructor.Parameters.Length > members.Count(member => member.ParameterIndex >= 0),
            IsBroken = types.MetBrokenRecord,
            HasObsolete = IsObsolete(type) || record.Members.Any(member => IsObsolete(member.Property)),
            Replies = header.Kind == ContractKind.Request && reply is null
                ? RpcInterfaces(type).Select(call => SymbolNames.AnnotatedTypeName(call.TypeArguments[0])).ToEquatableArray()
                : default,
        };
    }

    private static WireType? ParseReply(INamedTypeSymbol type, WireTypeParser types, List<ShapeProblem> problems)
    {
        List<INamedTypeSymbol> calls = [.. RpcInterfaces(type)];
        if (calls.Count != 1)
        {
            problems.Add(new ShapeProblem(ShapeProblemKind.NoReply, "", type.Name));
            return null;
        }

        ITypeSymbol reply = calls[0].TypeArguments[0];
        WireType? parsed = types.Parse(reply);
        if (parsed is null)
        {
            problems.Add(new ShapeProblem(ShapeProblemKind.UnsupportedReply, "", SymbolScopes.Text(reply)));
        }

        return parsed;
    }

    private static IEnumerable<INamedTypeSymbol> RpcInterfaces(INamedTypeSymbol type) =>
        type.AllInterfaces.Where(candidate => candidate.OriginalDefinition.Is(KnownNames.Rpc));

    private static bool IsObsolete(ISymbol symbol) => symbol.FindAttribute("System.ObsoleteAttribute") is not null;

    private static int TraitsOf(AttributeData attribute) =>
        (attribute.Named<bool>("RequiresIdentity") == true ? 1 : 0)
        | attribute.Named<int>("Format") switch
        {
            1 => 4,
            2 => 2,
            _ => 0,
        };

    private static string UnmatchedParameter(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => RecordMembers.IsUsable(constructor, type))
        .SelectMany(constructor => constructor.Parameters)
        .FirstOrDefault(parameter => !type.GetMembers().OfType<IPropertySymbol>().Any(property => RecordMembers.Sets(parameter, property)))?.Name ?? "";

    private static IEnumerable<string> Declarations(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol scope in Scopes(type))
        {
            string keyword = (scope.IsRecord, scope.TypeKind) switch
            {
                (true, TypeKind.Struct) => "record struct",
                (true, _) => "record",
                (_, TypeKind.Struct) => "struct",
                (_, TypeKind.Interface) => "interface",
                _ => "class",
            };
            yield return $"partial {keyword} {SymbolNames.EscapeType(scope.Name)}";
        }
    }

    private static Stack<INamedTypeSymbol> Scopes(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> scopes = new();
        for (INamedTypeSymbol? scope = type; scope is not null; scope = scope.ContainingType)
        {
            scopes.Push(scope);
        }

        return scopes;
    }
}
