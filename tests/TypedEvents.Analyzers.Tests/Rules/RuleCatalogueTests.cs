using System;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers.Tests;

public sealed class RuleCatalogueTests
{
    public static TheoryData<string> Ids => [.. RuleCatalogue.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> SuppressionIds => [.. RuleCatalogue.Suppressions.Select(suppression => suppression.Id)];

    [Fact]
    public void Ids_AreUniqueAndAllUsed() => Assert.Equal(
        typeof(ContractAnalyzer).Assembly.GetType("TypedEvents.Analyzers.RuleIds", throwOnError: true)!.GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(value => value.StartsWith("TE", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        RuleCatalogue.Rules.Select(rule => rule.Id));

    [Fact]
    public void Pages_BelongToRules() => Assert.Equal(
        [.. RuleCatalogue.Rules.Select(rule => rule.Id), .. RuleCatalogue.Suppressions.Select(suppression => suppression.Id)],
        RuleCatalogue.Pages().Order(StringComparer.Ordinal));

    [Fact]
    public void Index_ListsEveryRuleWithItsTitle() => Assert.Equal(
        [
            .. RuleCatalogue.Rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} |"),
            .. RuleCatalogue.Suppressions.Select(suppression => $"| [{suppression.Id}]({suppression.Id}.md) | {suppression.SuppressedDiagnosticId} | {suppression.Justification} |"),
        ],
        RuleCatalogue.Page("README").Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Fact]
    public void Analyzers_AreExportedForCSharp() =>
        Assert.All(RuleCatalogue.Analyzers, analyzer => Assert.NotNull(analyzer.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasPageRowAndTests(string id)
    {
        DiagnosticDescriptor rule = RuleCatalogue.Rules.Single(candidate => candidate.Id == id);

        Assert.Matches(@"^TE\d{4}$", id);
        Assert.Equal($"docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.StartsWith($"# {id}: {rule.Title}\n", RuleCatalogue.Page(id), StringComparison.Ordinal);
        Assert.Matches($@"(?m)^{id} \| {Regex.Escape(rule.Category)} \| {rule.DefaultSeverity} \| ", RuleCatalogue.ReleaseRows());
        string[] tests = [.. Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.Name)];
        Assert.Contains(tests, test => test.StartsWith(id + "_", StringComparison.Ordinal) && test.EndsWith("_Reported", StringComparison.Ordinal));
        Assert.Contains(tests, test => test.StartsWith(id + "_", StringComparison.Ordinal) && test.EndsWith("_NotReported", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAFixOrItsPageSaysWhyNot(string id)
    {
        string written = Regex.Match(RuleCatalogue.Page(id), "(?s)\n## Fixed\n(.*?)\n## ").Groups[1].Value;

        Assert.Equal(!RuleCatalogue.Fixable.Contains(id), Regex.IsMatch(written, @"(?m)^No fix, because .+\.$"));
    }

    [Theory]
    [MemberData(nameof(SuppressionIds))]
    public void Suppression_HasPageAndTest(string id)
    {
        SuppressionDescriptor suppression = RuleCatalogue.Suppressions.Single(candidate => candidate.Id == id);

        Assert.Matches(@"^TES\d{4}$", id);
        Assert.StartsWith($"# {id}: suppresses {suppression.SuppressedDiagnosticId}\n\n{suppression.Justification}.\n", RuleCatalogue.Page(id), StringComparison.Ordinal);
        Assert.Contains(
            Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods()),
            test => test.Name.StartsWith(id + "_", StringComparison.Ordinal));
    }
}
