using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedEvents.Analyzers;

/// <summary>Finds the constants that an expression can give: literals, <c>const</c>, <c>nameof</c>, what is composed of them, both ways of a choice, items of a list.</summary>
internal static class TopicConstants
{
    public static IEnumerable<IOperation> In(IOperation? value) => value switch
    {
        null => [],
        IConversionOperation conversion => In(conversion.Operand),
        { ConstantValue: { HasValue: true, Value: string or null } } => [value],
        IConditionalOperation choice => In(choice.WhenTrue).Concat(In(choice.WhenFalse)),
        ICoalesceOperation fallback => In(fallback.Value).Concat(In(fallback.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => In(arm.Value)),
        IArrayCreationOperation { Initializer: { } items } => items.ElementValues.SelectMany(In),
        ICollectionExpressionOperation list => list.Elements.SelectMany(In),
        _ => [],
    };
}
