using System;
using Microsoft.Extensions.Logging;
using TypedEvents.Bus;

namespace TypedEvents.RabbitMq;

/// <summary>What every part of the transport shares.</summary>
/// <param name="Options">The options.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">Randomness.</param>
/// <param name="Logger">The log.</param>
internal sealed record TransportCore(RabbitMqOptions Options, TimeProvider Time, RandomSource Random, ILogger Logger);
