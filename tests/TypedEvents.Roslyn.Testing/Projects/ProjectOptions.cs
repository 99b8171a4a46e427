using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Build properties and editorconfig lines of a project, as generators and analyzers see them.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private readonly ImmutableArray<string> _lines;
    private readonly AnalyzerConfigSet _editorConfig;

    public ProjectOptions(TestProject project)
    {
        _lines = project.EditorConfig;
        _editorConfig = AnalyzerConfigSet.Create(
            ImmutableArray.Create(AnalyzerConfig.Parse("[*.cs]\n" + string.Join('\n', project.EditorConfig), "/.editorconfig")));
        GlobalOptions = new Options(project.BuildProperties.ToImmutableDictionary(pair => "build_property." + pair.Key, pair => pair.Value, AnalyzerConfigOptions.KeyComparer));
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public SyntaxTreeOptionsProvider Severities => new SeverityProvider(_lines, _editorConfig);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

    private Options For(string path) => new(_editorConfig.GetOptionsForSourcePath(path).AnalyzerOptions);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    /// <summary>Equal for equal lines, so that an edit leaves the options of a compilation equal, as hosts do.</summary>
    private sealed class SeverityProvider(ImmutableArray<string> lines, AnalyzerConfigSet editorConfig) : SyntaxTreeOptionsProvider
    {
        private readonly ImmutableArray<string> _lines = lines;

        public override bool Equals(object? obj) => obj is SeverityProvider other && _lines.SequenceEqual(other._lines);

        public override int GetHashCode() => _lines.Length;

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            editorConfig.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
