using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The tree of topic constants, in the root namespace of the assembly.</summary>
internal static class TopicPipeline
{
    private const string ClassName = "Topics";

    public static void Register(IncrementalGeneratorInitializationContext context, TrackedTypes types, IncrementalValueProvider<EquatableArray<ContractRow>> rows)
    {
        IncrementalValueProvider<string?> property = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? value) && value.Length > 0 ? value : null);
        IncrementalValueProvider<(string Namespace, string Class)> owner = context.CompilationProvider.Combine(property).Combine(types.MayDeclare(ClassName))
            .Select(static (source, _) => Place(source.Left.Left, source.Left.Right ?? source.Left.Left.AssemblyName ?? "", source.Right));
        IncrementalValueProvider<TopicTree> tree = rows.Combine(owner)
            .Select(static (pair, _) => CreateTree(pair.Left, pair.Right.Namespace, pair.Right.Class))
            .WithTrackingName(StepNames.Topics);
        context.RegisterSourceOutput(tree, static (output, tree) =>
        {
            if (tree.Topics.Count > 0)
            {
                output.AddSource("TypedEvents.Topics.g.cs", TopicTreeEmitter.Emit(tree));
            }
        });
    }

    private static TopicTree CreateTree(EquatableArray<ContractRow> rows, string scope, string className)
    {
        ContractRow[] messages = [.. rows.Where(row => row.Kind != ContractKind.Type && TopicGrammar.IsTopic(row.Topic))];
        return new TopicTree(
            scope,
            className,
            messages.Any(row => row.IsPublic),
            messages.Select(row => row.Topic).Distinct(StringComparer.Ordinal).OrderBy(topic => topic, StringComparer.Ordinal).ToEquatableArray());
    }

    private static (string Namespace, string Class) Place(Compilation compilation, string rootNamespace, bool mayBeTaken)
    {
        string[] words = [.. rootNamespace.Split('.').Select(Identifier)];

        // Only then is it worth asking: for an answer the compiler puts the namespaces of all files together.
        bool isTaken = mayBeTaken && IsTaken(compilation, words);
        return (string.Join(".", words.Select(SymbolNames.Escape)), isTaken ? "Event" + ClassName : ClassName);
    }

    private static bool IsTaken(Compilation compilation, string[] words)
    {
        INamespaceSymbol? scope = compilation.Assembly.GlobalNamespace;
        foreach (string word in words)
        {
            scope = scope?.GetNamespaceMembers().FirstOrDefault(child => child.Name == word);
        }

        return scope is not null && scope.GetMembers(ClassName).Any();
    }

    // A root namespace that comes from the assembly's name may hold anything.
    private static string Identifier(string word)
    {
        string name = new([.. word.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_')]);
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name;
    }
}
