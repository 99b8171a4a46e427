using System;
using System.Threading.Tasks;
using TypedEvents.CompilerServices;
using TypedEvents.Dispatch;
using TypedEvents.Pipeline;
using TypedEvents.Serialization;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Rpc;

internal sealed class RequestEntry<TRequest, TReply>(
    HandlerDescriptor descriptor,
    HandlerPolicy policy,
    ContextFactory? contextFactory,
    RequestInvoker<TRequest, TReply> invoker)
    : RequestEntry(TRequest.Topic, TRequest.Version)
    where TRequest : IRpcRequest<TRequest, TReply>
{
    private readonly HandlerEntry<Answer<TRequest, TReply>> _handler = new(
        descriptor,
        policy,
        contextFactory,
        async (answer, context) => answer.Reply = await invoker(answer.Request, context).ConfigureAwait(false));

    public override ValueTask HandleAsync(RequestRun run)
    {
        TRequest request;
        try
        {
            request = EventSerializer.Decode<TRequest>(run.Body.Span, run.Headers.Format, run.Core.Options.Limits);
        }
        catch (Exception exception)
        {
            // Not only the decoder: a constructor or init accessor of the record may refuse its values with an exception of its own.
            return Refuse(run, Faults.Create(Faults.Undecodable, exception));
        }

        ValidationErrors errors = default;
        try
        {
            TRequest.Validate(in request, ref errors);
        }
        catch (Exception exception)
        {
            // A validation attribute of the application threw: the caller shall know at once.
            return Refuse(run, Faults.Create(Faults.InvalidRequest, exception));
        }

        if (errors.Errors is { } violations)
        {
            return Refuse(run, Faults.Create(Faults.InvalidRequest, new EventValidationException(TRequest.Topic, violations)));
        }

        if ((TRequest.Traits & MessageTraits.RequiresIdentity) != 0 && run.Headers.Identity is null && run.Headers.WithoutIdentityReason is null)
        {
            return Refuse(run, new RpcFault(Faults.IdentityMissing, $"'{TRequest.Topic}' requires an identity; call it with CallOptions.Identity or CallOptions.WithoutIdentity(\"reason\")."));
        }

        return AnswerAsync(request, run);
    }

    private async ValueTask AnswerAsync(TRequest request, RequestRun run)
    {
        for (int attempt = 1; ; attempt++)
        {
            Answer<TRequest, TReply> answer = new(request);
            AttemptFailure? failure = await Attempt.RunAsync(_handler, answer, run, attempt).ConfigureAwait(false);
            if (failure is null)
            {
                Encode(answer.Reply!, run);
                return;
            }

            if (failure.IsAborted)
            {
                run.Abort();
                return;
            }

            if (!_handler.Policy.IsImmediate(attempt) || run.Core.Aborted.IsCancellationRequested)
            {
                RpcLog.ResponderFailed(run.Core.Logger, _handler.Id, TRequest.Topic, run.Headers.EventId, failure.Exception);
                run.Refuse(Faults.Create(failure.IsTimeout ? Faults.Timeout : Faults.HandlerFailed, failure.Exception));
                return;
            }

            run.Core.Metrics.Retried(_handler.Id);
            ConsumeLog.RetryNow(run.Core.Logger, _handler.Id, TRequest.Topic, run.Headers.EventId, attempt, failure.Exception);
        }
    }

    private void Encode(TReply reply, RequestRun run)
    {
        try
        {
            if (reply is null)
            {
                throw new EventEncodeException(typeof(TReply).Name, "the responder returned null. Return a reply with nullable members instead.");
            }

            ValidationErrors errors = default;
            TRequest.ValidateReply(in reply, ref errors);
            if (errors.Errors is { } violations)
            {
                throw new EventValidationException(TRequest.Topic, violations);
            }

            EventSerializer.EncodeReply<TRequest, TReply>(in reply, run.Reply, run.Headers.Format);
            if (run.Reply.WrittenCount > run.Core.Options.Limits.MaxBodySize)
            {
                throw new EventEncodeException(typeof(TReply).Name, $"the reply has {run.Reply.WrittenCount} bytes, at most {run.Core.Options.Limits.MaxBodySize} are allowed.");
            }
        }
        catch (Exception exception)
        {
            // The bus refuses the reply, or a validation attribute of the application threw.
            RpcLog.ResponderFailed(run.Core.Logger, _handler.Id, TRequest.Topic, run.Headers.EventId, exception);
            run.Refuse(Faults.Create(Faults.InvalidReply, exception));
        }
    }

    private static ValueTask Refuse(RequestRun run, RpcFault fault)
    {
        RpcLog.RequestRefused(run.Core.Logger, TRequest.Topic, run.Headers.EventId, fault.Code, fault.Message);
        run.Refuse(fault);
        return default;
    }
}
