using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Checks the constants that are passed to parameters with <c>[TopicName]</c>.</summary>
internal abstract class TopicUseAnalyzer(DiagnosticDescriptor rule) : RuleAnalyzer(rule)
{
    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TopicName) is not null)
            {
                start.RegisterOperationAction(Analyze, OperationKind.Argument, OperationKind.ParameterInitializer);
            }
        });
    }

    /// <summary>What is wrong with a constant; null when nothing is, or when another rule says it.</summary>
    protected abstract TopicProblem? Check(TopicUse use, OperationAnalysisContext context);

    private void Analyze(OperationAnalysisContext context)
    {
        (IParameterSymbol? parameter, IOperation? value) = context.Operation switch
        {
            IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument => (argument.Parameter, argument.Value),
            IParameterInitializerOperation initializer => (initializer.Parameter, initializer.Value),
            _ => (null, null),
        };
        if (parameter is null)
        {
            return;
        }

        AttributeData? mark = null;
        foreach (IOperation constant in TopicConstants.In(value))
        {
            if (constant.Syntax.ContainsDiagnostics)
            {
                continue;
            }

            mark ??= parameter.FindAttribute(KnownNames.TopicName);
            if (mark is null)
            {
                return;
            }

            TopicUse use = new(constant.ConstantValue.Value as string ?? "", constant.Syntax, parameter, mark, constant, context.ContainingSymbol);
            if (Check(use, context) is { } problem)
            {
                IEnumerable<Location> spelling = problem.Replacement is null ? [] : use.Spelling(context.Compilation);
                ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Topic, problem.Replacement);
                properties = problem.MayBeExternal ? properties.Add(FixProperties.ExternalTopic, use.Text) : properties;
                context.ReportDiagnostic(Diagnostic.Create(Rule, use.Syntax.GetLocation(), spelling, properties, use.Text, problem.Advice));
            }
        }
    }
}
