using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Analyzers;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Writes what diagnostics ask for into the lock of a project, which is created when there is none.</summary>
internal sealed class LockEdit(LockCodeFix fix, CancellationToken cancellationToken)
{
    /// <summary>The solution with the new lock; unchanged when the lock cannot be read.</summary>
    public async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        SchemaLock? locked = await ReadAsync(project, cancellationToken).ConfigureAwait(false);
        if (compilation is null || locked is null)
        {
            return project.Solution;
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            locked = Apply(locked, diagnostic, compilation);
        }

        return Write(project, SourceText.From(locked.ToString()));
    }

    /// <summary>The lock of a project; empty when there is none, null when it cannot be read.</summary>
    public static async Task<SchemaLock?> ReadAsync(Project project, CancellationToken cancellationToken)
    {
        if (Find(project) is not { } document)
        {
            return SchemaLock.Empty;
        }

        try
        {
            return SchemaLock.Read((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString());
        }
        catch (SchemaLockException)
        {
            // TE2004 says what is wrong with it; writing it anew would lose what it says.
            return null;
        }
    }

    private SchemaLock Apply(SchemaLock locked, Diagnostic diagnostic, Compilation compilation)
    {
        if (diagnostic.Properties.TryGetValue(FixProperties.Locked, out string? line))
        {
            return locked.Versions.FirstOrDefault(version => version.Lines().First() == line) is { } gone ? locked.With(gone with { IsRemoved = true }) : locked;
        }

        if (!diagnostic.Properties.TryGetValue(FixProperties.Contract, out string? name)
            || compilation.Assembly.GetTypeByMetadataName(name!) is not { } type
            || SchemaReader.Read(type, ContractParser.Parse(type, cancellationToken), cancellationToken) is not { } code)
        {
            return locked;
        }

        return locked.With(SchemaUpdate.Record(fix.KeepsNames ? locked.Find(code.Version.Key) : null, code.Version));
    }

    private static TextDocument? Find(Project project) => project.AdditionalDocuments.FirstOrDefault(document => string.Equals(document.Name, SchemaLock.FileName, StringComparison.OrdinalIgnoreCase));

    private static Solution Write(Project project, SourceText text)
    {
        if (Find(project) is not { } document)
        {
            string? path = project.FilePath is { } file ? Path.Combine(Path.GetDirectoryName(file)!, SchemaLock.FileName) : null;
            return project.Solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), SchemaLock.FileName, text, filePath: path);
        }

        // Projects that are built for several frameworks share the file.
        Solution solution = project.Solution;
        foreach (TextDocument other in solution.Projects.SelectMany(candidate => candidate.AdditionalDocuments))
        {
            if (other.Id == document.Id || (document.FilePath is not null && string.Equals(other.FilePath, document.FilePath, StringComparison.Ordinal)))
            {
                solution = solution.WithAdditionalDocumentText(other.Id, text);
            }
        }

        return solution;
    }
}
