using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedEvents.Tests.House.PublicApi;

/// <summary>Prints what users of an assembly can see: one line a type, one a member, in ordinal order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (string line in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        string name = (type.Namespace is null ? "" : type.Namespace + ".") + TypeText.OfDeclaration(type);
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return $"delegate {name}: {MemberText.OfDelegate(type)}";
        }

        string kind = type.IsInterface ? "interface"
            : type.IsEnum ? $"enum ({TypeText.Of(Enum.GetUnderlyingType(type))})"
            : type.IsValueType ? Modifiers(type) + "struct"
            : Modifiers(type) + (type.GetMethod("<Clone>$") is null ? "class" : "record");
        IEnumerable<string> bases = Bases(type).Select(TypeText.Of);
        return bases.Any() ? $"{kind} {name} : {string.Join(", ", bases)}" : $"{kind} {name}";
    }

    private static string Modifiers(Type type)
    {
        if (type.IsValueType)
        {
            return (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "");
        }

        return (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        IEnumerable<Type> interfaces = type.GetInterfaces()
            .Where(one => one.IsPublic || one.IsNestedPublic)
            .OrderBy(TypeText.Of, StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? interfaces.Prepend(parent) : interfaces;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {field.GetRawConstantValue()}");
        }

        return
        [
            .. type.GetFields(Declared).Where(Visible).Select(MemberText.OfField),
            .. type.GetConstructors(Declared).Where(Visible).Select(MemberText.OfConstructor),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(Visible)).Select(MemberText.OfProperty),
            .. type.GetEvents(Declared).Where(one => Visible(one.AddMethod!)).Select(one => $"event {TypeText.Of(one.EventHandlerType!)} {one.Name}"),
            .. type.GetMethods(Declared).Where(method => Visible(method) && !IsImplied(method)).Select(MemberText.OfMethod),
        ];
    }

    private static bool IsImplied(MethodInfo method)
    {
        return method.IsDefined(typeof(CompilerGeneratedAttribute)) || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal));
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool Visible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
}
