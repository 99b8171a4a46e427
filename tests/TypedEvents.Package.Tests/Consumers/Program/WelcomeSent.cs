using TypedEvents;

namespace Shop;

[TchuEvent("shop.welcome.sent")]
internal sealed partial record WelcomeSent(string OrderId);
