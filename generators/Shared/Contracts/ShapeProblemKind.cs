namespace TypedEvents.Generators;

/// <summary>Why a contract cannot be generated. Each kind is one rule of the analyzers.</summary>
internal enum ShapeProblemKind
{
    /// <summary>The attribute is on a class or struct that is not a record.</summary>
    NotRecord,

    /// <summary>The record is not partial.</summary>
    NotPartial,

    /// <summary>A containing type is not partial; the detail names it.</summary>
    ContainingTypeNotPartial,

    /// <summary>The record or a containing type is generic; the detail names it.</summary>
    Generic,

    /// <summary>The record is abstract: it can be a base of contracts, but not a contract itself.</summary>
    Abstract,

    /// <summary>The record inherits from a record that is not abstract; the detail names it.</summary>
    ConcreteBase,

    /// <summary>The record or a containing type is private, protected or file-local, so that generated code cannot name it; the detail names it.</summary>
    Inaccessible,

    /// <summary>The record has more than one of the contract attributes.</summary>
    SeveralAttributes,

    /// <summary>The topic is not well-formed; the detail is the topic.</summary>
    InvalidTopic,

    /// <summary>The version is below 1; the detail is the version.</summary>
    InvalidVersion,

    /// <summary>A request does not implement <c>IRpc&lt;TReply&gt;</c> exactly once.</summary>
    NoReply,

    /// <summary>The reply has a type that has no wire form; the detail names it.</summary>
    UnsupportedReply,

    /// <summary>A member has a type that has no wire form; the detail names it.</summary>
    UnsupportedMember,

    /// <summary>A property of the constructor or with <c>required</c> is left out by <c>[JsonIgnore]</c> and cannot be.</summary>
    CannotIgnore,

    /// <summary>Two members have the same wire name; the detail is the name.</summary>
    DuplicateWireName,

    /// <summary>No public constructor sets what the members need; the detail names the parameter that has no property.</summary>
    NoConstructor,

    /// <summary>The record has more members than the generated code can keep track of; the detail is the limit.</summary>
    TooManyMembers,

    /// <summary>The name of a member is taken by generated code; the detail is the name.</summary>
    ReservedName,
}
