using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>The answer to <see cref="ValidateUser"/>.</summary>
[TchuType]
public partial record UserValidation(bool Ok, string Text);
