using System.Collections.Generic;
using System.Linq;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Generators.Tests.Tracking;

/// <summary>After whatever edits, what is generated is what a new driver generates.</summary>
public sealed class EditSequenceTests
{
    private const int Edits = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Edits_AtRandom_GiveWhatAColdRunGives(int seed)
    {
        ProjectEditor editor = new(TrackedProject.Project, seed);
        EditedDriver driver = new();
        TestProject project = TrackedProject.Project;
        IReadOnlyList<string> before = driver.Run(project).Edited;
        int changes = 0;
        for (int edit = 0; edit < Edits; edit++)
        {
            TestProject next = editor.Edit(project);
            (IReadOnlyList<string> edited, IReadOnlyList<string> cold) = driver.Run(next);
            if (!edited.SequenceEqual(cold))
            {
                throw new XunitException(
                    $"Seed {seed}, edit {edit} of {string.Join(", ", next.Sources.Except(project.Sources))}: instead of\n{string.Join("\n", cold.Except(edited))}\nthere was\n{string.Join("\n", edited.Except(cold))}");
            }

            changes += edited.SequenceEqual(before) ? 0 : 1;
            (project, before) = (next, edited);
        }

        Assert.True(changes > Edits / 5, $"Only {changes} edits changed anything.");
    }
}
