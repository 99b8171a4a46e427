using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace TypedEvents.Tests.House;

/// <summary>What a project file says it uses.</summary>
internal sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IEnumerable<ProjectFile> All()
    {
        return Repository.Files("", "*.csproj").Where(path => !path.Contains("/Consumers/", StringComparison.Ordinal)).Select(Read);
    }

    public static ProjectFile Read(string path)
    {
        XElement project = XElement.Parse(Repository.Read(path));
        return new ProjectFile(
            path,
            System.IO.Path.GetFileNameWithoutExtension(path),
            [.. Includes(project, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!],
            [.. Includes(project, "PackageReference").Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Includes(XElement project, string item)
    {
        return project.Descendants(item).Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
    }
}
