namespace TypedEvents;

/// <summary>What is wrong with received bytes.</summary>
public enum EventDecodeError
{
    /// <summary>The body ends inside a value.</summary>
    UnexpectedEnd,

    /// <summary>A value has another type than the contract says.</summary>
    UnexpectedType,

    /// <summary>A number does not fit its member, or a time or enum value is out of range.</summary>
    OutOfRange,

    /// <summary>Text is not valid UTF-8, or does not have the form its member needs.</summary>
    InvalidText,

    /// <summary>A required member is missing.</summary>
    MissingMember,

    /// <summary>A member or dictionary key occurs twice.</summary>
    DuplicateKey,

    /// <summary>Null where the contract allows none.</summary>
    UnexpectedNull,

    /// <summary>Bytes follow the value.</summary>
    TrailingBytes,

    /// <summary>A limit of <see cref="Serialization.WireLimits"/> is exceeded.</summary>
    LimitExceeded,

    /// <summary>A byte that no format allows here.</summary>
    InvalidByte,
}
