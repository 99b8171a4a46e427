using System.ComponentModel;
using System.Threading.Tasks;

namespace TypedEvents;

/// <summary>Runs the responder of a request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ValueTask<TReply> RequestInvoker<in TRequest, TReply>(TRequest request, EventContext context);
