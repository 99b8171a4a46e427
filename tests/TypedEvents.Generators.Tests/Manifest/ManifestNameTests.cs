using System;
using System.Linq;

namespace TypedEvents.Generators.Tests.Manifest;

public sealed class ManifestNameTests
{
    [Theory]
    [InlineData("Shop", "ShopEventManifest")]
    [InlineData("Shop.Contracts", "Shop_ContractsEventManifest")]
    [InlineData("3D.Shop", "_3D_ShopEventManifest")]
    [InlineData("", "_EventManifest")]
    public void Class_PlainAssemblyName_StaysReadable(string assemblyName, string expected) =>
        Assert.Equal(expected, ManifestNames.Class(assemblyName));

    [Fact]
    public void Class_NamesThatDifferByPunctuation_StayApart()
    {
        string[] names = ["A.B", "A_B", "A-B", "A B", "A.B.", "Ä.B", "_A.B", "A__B"];

        Assert.Equal(names.Length, names.Select(ManifestNames.Class).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", ManifestNames.Class(name)));
    }

    [Fact]
    public void Handlers_NamesThatDifferByPunctuation_StayApart()
    {
        string[] names = ["A.B", "A_B", "A+B", "A_.B", "A._B", "A__B", "A+_B", "A_+B", "A._1B", "A_1B"];

        Assert.Equal(names.Length, names.Select(ManifestNames.Handlers).Distinct(StringComparer.Ordinal).Count());
    }
}
