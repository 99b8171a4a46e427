using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>What one record looks like on the wire. Records in it are references by their names.</summary>
/// <param name="Name">Its <see cref="RecordName"/>.</param>
/// <param name="IsArray">True when it travels as an array.</param>
/// <param name="Members">In the order of their positions, in a map of their names.</param>
internal sealed record RecordSchema(string Name, bool IsArray, EquatableArray<SchemaMember> Members)
{
    private const string Array = "(array)";
    private const string Map = "(map)";

    public static RecordSchema Create(string name, bool isArray, IEnumerable<MemberModel> members)
    {
        IEnumerable<SchemaMember> described = members.Select((member, position) => new SchemaMember(SchemaPath.Member(SchemaPath.Root, member.WireName), SchemaTypes.Of(member.Type))
        {
            Position = isArray ? position : -1,
            IsOptional = member.Shape.IsOptional,
            DefaultValue = member.DefaultText,
            Constraints = SchemaConstraints.Of(member.Rules),
        });
        return new RecordSchema(name, isArray, (isArray ? described : described.OrderBy(member => member.Name, StringComparer.Ordinal)).ToEquatableArray());
    }

    /// <summary>The record that rows of a manifest describe.</summary>
    /// <exception cref="FormatException">They do not.</exception>
    public static RecordSchema Read(string name, string layout, IEnumerable<SchemaMember> members) => layout is Array or Map
        ? new RecordSchema(name, layout == Array, members.ToEquatableArray())
        : throw new FormatException($"'{layout}' is no layout.");

    /// <summary>The rows of a manifest that describe it.</summary>
    /// <param name="head">What is said of it besides.</param>
    /// <param name="reply">The reply of a request.</param>
    public IEnumerable<string> Rows(IEnumerable<string> head, WireType? reply)
    {
        SchemaMember[] more = reply is null ? [] : [new SchemaMember(SchemaPath.Reply, SchemaTypes.Of(reply))];
        return [ManifestText.Row([.. head, IsArray ? Array : Map]), .. Members.Concat(more).Select(member => ManifestText.Row(member.ToString().Split(' ')))];
    }
}
