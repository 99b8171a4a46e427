using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>A payload that its publisher encoded itself.</summary>
[TchuEvent("cap.event.text")]
public partial record TextPublished(string Already);
