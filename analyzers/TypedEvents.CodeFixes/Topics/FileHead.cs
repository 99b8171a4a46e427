using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedEvents.CodeFixes;

/// <summary>What stays at the top of a file: a notice up to the last empty line, and directives that C# wants before anything else.</summary>
internal static class FileHead
{
    /// <summary>How much of the trivia before the first token it is.</summary>
    public static int Length(IReadOnlyList<SyntaxTrivia> trivia)
    {
        int directives = Directives(trivia);
        int head = trivia.Count;
        while (head > directives && !(IsEndOfLine(trivia[head - 1]) && (head == 1 || EndsLine(trivia[head - 2]))))
        {
            head--;
        }

        return head;
    }

    // A condition around such a directive belongs to it.
    private static int Directives(IReadOnlyList<SyntaxTrivia> trivia)
    {
        int end = 0;
        int depth = 0;
        bool isOpen = false;
        for (int i = 0; i < trivia.Count; i++)
        {
            depth += trivia[i].Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
            isOpen |= IsFirst(trivia[i]);
            if (isOpen && depth == 0)
            {
                (end, isOpen) = (i + 1, false);
            }
        }

        return end;
    }

    private static bool IsFirst(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.DefineDirectiveTrivia)
        || trivia.IsKind(SyntaxKind.UndefDirectiveTrivia)
        || (trivia.IsDirective && trivia.ToString() is { } text && (text.StartsWith("#:", StringComparison.Ordinal) || text.StartsWith("#!", StringComparison.Ordinal)));

    private static bool EndsLine(SyntaxTrivia trivia) => IsEndOfLine(trivia) || trivia.IsDirective;

    private static bool IsEndOfLine(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
