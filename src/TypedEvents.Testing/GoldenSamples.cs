using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TypedEvents.Testing;

/// <summary>
/// Reads bodies of earlier versions, kept as files, with the contracts of today: <c>order.created.v1.msgpack</c>, <c>order.total.rpc.v1.json</c> and
/// <c>order.total.rpc.v1.reply.json</c>. The tool <c>typedevents golden</c> writes them for each version of the schema lock. Thread-safe.
/// </summary>
public static partial class GoldenSamples
{
    /// <summary>Reads every sample of a folder in every contract that must read it. In a program, the generated <c>TypedEventsGoldenSamples.Verify</c> knows the manifest.</summary>
    /// <param name="manifest">The manifest of the program; the manifests that it references count, too.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>How many were read.</returns>
    /// <exception cref="GoldenSampleException">Samples cannot be read, or the folder holds none.</exception>
    public static int Verify(EventManifest manifest, string folder)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(folder);
        GoldenRegistry contracts = new();
        contracts.Add(manifest);
        List<string> problems = [];
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)] : [];
        foreach (string file in files)
        {
            problems.AddRange(Read(contracts, file).Select(problem => $"{Path.GetFileName(file)}: {problem}"));
        }

        if (files.Length == 0)
        {
            problems.Add($"'{folder}' holds no samples. Write them with 'typedevents golden', and copy them to where the test runs.");
        }

        return problems.Count == 0 ? files.Length : throw new GoldenSampleException(problems);
    }

    private static IEnumerable<string> Read(GoldenRegistry contracts, string file)
    {
        Match name = FileName().Match(Path.GetFileName(file));
        bool isRequest = name.Groups["rpc"].Success;
        bool isReply = name.Groups["reply"].Success;
        if (!name.Success || (isReply && !isRequest) || !int.TryParse(name.Groups["version"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int version))
        {
            return ["it is not named like a sample: write 'topic.v1.msgpack' or 'topic.v1.json', '.rpc' before the version of a request, and '.reply' behind that of its reply."];
        }

        WireFormat format = name.Groups["format"].Value == "json" ? WireFormat.Json : WireFormat.MessagePack;
        byte[] body = File.ReadAllBytes(file);
        string topic = name.Groups["topic"].Value;
        return isReply ? contracts.ReadReply(topic, version, body, format) : contracts.Read(topic, version, isRequest, body, format);
    }

    [GeneratedRegex(@"^(?<topic>.+?)(?<rpc>\.rpc)?\.v(?<version>[0-9]+)(?<reply>\.reply)?\.(?<format>msgpack|json)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
