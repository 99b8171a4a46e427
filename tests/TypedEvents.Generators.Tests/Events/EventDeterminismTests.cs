using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

public sealed class EventDeterminismTests
{
    [Fact]
    public void Shop_IsTheSameUnderEveryCondition() => Determinism.Check<TypedEventsGenerator>(EventProjects.Shop);

    /// <summary>Everything whose text a culture could change: casing of i and I, minus signs, decimal points, dates.</summary>
    [Fact]
    public void NumbersAndCasing_AreTheSameUnderEveryCondition() => Determinism.Check<TypedEventsGenerator>(TestProject.Contracts(
        """
        using System.ComponentModel.DataAnnotations;
        using TypedEvents;

        [TchuEvent("INFO.issued-item.Id", Version = 1234567)]
        public partial record INFOIssued(
            [Range(-1.5, 1e30)] double IItem = -1234.5,
            float ISSUED = -0.5f,
            decimal Price = -1234567.89m,
            [Range(typeof(decimal), "-1.5", "1000.25")] decimal Bound = 0,
            long Low = long.MinValue,
            char Letter = 'İ',
            string Text = "ıİ\r\n\u2028",
            [StringLength(1000, MinimumLength = 10)] string Title = "");
        """));

    [Fact]
    public void SameNamesInOtherOrder_AreTheSameUnderEveryCondition() => Determinism.Check<TypedEventsGenerator>(TestProject.Contracts(
        "[TypedEvents.TchuEvent(\"a.b\", Version = 2)] public partial record B;",
        "[TypedEvents.TchuEvent(\"a.b\")] public partial record A;",
        "[TypedEvents.TchuEvent(\"a_b\")] public partial record @a;",
        "[TypedEvents.TchuEvent(\"A.b\")] public partial record C;",
        "[TypedEvents.TchuType] public partial record D(int X); public partial record D;"));
}
