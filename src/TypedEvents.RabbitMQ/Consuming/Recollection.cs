namespace TypedEvents.RabbitMq.Consuming;

/// <summary>What is known of a delivery when it comes.</summary>
internal enum Recollection
{
    /// <summary>It is the first of its kind.</summary>
    New,

    /// <summary>One of its kind is being handled; this one waits for how that ends.</summary>
    Running,

    /// <summary>One of its kind was handled.</summary>
    Handled,
}
