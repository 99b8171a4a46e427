using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>A user signed up, as the first generation of publishers sends it: the id is text.</summary>
[TchuEvent("user.created")]
public partial record LegacyUserCreated([Required] string UserId, [StringLength(200)] string Name);
