using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace TypedEvents.Tests.House.PublicApi;

/// <summary>A type's name without its namespace, with type arguments and nullability.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(NullabilityInfo info)
    {
        // Metadata does not tell T from T? where T may be either.
        bool plain = IsNullableValue(info.Type) || info.Type.IsGenericParameter;
        string question = info.ReadState == NullabilityState.Nullable && !plain ? "?" : "";
        if (info.ElementType is { } element && info.Type.IsArray)
        {
            return Of(element) + "[]" + question;
        }

        return info.GenericTypeArguments is { Length: > 0 } arguments && info.Type.IsGenericType && !IsNullableValue(info.Type)
            ? $"{Plain(info.Type)}<{string.Join(", ", arguments.Select(Of))}>{question}"
            : Of(info.Type) + question;
    }

    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        return WithArguments(type, Of);
    }

    /// <summary>A declared type: its parameters with what they must be.</summary>
    public static string OfDeclaration(Type type) => WithArguments(type, OfParameter);

    /// <summary>A type parameter with what it must be.</summary>
    public static string OfParameter(Type parameter)
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        List<string> constraints = [.. parameter.GetGenericParameterConstraints().Where(one => one != typeof(ValueType)).Select(Of)];
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            constraints.Insert(0, "struct");
        }
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Insert(0, "class");
        }

        string variance = attributes.HasFlag(GenericParameterAttributes.Covariant) ? "out "
            : attributes.HasFlag(GenericParameterAttributes.Contravariant) ? "in " : "";
        return variance + parameter.Name + (constraints.Count == 0 ? "" : ": " + string.Join(" + ", constraints));
    }

    private static string WithArguments(Type type, Func<Type, string> print)
    {
        Type[] arguments = type.GetGenericArguments();
        return arguments.Length == 0 ? Plain(type) : $"{Plain(type)}<{string.Join(", ", arguments.Select(print))}>";
    }

    private static string Plain(Type type)
    {
        string name = Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
        return type.IsNested && !type.IsGenericParameter ? Plain(type.DeclaringType!) + "." + name : name;
    }

    private static bool IsNullableValue(Type type) => Nullable.GetUnderlyingType(type) is not null;
}
