using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>What it means that the broker closes a channel over what was asked of it.</summary>
internal static class BrokerRefusal
{
    /// <summary>What is wrong and what to do.</summary>
    public static RabbitMqConnectionException Explain(OperationInterruptedException exception)
    {
        string text = exception.ShutdownReason?.ReplyText ?? exception.Message;
        return exception.ShutdownReason?.ReplyCode switch
        {
            Constants.PreconditionFailed => new(
                $"Something on the broker differs from what this service declares: {text}. Nothing was changed. Set the option that the argument belongs to (as {RabbitMqOptions.SectionName}:QueueType), use another name, or delete it by hand once it is empty.",
                isFatal: true,
                exception),
            Constants.NotFound => new(
                $"Something that must be on the broker is not: {text}. Import the output of 'typedevents topology export', or set {RabbitMqOptions.SectionName}:DeclareTopology to true.",
                isFatal: true,
                exception),
            Constants.AccessRefused => new(
                $"The broker allows the user too little: {text}. Give it configure, write and read permission for the names of this service, or set {RabbitMqOptions.SectionName}:DeclareTopology to false and set the broker up by 'typedevents topology export'; then write and read are enough.",
                isFatal: true,
                exception),
            _ => new($"The broker interrupted the setup: {text}", isFatal: false, exception),
        };
    }
}
