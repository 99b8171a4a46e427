using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>The expected files of one test.</summary>
/// <param name="path">Where they are.</param>
/// <param name="update">True to rewrite them, which fails the test so that nobody forgets to look at the result.</param>
/// <param name="ci">True where rewriting is refused.</param>
public sealed class SnapshotFolder(string path, bool update, bool ci)
{
    private const string Suffix = ".txt";

    /// <summary>Compares generated files by hint name; files too many or too few fail as well.</summary>
    public void Match(IReadOnlyDictionary<string, string> files)
    {
        if (update)
        {
            Update(files);
        }

        string[] expected = Directory.Exists(path) ? [.. Directory.GetFiles(path).Select(file => Path.GetFileName(file)[..^Suffix.Length]).Order(StringComparer.Ordinal)] : [];
        string[] actual = [.. files.Keys.Order(StringComparer.Ordinal)];
        if (actual.Except(expected).FirstOrDefault() is { } missing)
        {
            throw new XunitException($"'{missing}' has no snapshot in {path}. Run once with {Snapshot.UpdateVariable}=1. It is:\n{files[missing]}");
        }

        if (expected.Except(actual).FirstOrDefault() is { } orphan)
        {
            throw new XunitException($"'{orphan}' has a snapshot in {path} but is not generated.");
        }

        foreach (string hint in actual)
        {
            string snapshot = File.ReadAllText(PathOf(hint)).ReplaceLineEndings("\n");
            if (snapshot != files[hint])
            {
                throw new XunitException($"'{hint}' differs from its snapshot in {path}:\n{TextDifference.Describe(snapshot, files[hint])}");
            }
        }
    }

    private void Update(IReadOnlyDictionary<string, string> files)
    {
        if (ci)
        {
            throw new XunitException($"{Snapshot.UpdateVariable} is refused where CI=true: snapshots are rewritten and reviewed by people.");
        }

        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        foreach ((string hint, string text) in files)
        {
            File.WriteAllText(PathOf(hint), text);
        }

        throw new XunitException($"Snapshots updated in {path}. Review them and run again without {Snapshot.UpdateVariable}.");
    }

    private string PathOf(string hint) => Path.Combine(path, hint + Suffix);
}
