namespace TypedEvents.Generators;

/// <summary>How an attribute is compiled. The names up to <see cref="DeniedValues"/> are those of the attributes.</summary>
internal enum ValidationRuleKind
{
    Required,
    StringLength,
    MinLength,
    MaxLength,
    Length,
    Range,
    RegularExpression,
    Compare,
    AllowedValues,
    DeniedValues,

    /// <summary>A static instance whose <c>IsValid</c> needs nothing but the value.</summary>
    Instance,

    /// <summary>A static instance that is called with a validation context.</summary>
    Contextual,
}
