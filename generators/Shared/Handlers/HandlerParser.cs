using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads methods with a subscribe attribute.</summary>
internal static class HandlerParser
{
    /// <summary>The handler, or null when the method has a shape that cannot be called.</summary>
    /// <param name="method">The method.</param>
    /// <param name="subscribe">Its subscribe attribute; null to ask what a plain one would make of it.</param>
    /// <param name="compilation">The compilation with the method.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    public static HandlerModel? Parse(IMethodSymbol method, AttributeData? subscribe, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.ContainingType is not { } type || !IsCallable(method, compilation))
        {
            return null;
        }

        string? pattern = subscribe?.FirstText();
        if (subscribe?.ConstructorArguments.Length > 0 != pattern is not null)
        {
            return null;
        }

        HandlerMessage? message = HandlerMessageParser.Parse(method.Parameters[0].Type, compilation, out ITypeSymbol? reply);
        HandlerKind kind = pattern is not null ? HandlerKind.Pattern : reply is not null ? HandlerKind.Responder : HandlerKind.Event;
        if (kind == HandlerKind.Pattern
            ? !TopicGrammar.IsPattern(pattern!) || !method.Parameters[0].Type.Is(KnownNames.EventEnvelope)
            : message is null)
        {
            return null;
        }

        HandlerResult? result = HandlerResults.Parse(method, reply);
        EquatableArray<HandlerArgument>? arguments = HandlerArguments.Parse(method, compilation, takesMessage: true, cancellationToken);
        HandlerInstance? instance = method.IsStatic ? null : HandlerInstanceParser.Parse(type, compilation, cancellationToken);
        if (result is null || arguments is null || (instance is null && !method.IsStatic))
        {
            return null;
        }

        string subscription = pattern ?? message!.Topic;
        string? name = subscribe?.NamedText("Name");
        return new HandlerModel(
            kind,
            string.IsNullOrWhiteSpace(name) ? $"{SymbolNames.DottedName(type)}.{method.Name}@{subscription}" : name!,
            IsNamed: !string.IsNullOrWhiteSpace(name),
            subscription,
            kind == HandlerKind.Pattern ? null : message,
            new HandlerTypeName(SymbolNames.MetadataName(type), SymbolNames.TypeName(type)),
            SymbolNames.Escape(method.Name),
            Signature(method.Parameters),
            arguments.Value,
            result.Value,
            instance,
            HandlerPolicyParser.ParseRetry(method),
            HandlerPolicyParser.ParseTimeout(method));
    }

    /// <summary>True when generated code can call the method, whatever it takes and returns.</summary>
    public static bool IsCallable(IMethodSymbol method, Compilation compilation) =>
        method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsAbstract: false, ReturnsByRef: false, ReturnsByRefReadonly: false, Parameters.IsEmpty: false }
        && method.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct, IsFileLocal: false } type
        && !IsGeneric(type)
        && compilation.IsSymbolAccessibleWithin(method, compilation.Assembly);

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (!scope.TypeParameters.IsEmpty || scope.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }

    private static string Signature(ImmutableArray<IParameterSymbol> parameters)
    {
        string[] types = new string[parameters.Length];
        for (int i = 0; i < types.Length; i++)
        {
            types[i] = SymbolNames.TypeName(parameters[i].Type);
        }

        return string.Join(", ", types);
    }
}
