using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Docs;

/// <summary>The snippets of one document as one program: declarations as they are, statements inside a method that has a bus and a host.</summary>
internal static class SnippetProject
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using TypedEvents;
        using TypedEvents.Serialization;
        using TypedEvents.Testing;
        using TypedEvents.Transports;

        """;

    private const string Surroundings = """
        internal abstract class Surroundings
        {
            protected static readonly string[] args = [];
            protected static readonly HostApplicationBuilder builder = Host.CreateApplicationBuilder();
            protected static readonly IServiceCollection services = builder.Services;
            protected static readonly IHost host = builder.Build();
            protected static readonly IEventBus bus = host.Services.GetRequiredService<IEventBus>();
        }
        """;

    public static TestProject Of(IEnumerable<string> snippets)
    {
        TestProject project = TestProject.Program().AddSource(Usings + Surroundings, "Surroundings.cs");
        project = project with { References = [.. project.References, Product("TypedEvents.Testing"), Product("TypedEvents.RabbitMQ")] };
        return snippets.Select(Source).Aggregate(project, (sum, source) => sum.AddSource(source));
    }

    private static PortableExecutableReference Product(string name) => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

    private static string Source(string snippet, int index)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(snippet);
        string own = string.Concat(unit.Usings.Select(use => use.ToFullString()).Where(use => !Usings.Contains(use.Trim(), StringComparison.Ordinal)));
        string declarations = string.Concat(unit.Members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString()));
        string statements = string.Concat(unit.Members.OfType<GlobalStatementSyntax>().Select(statement => statement.ToFullString()));
        string method = statements.Length == 0 ? "" : $$"""
            internal sealed class Snippet{{index}} : Surroundings
            {
                public static async Task RunAsync()
                {
                    await Task.CompletedTask;
            {{statements}}
                }
            }
            """;
        return Usings + own + declarations + method;
    }
}
