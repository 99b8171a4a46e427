using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads the event or request that a handler takes. Generated interfaces are invisible in the compilation that declares
/// the record, so its attributes and the <c>IRpc&lt;TReply&gt;</c> that the user wrote are what counts.</summary>
internal static class HandlerMessageParser
{
    /// <summary>The message, or null when the type is neither event nor request.</summary>
    /// <param name="parameter">Type of the first parameter.</param>
    /// <param name="compilation">The compilation with the handler.</param>
    /// <param name="reply">The reply of a request, otherwise null.</param>
    public static HandlerMessage? Parse(ITypeSymbol parameter, Compilation compilation, out ITypeSymbol? reply)
    {
        reply = null;
        if (parameter is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            return null;
        }

        AttributeData? attribute = type.FindAttribute(KnownNames.TchuEvent);
        if (attribute is null)
        {
            attribute = type.FindAttribute(KnownNames.TchuRpc);
            reply = FindReply(type);
            if (attribute is null || reply is null or { TypeKind: TypeKind.Error })
            {
                return null;
            }
        }

        bool isLocal = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        if (attribute.FirstText() is not { } topic
            || !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            || (!isLocal && !IsGenerated(type)))
        {
            return null;
        }

        return new HandlerMessage(
            SymbolNames.MetadataName(type),
            SymbolNames.TypeName(type),
            reply is null ? null : SymbolNames.AnnotatedTypeName(reply),
            topic,
            attribute.Named<int>("Version") ?? 1,
            reply is null ? FormerTopicsParser.Parse(type, topic) : default,
            isLocal);
    }

    /// <summary>The reply of a request; null when it declares none or several.</summary>
    public static ITypeSymbol? FindReply(INamedTypeSymbol request)
    {
        ITypeSymbol? reply = null;
        foreach (INamedTypeSymbol contract in request.AllInterfaces)
        {
            if (contract.Is(KnownNames.Rpc))
            {
                if (reply is not null)
                {
                    return null;
                }

                reply = contract.TypeArguments[0];
            }
        }

        return reply;
    }

    private static bool IsGenerated(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Is(KnownNames.Message) && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }
}
