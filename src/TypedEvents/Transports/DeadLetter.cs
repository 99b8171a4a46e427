using System;
using TypedEvents.Transports;

namespace TypedEvents;

/// <summary>One dead letter. Immutable, with its own copy of the bytes.</summary>
/// <param name="Id">Names it among the dead letters of its service; not the event id, since two handlers of one event can fail.</param>
/// <param name="Headers">The headers: event id, topic, handler, attempts, first failure.</param>
/// <param name="Body">The bytes as published.</param>
/// <param name="Cause">Why it is dead.</param>
/// <param name="LastFailure">When it died.</param>
public sealed record DeadLetter(string Id, MessageHeaders Headers, ReadOnlyMemory<byte> Body, DeadLetterCause Cause, DateTimeOffset LastFailure);
