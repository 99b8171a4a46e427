using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Names inside one codec: locals of members, and helper methods for enums and collections, each emitted once.</summary>
internal sealed class CodecScope
{
    private static readonly string[] Taken =
    [
        "value", "reader", "writer", "p", "end", "seen", "left", "count", "start", "initial", "key", "item", "items", "errors", "since", "i", "present",
    ];

    private readonly Dictionary<WireType, string> _helpers = [];
    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);
    private readonly HashSet<WireType> _keys = [];

    public CodecScope(ContractModel contract)
    {
        Contract = contract;
        HashSet<string> used = new(Taken, StringComparer.Ordinal);
        foreach (MemberModel member in contract.Members)
        {
            string name = char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);
            while (!used.Add(name))
            {
                name += "Value";
            }

            _locals.Add(member.Name, SymbolNames.Escape(name));
            FindKeys(member.Type);
        }

        FindKeys(contract.Reply);
    }

    public ContractModel Contract { get; }

    /// <summary>Enums and collections in the order in which their helpers were asked for; grows while helpers are emitted.</summary>
    public List<WireType> Helpers { get; } = [];

    /// <summary>The local variable of a member.</summary>
    public string Local(MemberModel member) => _locals[member.Name];

    /// <summary>The member of <c>value</c>.</summary>
    public static string Property(MemberModel member) => "value." + SymbolNames.Escape(member.Name);

    /// <summary>The constant <c>"Type.Member"</c> that encode errors name.</summary>
    public string Label(MemberModel member) => Literals.String($"{Contract.DisplayName}.{member.Name}");

    /// <summary>The part of a helper's name that says what it reads or writes.</summary>
    public string Helper(WireType type)
    {
        WireType bare = type with { IsNullable = false };
        if (!_helpers.TryGetValue(bare, out string? name))
        {
            name = Unique(Describe(bare));
            _helpers.Add(bare, name);
            Helpers.Add(bare);
        }

        return name;
    }

    /// <summary>Whether an enum is the key of a dictionary anywhere in the contract. Known before anything is emitted: the enum may come first.</summary>
    public bool IsKey(WireType type) => _keys.Contains(type);

    private void FindKeys(WireType? type)
    {
        for (; type is not null; type = type.Element)
        {
            if (type.Key is { } key)
            {
                _keys.Add(key);
            }
        }
    }

    private string Unique(string name)
    {
        // An enum called Reply would have the name of what reads the reply of a request.
        string candidate = name == "Reply" ? "ReplyEnum" : name;
        for (int i = 2; _helpers.ContainsValue(candidate); i++)
        {
            candidate = FormattableString.Invariant($"{name}{i}");
        }

        return candidate;
    }

    private static string Describe(WireType type) => (type.IsNullable ? "Nullable" : "") + type.Kind switch
    {
        WireKind.Enum or WireKind.Record => LastWord(type.TypeName),
        WireKind.Collection => Describe(type.Element!) + type.Collection,
        WireKind.Dictionary => $"{Describe(type.Key!)}To{Describe(type.Element!)}{type.Collection}",
        _ => type.Kind.ToString(),
    };

    private static string LastWord(string typeName) => typeName.Split('.', ':').Last().TrimStart('@');
}
