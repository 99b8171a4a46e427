using System.ComponentModel;
using System.Threading.Tasks;

namespace TypedEvents;

/// <summary>Runs a handler of one event.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ValueTask EventInvoker<in T>(T message, EventContext context);
