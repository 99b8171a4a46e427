using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;
using TypedEvents.Generators;

namespace TypedEvents.CodeFixes;

/// <summary>Names topics in <c>[assembly: ExternalTopics]</c>: in the one that the project has, or in a new one in the file that uses them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareExternalCodeFix)), Shared]
internal sealed class DeclareExternalCodeFix() : ProjectCodeFix("Declare as a topic that others own", RuleIds.UnknownTopic, RuleIds.UnmatchedPattern)
{
    /// <inheritdoc/>
    public override bool IsFixable(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.ExternalTopic);

    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        string[] topics = [.. diagnostics.Select(diagnostic => diagnostic.Properties[FixProperties.ExternalTopic]!).Distinct().OrderBy(topic => topic, StringComparer.Ordinal)];
        AttributeSyntax? present = await FindAsync(project, cancellationToken).ConfigureAwait(false);
        SyntaxTree? tree = present?.SyntaxTree ?? diagnostics.Select(diagnostic => diagnostic.Location.SourceTree).FirstOrDefault(candidate => project.GetDocument(candidate) is not null);
        if (project.GetDocument(tree) is not { } document || await tree!.GetRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root)
        {
            return project.Solution;
        }

        return document.WithSyntaxRoot(ExternalTopicsSyntax.Add(root, present, topics)).Project.Solution;
    }

    private static async Task<AttributeSyntax?> FindAsync(Project project, CancellationToken cancellationToken)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation?.Assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass.Is(KnownNames.ExternalTopics))
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken))
            .OfType<AttributeSyntax>()
            .Where(attribute => project.GetDocument(attribute.SyntaxTree) is not (null or SourceGeneratedDocument))
            .OrderByDescending(ExternalTopicsSyntax.IsList)
            .FirstOrDefault();
    }
}
