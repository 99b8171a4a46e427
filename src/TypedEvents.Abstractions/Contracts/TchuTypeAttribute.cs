using System;

namespace TypedEvents;

/// <summary>Declares a partial record, or an enum, that is used inside events, requests and replies.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, Inherited = false)]
public sealed class TchuTypeAttribute : Attribute
{
    /// <summary>How members are laid out in MessagePack. Default <see cref="WireLayout.Map"/>. Ignored on enums.</summary>
    public WireLayout Layout { get; set; }

    /// <summary>On an enum: write its members by name instead of by number. Default false. Ignored on records.</summary>
    public bool ByName { get; set; }
}
