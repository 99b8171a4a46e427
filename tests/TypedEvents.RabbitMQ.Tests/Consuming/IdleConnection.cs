using System.Reflection;
using System.Threading.Tasks;
using RabbitMQ.Client;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

/// <summary>A client's connection, with one channel, on which nothing happens: what is asked of the broker is granted.</summary>
public class IdleConnection : DispatchProxy
{
    /// <summary>The number of its channel.</summary>
    public const ushort Channel = 5;

    public static IConnection Create() => Create<IConnection, IdleConnection>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        "get_IsOpen" => true,
        "get_FrameMax" => 131_072u,
        "get_ChannelNumber" => (int)Channel,
        "CreateChannelAsync" => Task.FromResult(Create<IChannel, IdleConnection>()),
        "BasicConsumeAsync" => Task.FromResult("c"),
        _ when targetMethod.ReturnType == typeof(Task) => Task.CompletedTask,
        _ when targetMethod.ReturnType == typeof(ValueTask) => default(ValueTask),
        _ => null,
    };
}
