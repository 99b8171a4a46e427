using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>An information request is ready to be answered. Its payload also says who prepared it, which travels as the event's identity.</summary>
[TchuEvent("cap.event.auth", RequiresIdentity = true)]
public partial record InformationRequestPrepared(InformationRequest InformationRequest);
