using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>A constant that is passed to a parameter with <c>[TopicName]</c>.</summary>
/// <param name="Text">The constant; empty for null.</param>
/// <param name="Syntax">The expression that gives it.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Mark">The attribute of the parameter.</param>
/// <param name="Operation">The constant as an operation.</param>
/// <param name="Owner">The member or type in which, or on which, it stands.</param>
internal sealed record TopicUse(string Text, SyntaxNode Syntax, IParameterSymbol Parameter, AttributeData Mark, IOperation Operation, ISymbol Owner)
{
    public bool AllowsPattern => Mark.Named<bool>("AllowsPattern") == true;

    public bool AllowsHandlerId => Mark.Named<bool>("AllowsHandlerId") == true;

    public bool Declares => Mark.Named<bool>("Declares") == true;

    /// <summary>True for <c>[Subscribe("...")]</c> on a method that is wrong in another way.</summary>
    public bool IsOnBrokenHandler =>
        Parameter.ContainingType.Is(KnownNames.Subscribe) && Owner is IMethodSymbol method && (method.Parameters.IsEmpty || !method.Parameters[0].Type.Is(KnownNames.EventEnvelope));

    /// <summary>The text that a fix can replace: the expression itself or the initialiser of the constant that it names, in this file or another one.</summary>
    public IEnumerable<Location> Spelling(Compilation compilation)
    {
        SyntaxNode? written = Operation switch
        {
            IFieldReferenceOperation field => Initializer(field.Field),
            ILocalReferenceOperation local => Initializer(local.Local),
            _ => Syntax,
        };
        bool isText = written is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax || written.IsKind(SyntaxKind.AddExpression);
        return isText && compilation.ContainsSyntaxTree(written!.SyntaxTree) ? [written.GetLocation()] : [];
    }

    private static ExpressionSyntax? Initializer(ISymbol constant) => constant.DeclaringSyntaxReferences is [var reference, ..]
        ? (reference.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value
        : null;
}
