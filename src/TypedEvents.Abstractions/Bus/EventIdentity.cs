namespace TypedEvents;

/// <summary>Who caused an event, as the Python services send it. A member that is not known is null.</summary>
/// <param name="User">Id of the user.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="UserCompany">Id of the user's membership in the company.</param>
public sealed record EventIdentity(string? User, string? Company, string? UserCompany);
