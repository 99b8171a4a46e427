using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TypedEvents.Cli.Check;

/// <summary>Findings as compilers write them, and a verdict.</summary>
internal static class TextReport
{
    /// <param name="findings">What was found.</param>
    /// <param name="path">The lock that was checked.</param>
    /// <param name="against">What it was compared with.</param>
    public static string Write(IReadOnlyList<Finding> findings, string path, string against)
    {
        StringBuilder text = new();
        foreach (Finding finding in findings)
        {
            string level = finding.Level switch
            {
                FindingLevel.Error => "error",
                FindingLevel.Warning => "warning",
                _ => "info",
            };
            text.Append(CultureInfo.InvariantCulture, $"{path}({finding.Line}): {level} {finding.Rule}: {finding.Message}\n");
        }

        int errors = findings.Count(finding => finding.Level == FindingLevel.Error);
        string verdict = (findings.Count, errors) switch
        {
            (0, _) => "same",
            (_, 0) => $"compatible, {findings.Count} difference(s)",
            _ => $"breaking, {errors} of {findings.Count} difference(s)",
        };
        return text.Append(CultureInfo.InvariantCulture, $"{path} against {against}: {verdict}\n").ToString();
    }
}
