using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Decides what each parameter of a handler or its constructor is given.</summary>
internal static class HandlerArguments
{
    /// <summary>One argument for each parameter, or null when one of them can be given nothing.</summary>
    public static EquatableArray<HandlerArgument>? Parse(IMethodSymbol method, Compilation compilation, bool takesMessage, CancellationToken cancellationToken)
    {
        ImmutableArray<HandlerArgument>.Builder arguments = ImmutableArray.CreateBuilder<HandlerArgument>(method.Parameters.Length);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            HandlerArgument? argument = parameter.RefKind is not (RefKind.None or RefKind.In) || parameter.IsParams ? null
                : takesMessage && parameter.Ordinal == 0 ? new HandlerArgument(ArgumentSource.Message)
                : ParseOne(parameter, compilation);
            if (argument is null)
            {
                return null;
            }

            arguments.Add(argument);
        }

        return new EquatableArray<HandlerArgument>(arguments.MoveToImmutable());
    }

    private static HandlerArgument? ParseOne(IParameterSymbol parameter, Compilation compilation)
    {
        ITypeSymbol type = parameter.Type;
        if (type.Is(KnownNames.EventContext))
        {
            return new HandlerArgument(ArgumentSource.Context);
        }

        if (type.Is(KnownNames.CancellationToken))
        {
            return new HandlerArgument(ArgumentSource.CancellationToken);
        }

        if (!IsService(type, compilation))
        {
            return parameter.HasExplicitDefaultValue && type.TypeKind != TypeKind.Error
                ? new HandlerArgument(ArgumentSource.Default, Literals.Of(parameter.ExplicitDefaultValue, type))
                : null;
        }

        bool isOptional = parameter.HasExplicitDefaultValue || parameter.NullableAnnotation == NullableAnnotation.Annotated;
        return new HandlerArgument(isOptional ? ArgumentSource.OptionalService : ArgumentSource.Service, SymbolNames.TypeName(type));
    }

    /// <summary>Services are objects: a number or text without a default value is a mistake, not a service.</summary>
    private static bool IsService(ITypeSymbol type, Compilation compilation) =>
        type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Delegate or TypeKind.Array }
        && type.SpecialType is not (SpecialType.System_String or SpecialType.System_Object)
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
