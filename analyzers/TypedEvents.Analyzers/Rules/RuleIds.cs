namespace TypedEvents.Analyzers;

/// <summary>Ids of all rules. An id is never used again for something else.</summary>
internal static class RuleIds
{
    public const string NotPartial = "TE0001";
    public const string ContainingTypeNotPartial = "TE0002";
    public const string NotRecord = "TE0003";
    public const string Generic = "TE0004";
    public const string Abstract = "TE0005";
    public const string ConcreteBase = "TE0006";
    public const string Inaccessible = "TE0007";
    public const string SeveralAttributes = "TE0008";
    public const string InvalidVersion = "TE0009";
    public const string UnsupportedMember = "TE0010";
    public const string DuplicateWireName = "TE0011";
    public const string NoConstructor = "TE0012";
    public const string CannotIgnore = "TE0013";
    public const string TooManyMembers = "TE0014";
    public const string ReservedName = "TE0015";
    public const string DivergingAttributes = "TE0016";
    public const string MutableMember = "TE0017";
    public const string InvalidTopic = "TE1001";
    public const string InvalidPattern = "TE1002";
    public const string UnknownTopic = "TE1003";
    public const string UnmatchedPattern = "TE1004";
    public const string DuplicateTopic = "TE1005";
    public const string TopicVariant = "TE1006";
    public const string Unrecorded = "TE2001";
    public const string Breaking = "TE2002";
    public const string OneWay = "TE2003";
    public const string UnreadableLock = "TE2004";
    public const string Gone = "TE2005";
    public const string UnknownCompatibility = "TE2006";
    public const string NotTransitive = "TE2007";
    public const string UnansweredVersion = "TE2008";
    public const string CasterShape = "TE2020";
    public const string CasterTopics = "TE2021";
    public const string CasterDirection = "TE2022";
    public const string SecondCaster = "TE2023";
    public const string VersionGap = "TE2024";
    public const string VersionDeadEnd = "TE2025";
    public const string FormerTopicShape = "TE2026";
    public const string FormerTopicTaken = "TE2027";
    public const string HandlerShape = "TE3001";
    public const string MissingSubscribe = "TE3002";
    public const string AsyncVoidHandler = "TE3003";
    public const string TokenNotPassed = "TE3004";
    public const string BlockingWait = "TE3005";
    public const string NotAwaited = "TE3006";
    public const string DuplicateHandler = "TE3007";
    public const string ContextKept = "TE3008";
    public const string NoReply = "TE4001";
    public const string UnsupportedReply = "TE4002";
    public const string ClientShape = "TE4003";
    public const string ResponderResult = "TE4004";
    public const string CallOfEvent = "TE4005";
    public const string PublishOfRequest = "TE4006";
    public const string SeveralResponders = "TE4007";
    public const string Unanswered = "TE4008";
    public const string GeneratorMissing = "TE9001";
    public const string GeneratorIncompatible = "TE9002";

    /// <summary>The page of a rule, from the root of the repository.</summary>
    public const string Pages = "docs/rules/";
}
