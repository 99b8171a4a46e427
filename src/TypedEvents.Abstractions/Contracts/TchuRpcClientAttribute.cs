using System;

namespace TypedEvents;

/// <summary>Declares a partial interface whose methods are calls; the generator implements it and registers it in the container.</summary>
/// <remarks>Each method takes one request, optionally a <see cref="System.Threading.CancellationToken"/>, and returns a task of the reply.</remarks>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class TchuRpcClientAttribute : Attribute;
