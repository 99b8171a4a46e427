using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Messages of validation attributes: the framework's texts, made at build time unless an attribute brings a format of its own.</summary>
internal static class ValidationMessages
{
    /// <summary>The message as an expression.</summary>
    /// <param name="rule">The attribute.</param>
    /// <param name="format">The framework's format.</param>
    /// <param name="arguments">What fills the format: texts, or with a format of its own expressions.</param>
    public static string Of(ValidationRule rule, string format, params (string Text, string Expression)[] arguments)
    {
        if (rule.MessageResource is { } resource)
        {
            return Format(resource, arguments);
        }

        if (rule.Message is { } message)
        {
            return message.Contains("{") ? Format(Literals.String(message), arguments) : Literals.String(message);
        }

        for (int i = 0; i < arguments.Length; i++)
        {
            format = format.Replace($"{{{Literals.Of(i, null)}}}", arguments[i].Text);
        }

        return Literals.String(format);
    }

    public static (string Text, string Expression) Name(MemberModel member) => (member.DisplayName, Literals.String(member.DisplayName));

    public static (string Text, string Expression) Number(string literal) => (literal, literal);

    private static string Format(string format, IEnumerable<(string Text, string Expression)> arguments) =>
        $"string.Format(global::System.Globalization.CultureInfo.InvariantCulture, {format}, {string.Join(", ", arguments.Select(argument => argument.Expression))})";
}
