namespace TypedEvents.Generators;

/// <summary>The constants of the topics of one assembly.</summary>
/// <param name="Namespace">The assembly's root namespace; empty for the global one.</param>
/// <param name="ClassName"><c>Topics</c>, or <c>EventTopics</c> when that name is taken.</param>
/// <param name="IsPublic">True when a contract is public.</param>
/// <param name="Topics">Distinct topics in ordinal order.</param>
internal sealed record TopicTree(string Namespace, string ClassName, bool IsPublic, EquatableArray<string> Topics);
