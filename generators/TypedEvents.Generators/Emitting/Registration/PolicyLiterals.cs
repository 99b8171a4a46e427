using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Policy attributes as object initialisers.</summary>
internal static class PolicyLiterals
{
    /// <summary>Sets what the attribute sets and leaves the rest to its defaults.</summary>
    public static string Retry(RetryModel retry)
    {
        string[] properties =
        [
            Property("Immediate", retry.Immediate),
            Property("Delayed", retry.Delayed),
            Property("BaseDelaySeconds", retry.BaseDelaySeconds),
            Property("MaxDelaySeconds", retry.MaxDelaySeconds),
        ];
        return $"{{ {string.Join(", ", properties.Where(property => property.Length > 0))} }}";
    }

    private static string Property(string name, object? value) => value is null ? "" : $"{name} = {Literals.Of(value, null)}";
}
