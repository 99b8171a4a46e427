using System.ComponentModel;
using System.Threading.Tasks;

namespace TypedEvents;

/// <summary>Runs a handler of a pattern.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ValueTask EnvelopeInvoker(EventEnvelope envelope, EventContext context);
