using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class OtherRuleTests
{
    public static TheoryData<string> Fixes =>
        [.. typeof(DocumentCodeFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)).Select(type => type.FullName!)];

    /// <summary><c>dotnet format</c> asks a fix about the first diagnostic of the analyzer, be it another rule's; one that throws is not applied at all.</summary>
    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task Fix_DiagnosticOfAnotherRule_IsLeftAlone(string name)
    {
        CodeFixProvider fix = (CodeFixProvider)Activator.CreateInstance(typeof(DocumentCodeFix).Assembly.GetType(name, throwOnError: true)!)!;
        using AdhocWorkspace workspace = new();
        Document document = workspace.AddProject("Test", LanguageNames.CSharp).AddDocument("Test.cs", "using System;\n\npublic class A(int b);\n");
        SyntaxTree file = (await document.GetSyntaxTreeAsync())!;

        foreach (DiagnosticDescriptor rule in RuleCatalogue.Rules.Where(rule => !fix.FixableDiagnosticIds.Contains(rule.Id)))
        {
            Diagnostic reported = Diagnostic.Create(rule, Location.Create(file, new TextSpan(0, 5)));
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, reported, (action, _) => Assert.Fail($"{action.Title} is offered for {rule.Id}."), CancellationToken.None));
        }
    }
}
