using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>C# types for what a locked version describes. What is still the same keeps its type; the rest gets copies with the version in their names.</summary>
internal sealed class FrozenTypes
{
    private readonly SchemaVersion _locked;
    private readonly CodeSchema _code;
    private readonly HashSet<string> _changed;
    private readonly FreeNames _free;
    private readonly FrozenMembers _members;
    private readonly List<string> _nested = [];
    private readonly Dictionary<string, string> _names = [];

    public FrozenTypes(SchemaVersion locked, CodeSchema code, FreeNames free)
    {
        (_locked, _code, _free) = (locked, code, free);
        _members = new FrozenMembers(locked, code);
        Name = Names(code.Type.Name).First(name => !HasMember(SchemaPath.Root, name));
        _changed = [.. SchemaComparison.Compare(locked, code.Version).Select(change => change.Path)];
    }

    /// <summary>Copies of nested records and enums, made while the records were written.</summary>
    public IEnumerable<string> Nested() => _nested;

    /// <summary>The name of the version's record.</summary>
    public string Name { get; }

    private IEnumerable<string> Names(string name) =>
        Enumerable.Range(1, int.MaxValue - 1).Select(i => InVersion(i == 1 ? name : name + i.ToString(CultureInfo.InvariantCulture)));

    // C# allows no member that is called like its type.
    private bool HasMember(string record, string name) => _locked.MembersOf(record).Any(member => PropertyName(member) == name);

    private string InVersion(string name) => $"{WithoutVersion(name)}V{_locked.Version.ToString(CultureInfo.InvariantCulture)}";

    // Another version than the locked one may be in the names of its records.
    private string WithoutVersion(string name)
    {
        string present = $"V{_code.Version.Version.ToString(CultureInfo.InvariantCulture)}";
        bool isNamed = _code.Version.Version != _locked.Version && name.Length > present.Length && name.EndsWith(present, StringComparison.Ordinal);
        return isNamed ? name.Substring(0, name.Length - present.Length) : name;
    }

    /// <summary>True when nothing at or below a path changed, and nothing in the records that it refers to.</summary>
    public bool IsSame(string path) => IsSame(path, []);

    private bool IsSame(string path, HashSet<string> visited) => !visited.Add(path)
        || (!_changed.Any(changed => IsWithin(changed, path))
            && _locked.Members.Values.Where(member => member.Type is not null && IsWithin(member.Path, path)).SelectMany(member => References(member.Type!)).All(record => IsSame(record, visited)));

    private static bool IsWithin(string path, string outer) =>
        path == outer || (path.StartsWith(outer, StringComparison.Ordinal) && path[outer.Length] is '.' or '[' or '{');

    private static IEnumerable<string> References(SchemaType type) => type switch
    {
        { Kind: SchemaTypeKind.Reference } => [type.Name],
        { Element: { } element } => References(element),
        _ => [],
    };

    /// <summary>The declaration of the record at a path.</summary>
    public string Record(string path)
    {
        string name = path.Length == 0 ? Name : _names[path];
        IEnumerable<SchemaMember> members = _locked.MembersOf(path);
        if (members.All(member => member.Position < 0))
        {
            // By name the order is free, and C# wants parameters with a default last.
            members = members.OrderBy(HasDefault);
        }

        string access = _code.Type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        IEnumerable<SchemaMember> positional = members.Where(member => !NeedsInitializer(member));
        string body = string.Concat(members.Where(NeedsInitializer).Select(Property));
        string request = path.Length == 0 && _locked.IsRequest ? $" : global::TypedEvents.IRpc<{Reply()}>" : "";
        return $"{access} sealed partial record {name}({string.Join(", ", positional.Select(Parameter))}){request}{(body.Length == 0 ? ";" : $"\n{{\n{body}}}")}\n";
    }

    /// <summary>The property that holds a member.</summary>
    public string PropertyName(SchemaMember member) => _members.PropertyName(member.Path);

    /// <summary>True for a member that may be missing and is then something that is no constant.</summary>
    private static bool NeedsInitializer(SchemaMember member) => member is { IsOptional: true, DefaultValue: null, Position: < 0 } && MemberNames.NeedsInitializer(member.Type!);

    private static bool HasDefault(SchemaMember member) => member.IsOptional && (!member.Type!.IsNullable || member.DefaultValue is not null);

    private string Property(SchemaMember member)
    {
        string type = Type(member.Type!, member.Path, member.Path);
        return $"{MemberNames.WireName(member, PropertyName(member), "")}{FrozenConstraints.Attributes(member, type)}public {type} {SymbolNames.Escape(PropertyName(member))} {{ get; init; }} = {MemberNames.Initializer(member.Type!, type)};\n";
    }

    private string Parameter(SchemaMember member)
    {
        string name = PropertyName(member);
        string type = Type(member.Type!, member.Path, member.Path);
        string wireName = MemberNames.WireName(member, name, "property: ");
        string defaultValue = HasDefault(member) ? $" = {FrozenConstraints.Default(member, type.TrimEnd('?'))}" : "";
        return $"{wireName}{FrozenConstraints.Attributes(member, type.TrimEnd('?'))}{type} {SymbolNames.Escape(name)}{defaultValue}";
    }

    private string Reply() => IsSame(SchemaPath.Reply)
        ? SymbolNames.AnnotatedTypeName(_code.Type.AllInterfaces.First(candidate => candidate.OriginalDefinition.Is(KnownNames.Rpc)).TypeArguments[0])
        : Type(_locked.Members[SchemaPath.Reply].Type!, SchemaPath.Reply, SchemaPath.Reply);

    /// <param name="type">The type.</param>
    /// <param name="path">Where it is described.</param>
    /// <param name="member">The member that it belongs to.</param>
    private string Type(SchemaType type, string path, string member)
    {
        if (path == member && _code.Properties.TryGetValue(member, out IPropertySymbol? property) && IsSame(member))
        {
            return SymbolNames.AnnotatedTypeName(property.Type);
        }

        string name = type.Kind switch
        {
            SchemaTypeKind.List => $"System.Collections.Generic.IReadOnlyList<{Type(type.Element!, SchemaPath.Item(path), member)}>",
            SchemaTypeKind.Set => $"System.Collections.Generic.IReadOnlySet<{Type(type.Element!, SchemaPath.Item(path), member)}>",
            SchemaTypeKind.Map => $"System.Collections.Generic.IReadOnlyDictionary<{Type(type.Key!, path, member)}, {Type(type.Element!, SchemaPath.Value(path), member)}>",
            SchemaTypeKind.Enum or SchemaTypeKind.Flags => Enum(type, path),
            SchemaTypeKind.Record or SchemaTypeKind.ArrayRecord => Nested(type, path),
            SchemaTypeKind.Reference => type.Name.Length == 0 ? Name : Nested(type, type.Name),
            _ => PlainTypes.Scalar(type.Name),
        };
        return name + (type.IsNullable ? "?" : "");
    }

    private string Nested(SchemaType type, string path)
    {
        bool isDeclared = _code.Records.TryGetValue(path, out INamedTypeSymbol? present);
        if (isDeclared && IsSame(path))
        {
            return SymbolNames.TypeName(present!);
        }

        if (!_names.TryGetValue(path, out string? name))
        {
            _names[path] = name = Copy(isDeclared ? present!.Name : MemberName(path), path);
            bool isArray = type.Kind == SchemaTypeKind.ArrayRecord || _locked.MembersOf(path).Any(member => member.Position >= 0);
            _nested.Add($"\n[global::TypedEvents.TchuType{(isArray ? "(Layout = global::TypedEvents.WireLayout.Array)" : "")}]\n{Record(path)}");
        }

        return name;
    }

    private string Enum(SchemaType type, string path)
    {
        string key = $"enum {path}";
        if (!_names.TryGetValue(key, out string? name))
        {
            _names[key] = name = Copy(MemberName(path), path);
            bool isByName = type.Name == "str";
            string attribute = isByName ? "[global::TypedEvents.TchuType(ByName = true)]\n" : type.Kind == SchemaTypeKind.Flags ? "[System.Flags]\n" : "";
            IEnumerable<string> values = type.Values.Select(value => isByName ? value : $"{SymbolNames.Escape(value.Split(':')[1])} = {value.Split(':')[0]}");
            _nested.Add($"\n{attribute}{(_code.Type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal")} enum {name} : {(isByName ? "int" : PlainTypes.Scalar(type.Name))} {{ {string.Join(", ", values)} }}\n");
        }

        return name;
    }

    private string MemberName(string path)
    {
        string member = path.TrimEnd('[', ']', '{', '}');
        return member == SchemaPath.Reply ? "Reply" : _members.PropertyName(member);
    }

    // A record that several contracts have is copied for each, so that the name of the contract is in that of the copy.
    private string Copy(string type, string path)
    {
        string contract = WithoutVersion(_code.Type.Name);
        string copied = WithoutVersion(type);
        bool isNamed = copied.Length > contract.Length && copied.StartsWith(contract, StringComparison.Ordinal) && !char.IsLower(copied[contract.Length]);
        return Names(isNamed ? copied : contract + copied).First(name => !HasMember(path, name) && _free.Take(_code.Type, name));
    }
}
