using System;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>The lock and the mode of a project.</summary>
internal sealed class ProjectSchema
{
    private const string ModeProperty = "build_property.TypedEventsCompatibility";

    private ProjectSchema(AdditionalText? file, LockText? text, string mode)
    {
        (File, Text, ModeText) = (file, text, mode);
        Mode = Compatibility.Parse(mode) ?? Compatibility.Default;
    }

    /// <summary>The file; null when there is none yet.</summary>
    public AdditionalText? File { get; }

    /// <summary>What is in it; null without a file.</summary>
    public LockText? Text { get; }

    /// <summary>The lock; empty without a file, null when it cannot be read.</summary>
    public SchemaLock? Lock => Text is null ? SchemaLock.Empty : Text.Lock;

    /// <summary>The value of the MSBuild property.</summary>
    public string ModeText { get; }

    public Compatibility Mode { get; }

    public static ProjectSchema Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        string mode = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ModeProperty, out string? value) && value.Length > 0
            ? value
            : Compatibility.Default.ToString();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (IsLock(file) && file.GetText(cancellationToken) is { } text)
            {
                return new ProjectSchema(file, LockText.Of(text), mode);
            }
        }

        return new ProjectSchema(null, null, mode);
    }

    public static bool IsLock(AdditionalText file) => string.Equals(Path.GetFileName(file.Path), SchemaLock.FileName, StringComparison.OrdinalIgnoreCase);
}
