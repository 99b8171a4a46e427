using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>A user signed up. Older publishers send the id alone.</summary>
[TchuEvent("cap.event.created")]
public partial record UserCreated(
    [Range(1, int.MaxValue)] int UserId,
    [EmailAddress] string? Email = null,
    [StringLength(200)] string? Name = null);
