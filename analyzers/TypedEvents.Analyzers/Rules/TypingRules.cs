using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>The rules that report while you type, in the order of their ids.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypingRules() : RuleGroup(
    [
        new NotPartialAnalyzer(),
        new ContainingTypeNotPartialAnalyzer(),
        new NotRecordAnalyzer(),
        new GenericAnalyzer(),
        new AbstractAnalyzer(),
        new ConcreteBaseAnalyzer(),
        new InaccessibleAnalyzer(),
        new SeveralAttributesAnalyzer(),
        new InvalidVersionAnalyzer(),
        new UnsupportedMemberAnalyzer(),
        new DuplicateWireNameAnalyzer(),
        new NoConstructorAnalyzer(),
        new CannotIgnoreAnalyzer(),
        new TooManyMembersAnalyzer(),
        new ReservedNameAnalyzer(),
        new DivergingAttributesAnalyzer(),
        new MutableMemberAnalyzer(),
        new InvalidTopicAnalyzer(),
        new InvalidPatternAnalyzer(),
        new UnknownTopicAnalyzer(),
        new UnmatchedPatternAnalyzer(),
        new DuplicateTopicAnalyzer(),
        new TopicVariantAnalyzer(),
        new UnrecordedAnalyzer(),
        new BreakingAnalyzer(),
        new OneWayAnalyzer(),
        new UnreadableLockAnalyzer(),
        new CasterShapeAnalyzer(),
        new CasterTopicsAnalyzer(),
        new CasterDirectionAnalyzer(),
        new FormerTopicShapeAnalyzer(),
        new HandlerShapeAnalyzer(),
        new MissingSubscribeAnalyzer(),
        new AsyncVoidHandlerAnalyzer(),
        new TokenNotPassedAnalyzer(),
        new BlockingWaitAnalyzer(),
        new NotAwaitedAnalyzer(),
        new ContextKeptAnalyzer(),
        new NoReplyAnalyzer(),
        new UnsupportedReplyAnalyzer(),
        new ClientShapeAnalyzer(),
        new ResponderResultAnalyzer(),
        new CallOfEventAnalyzer(),
        new PublishOfRequestAnalyzer(),
    ]);
