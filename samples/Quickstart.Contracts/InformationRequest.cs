using System.ComponentModel.DataAnnotations;
using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>What is asked for.</summary>
[TchuType]
public partial record InformationRequest([StringLength(64)] string Type, [Required] string Id);
