namespace TypedEvents.Generators;

/// <summary>References and options, which every type depends on. Equal only to itself: there is a new one whenever one of them changes.</summary>
internal sealed class Surroundings;
