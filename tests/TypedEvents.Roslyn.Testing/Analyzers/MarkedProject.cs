using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace TypedEvents.Roslyn.Testing;

/// <summary>A project whose sources had marks.</summary>
/// <param name="Project">The project without marks.</param>
/// <param name="Expected">Path, id and span of each mark.</param>
internal sealed record MarkedProject(TestProject Project, ImmutableArray<(string Path, MarkedSpan Mark)> Expected)
{
    public static MarkedProject Parse(TestProject project)
    {
        List<TestFile> sources = [];
        List<(string Path, MarkedSpan Mark)> expected = [];
        foreach (TestFile source in project.Sources)
        {
            Markup markup = Markup.Parse(source.Text);
            sources.Add(source with { Text = markup.Text });
            expected.AddRange(markup.Spans.Select(span => (source.Path, span)));
        }

        return new MarkedProject(project with { Sources = [.. sources] }, [.. expected]);
    }
}
