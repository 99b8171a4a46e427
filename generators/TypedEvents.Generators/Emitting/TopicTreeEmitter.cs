using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Generators;

/// <summary>Emits the tree of topic constants.</summary>
/// <remarks>
/// Words become PascalCase; a word that starts with a digit gets a leading underscore. A topic that is also the beginning of another one is the constant
/// <c>Self</c> inside its class. A name that is already taken, by an earlier word of the same level in ordinal order, by the enclosing class, by
/// <c>Self</c> or by a member of <see cref="object"/>, gets an underscore appended until it is free.
/// </remarks>
internal static class TopicTreeEmitter
{
    private const string Self = "Self";
    private static readonly string[] ObjectMembers = ["Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone"];

    public static SourceText Emit(TopicTree tree)
    {
        SourceWriter output = SourceWriter.File();
        output.Line();
        if (tree.Namespace.Length > 0)
        {
            output.Line($"namespace {tree.Namespace};");
            output.Line();
        }

        output.Line("/// <summary>Topics of this assembly.</summary>");
        ManifestFile.GeneratedCode(output);
        EmitLevel(output, tree.ClassName, tree.IsPublic ? "public" : "internal", [.. tree.Topics.Select(topic => new Branch(topic, topic.Split('.')))], 0);
        return output.ToSourceText();
    }

    private static void EmitLevel(SourceWriter output, string className, string accessibility, List<Branch> branches, int depth)
    {
        using (output.Block($"{accessibility} static class {className}"))
        {
            HashSet<string> taken = new(ObjectMembers, StringComparer.Ordinal) { className };
            if (branches.FirstOrDefault(branch => branch.Words.Length == depth) is { } own)
            {
                taken.Add(Self);
                EmitConstant(output, Self, own.Topic);
            }

            foreach (IGrouping<string, Branch> group in branches
                .Where(branch => branch.Words.Length > depth)
                .GroupBy(branch => branch.Words[depth], StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                EmitBranch(output, Unique(Pascal(group.Key), taken), [.. group], depth + 1);
            }
        }
    }

    private static void EmitBranch(SourceWriter output, string name, List<Branch> branches, int depth)
    {
        if (branches.Count == 1 && branches[0].Words.Length == depth)
        {
            EmitConstant(output, name, branches[0].Topic);
            return;
        }

        string prefix = string.Join(".", branches[0].Words.Take(depth));
        output.Line($"/// <summary>Topics that begin with <c>{prefix}</c>.</summary>");
        EmitLevel(output, name, "public", branches, depth);
        output.Line();
    }

    private static void EmitConstant(SourceWriter output, string name, string topic)
    {
        output.Line($"/// <summary><c>{topic}</c>.</summary>");
        output.Line($"public const string {name} = {Literals.String(topic)};");
        output.Line();
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }

    private static string Pascal(string word)
    {
        StringBuilder name = new(word.Length);
        bool startsWord = true;
        foreach (char c in word)
        {
            if (c is '_' or '-')
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    private sealed record Branch(string Topic, string[] Words);
}
