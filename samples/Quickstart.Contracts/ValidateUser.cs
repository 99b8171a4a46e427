using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>Asks the users service whether a user id is good.</summary>
[TchuRpc("user.validate")]
public partial record ValidateUser(string UserId) : IRpc<UserValidation>;
