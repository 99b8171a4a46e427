using System.Globalization;
using Quickstart.Contracts;
using TypedEvents;

namespace Quickstart.Users;

/// <summary>The users service: keeps count of users and answers questions about them.</summary>
public static class UserHandlers
{
    [Subscribe]
    public static void On(UserCreated created, UserCounter users) => users.Add();

    [Subscribe]
    public static void On(LegacyUserCreated created, UserCounter users) => users.Add();

    [Subscribe]
    public static UserValidation On(ValidateUser request) =>
        int.TryParse(request.UserId, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0
            ? new UserValidation(true, $"{request.UserId} is a user id")
            : new UserValidation(false, $"'{request.UserId}' is not a number above 0");
}
