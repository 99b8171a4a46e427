using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TypedEvents.Cli.Tests;

/// <summary>What the tool returned and wrote.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Routing keys of the bindings of a queue, in the order of the file.</summary>
    public IReadOnlyList<string> BindingsOf(string queue)
    {
        Assert.True(ExitCode == 0, ToString());
        using JsonDocument definitions = JsonDocument.Parse(Output);
        return
        [
            .. definitions.RootElement.GetProperty("bindings").EnumerateArray()
                .Where(binding => binding.GetProperty("destination").GetString() == queue)
                .Select(binding => binding.GetProperty("routing_key").GetString()!),
        ];
    }
}
