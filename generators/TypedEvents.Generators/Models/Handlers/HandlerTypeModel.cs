namespace TypedEvents.Generators;

/// <summary>All handlers of one type, by id: the content of one file.</summary>
/// <param name="Type">The type.</param>
/// <param name="HintName">Name of the file.</param>
/// <param name="Handlers">Its handlers.</param>
internal sealed record HandlerTypeModel(HandlerTypeName Type, string HintName, EquatableArray<HandlerModel> Handlers);
