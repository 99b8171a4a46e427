using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TypedEvents.Tests.House.PublicApi;

/// <summary>One member as one line, close to how C# writes it.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string OfField(FieldInfo field)
    {
        string type = TypeText.Of(Nullability.Create(field));
        return field.IsLiteral
            ? $"const {type} {field.Name} = {Literal(field.GetRawConstantValue())}"
            : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    public static string OfConstructor(ConstructorInfo constructor)
    {
        return $"{Access(constructor)}new({Parameters(constructor)})";
    }

    public static string OfProperty(PropertyInfo property)
    {
        MethodInfo[] accessors = property.GetAccessors(true);
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        string body = string.Join(' ', accessors.Where(Seen).Select(accessor => Accessor(property, accessor)).Order(StringComparer.Ordinal));
        return $"{required}{Modifiers(accessors[0])}{TypeText.Of(Nullability.Create(property))} {property.Name}{index} {{ {body} }}";
    }

    public static string OfMethod(MethodInfo method)
    {
        string generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.OfParameter))}>" : "";
        return $"{Access(method)}{Modifiers(method)}{(method.ReturnType.IsByRef ? "ref " : "")}{TypeText.Of(Nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    public static string OfDelegate(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        return $"{TypeText.Of(Nullability.Create(invoke.ReturnParameter))} ({Parameters(invoke)})";
    }

    private static string Accessor(PropertyInfo property, MethodInfo accessor)
    {
        if (accessor == property.GetMethod)
        {
            return Access(accessor) + "get;";
        }

        bool init = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return Access(accessor) + (init ? "init;" : "set;");
    }

    private static string Modifiers(MethodInfo method)
    {
        return method switch
        {
            { IsStatic: true, IsAbstract: true } => "static abstract ",
            { IsStatic: true, IsVirtual: true } => "static virtual ",
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true } => method.IsAbstract ? "" : "default ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
            _ => "",
        };
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool Seen(MethodInfo accessor) => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string passing = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true, ParameterType.IsByRef: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        string value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "";
        return $"{passing}{TypeText.Of(Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value)
    {
        return value switch
        {
            null => "default",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
