using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Aot.Contracts;

/// <summary>Members of many kinds, and every kind of validation.</summary>
[TchuEvent("shop.order.placed")]
public sealed partial record OrderPlaced(
    [Required, RegularExpression("[A-Z]-[0-9]+")] string Id,
    [WholeDozens] int Eggs,
    IReadOnlyList<OrderLine> Lines,
    OrderStatus Status,
    DateTimeOffset At) : IValidatableObject
{
    public IReadOnlyDictionary<string, decimal> Discounts { get; init; } = new Dictionary<string, decimal>();

    public Guid? Customer { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Status == OrderStatus.Paid && Lines.Count == 0)
        {
            yield return new ValidationResult("A paid order has lines.", [nameof(Lines)]);
        }
    }
}
