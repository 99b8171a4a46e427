using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads how the class of an instance handler is created and released.</summary>
internal static class HandlerInstanceParser
{
    /// <summary>How, or null when it has not exactly one public constructor that can be called.</summary>
    public static HandlerInstance? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type.IsAbstract || FindConstructor(type) is not { } constructor || !SetsRequiredMembers(type, constructor))
        {
            return null;
        }

        EquatableArray<HandlerArgument>? arguments = HandlerArguments.Parse(constructor, compilation, takesMessage: false, cancellationToken);
        return arguments is null ? null : new HandlerInstance(arguments.Value, FindDisposal(type));
    }

    private static IMethodSymbol? FindConstructor(INamedTypeSymbol type)
    {
        IMethodSymbol? found = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            // Every struct has a parameterless constructor; one that it declares is meant instead.
            bool isFallback = type.IsValueType && constructor.IsImplicitlyDeclared;
            if (constructor.DeclaredAccessibility != Accessibility.Public || (isFallback && type.InstanceConstructors.Length > 1))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = constructor;
        }

        return found;
    }

    private static bool SetsRequiredMembers(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        if (constructor.FindAttribute(KnownNames.SetsRequiredMembers) is not null)
        {
            return true;
        }

        for (INamedTypeSymbol? scope = type; scope is not null; scope = scope.BaseType)
        {
            if (scope.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return false;
            }
        }

        return true;
    }

    private static HandlerDisposal FindDisposal(INamedTypeSymbol type)
    {
        HandlerDisposal disposal = HandlerDisposal.None;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Is(KnownNames.AsyncDisposable))
            {
                return HandlerDisposal.DisposeAsync;
            }

            if (contract.SpecialType == SpecialType.System_IDisposable)
            {
                disposal = HandlerDisposal.Dispose;
            }
        }

        return disposal;
    }
}
