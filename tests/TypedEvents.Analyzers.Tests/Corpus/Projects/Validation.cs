using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Corpus.Validation;

[TchuEvent("account.opened")]
public sealed partial record AccountOpened([Required, StringLength(20)] string Owner, [Range(0, 1000)] int Limit, [EmailAddress] string? Email) : IValidatableObject
{
    [MaxLength(3)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Owner == Email)
        {
            yield return new ValidationResult("An owner is no address.");
        }
    }
}
