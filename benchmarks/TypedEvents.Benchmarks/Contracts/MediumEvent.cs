using System;
using System.Collections.Generic;

namespace TypedEvents.Benchmarks;

/// <summary>Nested identity, strings, a list of 10 strings, a map of 5, decimals and doubles.</summary>
[TchuEvent("benchmark.medium")]
public sealed partial record MediumEvent(
    Guid Id,
    Identity Identity,
    string Kind,
    string Title,
    List<string> Tags,
    Dictionary<string, int> Counts,
    decimal Price,
    decimal Tax,
    double Latitude,
    double Longitude,
    DateTime At);
