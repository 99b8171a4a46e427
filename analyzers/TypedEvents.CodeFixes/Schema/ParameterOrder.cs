using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.CodeFixes;

/// <summary>What C# wants of a list of parameters: those with a default last, and <c>params</c> behind them.</summary>
internal static class ParameterOrder
{
    /// <summary>False for a parameter or record whose list breaks it.</summary>
    public static bool IsKept(SyntaxNode node) => node switch
    {
        ParameterSyntax { Parent: ParameterListSyntax list } => IsKept(list.Parameters),
        RecordDeclarationSyntax { ParameterList: { } list } => IsKept(list.Parameters),
        _ => true,
    };

    private static bool IsKept(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        int firstOptional = parameters.IndexOf(parameter => parameter.Default is not null);
        return parameters.Select((parameter, index) => (IsLast: index == parameters.Count - 1, IsBehind: firstOptional >= 0 && index > firstOptional, parameter))
            .All(each => IsParams(each.parameter) ? each.IsLast : !each.IsBehind || each.parameter.Default is not null);
    }

    private static bool IsParams(ParameterSyntax parameter) => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);
}
