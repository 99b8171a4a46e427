using System.Reflection;
using System.Threading.Tasks;
using RabbitMQ.Client;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

/// <summary>A client's connection on which nothing happens.</summary>
public class IdleConnection : DispatchProxy
{
    public static IConnection Create() => Create<IConnection, IdleConnection>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        "get_IsOpen" => true,
        "get_FrameMax" => 131_072u,
        _ when targetMethod.ReturnType == typeof(Task) => Task.CompletedTask,
        _ when targetMethod.ReturnType == typeof(ValueTask) => default(ValueTask),
        _ => null,
    };
}
