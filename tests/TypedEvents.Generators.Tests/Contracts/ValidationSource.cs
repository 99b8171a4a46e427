namespace TypedEvents.Generators.Tests.Contracts;

/// <summary>C# text of contracts with validation attributes, and probes that compare generated code with the framework's validator.</summary>
internal static class ValidationSource
{
    public const string Text = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using TypedEvents;
        using TypedEvents.CompilerServices;

        public sealed class EvenAttribute() : ValidationAttribute("{0} must be even.")
        {
            public override bool IsValid(object? value) => value is not int number || number % 2 == 0;
        }

        public sealed class SmallerThanAttribute(string other) : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                value is int number && number < ((Rules)context.ObjectInstance).Number ? ValidationResult.Success : new ValidationResult($"{context.DisplayName} must be below {other}.");
        }

        public static class Texts
        {
            public static string TooLong => "{0} is too long, at most {1}.";
        }

        [TchuEvent("validation.rules")]
        public partial record Rules
        {
            [Required] public string? Text { get; init; } = "x";
            [Required(AllowEmptyStrings = true)] public string? Blank { get; init; } = "";
            [Required(ErrorMessage = "Give {0}!")] public int? Given { get; init; } = 1;
            [StringLength(5)] public string? Short { get; init; }
            [StringLength(5, MinimumLength = 2)] public string? Between { get; init; }
            [StringLength(5, MinimumLength = 2, ErrorMessage = "{0}: {2} to {1}")] public string? Custom { get; init; }
            [StringLength(5, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.TooLong))] public string? Resource { get; init; }
            [MinLength(2)] public string? AtLeast { get; init; }
            [MaxLength(2)] public List<int>? AtMost { get; init; }
            [Length(1, 2)] public int[]? Count { get; init; }
            [Range(1, 10)] public int Number { get; init; } = 5;
            [Range(1, 10)] public int? Perhaps { get; init; }
            [Range(-1, 1)] public byte Small { get; init; }
            [Range(1, 10)] public ulong Large { get; init; } = 1;
            [Range(0.5, 1.5)] public double Real { get; init; } = 1;
            [Range(1, 10, MinimumIsExclusive = true, MaximumIsExclusive = true)] public int Exclusive { get; init; } = 5;
            [Range(typeof(decimal), "0.01", "9.99", ParseLimitsInInvariantCulture = true)] public decimal Money { get; init; } = 1;
            [RegularExpression("[a-z]+")] public string? Pattern { get; init; }
            [RegularExpression("[a-z]+", ErrorMessage = "{0} must look like {1}")] public string? OtherPattern { get; init; }
            [AllowedValues("a", "b", null)] public string? Allowed { get; init; }
            [AllowedValues(1, 2)] public int AllowedNumber { get; init; } = 1;
            [DeniedValues("x")] public string? Denied { get; init; }
            [EmailAddress] public string? Mail { get; init; }
            [Url] public string? Url { get; init; }
            [Phone] public string? Phone { get; init; }
            [CreditCard] public string? Card { get; init; }
            [Base64String] public string? Base64 { get; init; }
            [Display(Name = "the name"), MaxLength(1)] public string? Displayed { get; init; }
            [Compare(nameof(Text))] public string? Same { get; init; } = "x";
            [Even] public int Even { get; init; }
            [SmallerThan("Number")] public int Smaller { get; init; }
        }

        [TchuType] public partial record Line([Range(1, 100)] int Quantity, [Required, StringLength(3)] string Sku, Line? Sub = null);
        [TchuType] public readonly partial record struct Spot([Range(0, 9)] int X);

        [TchuEvent("validation.nested")]
        public partial record Nested(
            Line Main, List<Line> Lines, Dictionary<string, Line?> Named, Dictionary<int, Spot[]> Spots, Spot? Maybe = null, System.Collections.Immutable.ImmutableArray<Line> Fixed = default);

        [TchuEvent("validation.self")]
        public partial record Self(int Low, [property: System.Text.Json.Serialization.JsonPropertyName("top")] int High, [Required] string Name = "n") : IValidatableObject
        {
            public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
            {
                if (Low > High)
                {
                    yield return new ValidationResult("Low is above High.", [nameof(Low), nameof(High)]);
                }

                if (Low == 13)
                {
                    yield return new ValidationResult("Unlucky.");
                }
            }
        }

        [TchuRpc("validation.ask")]
        public partial record Ask(int X) : IRpc<Line>;

        public static class Probe
        {
            private static string[] Generated<T>(T value)
                where T : IWireType<T>
            {
                ValidationErrors errors = default;
                T.Validate(value, ref errors);
                return [.. (errors.Errors ?? []).Select(error => $"{error.Path}: {error.Message}")];
            }

            private static string[] Framework(object value)
            {
                List<ValidationResult> results = [];
                Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
                return [.. results.Select(result => result.ErrorMessage!)];
            }

            private static readonly Rules Valid = new();

            private static readonly Rules[] Values =
            [
                Valid,
                Valid with { Text = null }, Valid with { Text = " ", Same = " " }, Valid with { Blank = null }, Valid with { Given = null },
                Valid with { Short = "123456" }, Valid with { Short = "12345" }, Valid with { Between = "1" }, Valid with { Between = "123456" }, Valid with { Between = "12" },
                Valid with { Custom = "1" }, Valid with { Resource = "123456" }, Valid with { AtLeast = "1" }, Valid with { AtMost = [1, 2, 3] }, Valid with { AtMost = [1, 2] },
                Valid with { Count = [] }, Valid with { Count = [1, 2, 3] }, Valid with { Count = [1] },
                Valid with { Number = 0 }, Valid with { Number = 11 }, Valid with { Number = 10 }, Valid with { Perhaps = 0 }, Valid with { Perhaps = 10 },
                Valid with { Small = 2 }, Valid with { Large = 11 }, Valid with { Real = 0.4 }, Valid with { Real = double.NaN }, Valid with { Real = 0.5 },
                Valid with { Exclusive = 1 }, Valid with { Exclusive = 10 }, Valid with { Exclusive = 2 }, Valid with { Money = 0 }, Valid with { Money = 9.99m },
                Valid with { Pattern = "A" }, Valid with { Pattern = "abc" }, Valid with { Pattern = "" }, Valid with { Pattern = "ab1" }, Valid with { OtherPattern = "1" },
                Valid with { Allowed = "c" }, Valid with { Allowed = "b" }, Valid with { AllowedNumber = 3 }, Valid with { Denied = "x" }, Valid with { Denied = "y" },
                Valid with { Mail = "no" }, Valid with { Mail = "a@b" }, Valid with { Url = "ftp:/x" }, Valid with { Url = "https://x" }, Valid with { Phone = "x" },
                Valid with { Card = "1" }, Valid with { Base64 = "?" }, Valid with { Displayed = "12" }, Valid with { Same = "y" }, Valid with { Even = 1 }, Valid with { Smaller = 9 },
                Valid with { Text = null, Number = 0, Mail = "no", Even = 3 },
            ];

            public static string[] Differences() =>
            [
                .. Values.Select((value, i) =>
                    {
                        string generated = string.Join("|", Generated(value).Select(error => error[(error.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Order(StringComparer.Ordinal));
                        string framework = string.Join("|", Framework(value).Order(StringComparer.Ordinal));
                        return generated == framework ? "" : $"{i}: '{generated}' instead of '{framework}'";
                    })
                    .Where(difference => difference.Length > 0),
            ];

            public static int Invalid() => Values.Count(value => Generated(value).Length > 0);

            public static string[] InNested() => Generated(new Nested(
                new Line(0, "abcd", new Line(1, null!)), [new Line(1, "a"), new Line(101, "")], new() { ["k"] = new Line(0, "a"), ["none"] = null },
                new() { [5] = [new Spot(1), new Spot(10)] }, new Spot(-1), [new Line(1, ""), null!]));

            public static string[] InSelf() => [.. Generated(new Self(2, 1)), "-", .. Generated(new Self(13, 14)), "-", .. Generated(new Self(2, 1, "")), "-", .. Generated(new Self(1, 2))];

            public static string[] InReply()
            {
                ValidationErrors errors = default;
                Check<Ask, Line>(new Line(0, "a"), ref errors);
                return [.. errors.Errors!.Select(error => $"{error.Path}: {error.Message}")];
            }

            private static void Check<TRequest, TReply>(TReply reply, ref ValidationErrors errors)
                where TRequest : IRpcRequest<TRequest, TReply> => TRequest.ValidateReply(reply, ref errors);

            public static bool Cycle()
            {
                Line line = new(1, "a");
                typeof(Line).GetField("<Sub>k__BackingField", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.SetValue(line, line);
                try
                {
                    Generated(line);
                    return false;
                }
                catch (EventEncodeException)
                {
                    return true;
                }
            }
        }
        """;
}
