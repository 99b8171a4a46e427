using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Emits <c>Validate</c>: the rules of each member, then what it contains, then the rules of the record.</summary>
internal sealed class ValidationEmitter(SourceWriter output, CodecScope scope)
{
    private readonly ContractModel _contract = scope.Contract;
    private readonly List<string> _fields = [];

    public static void Emit(SourceWriter output, CodecScope scope) => new ValidationEmitter(output, scope).Emit();

    private void Emit()
    {
        output.Line("/// <summary>Adds every violated validation attribute of a value and what it contains.</summary>");
        using (output.Block($"public static void Validate(in {_contract.TypeName} value, ref {Names.Errors} errors)"))
        {
            bool hasTypeRules = _contract.Rules.Count > 0 || _contract.IsValidatable;
            if (hasTypeRules)
            {
                output.Line("int since = errors.Count;");
            }

            bool nests = _contract.Members.Any(member => NestedValidationEmitter.Contains(member.Type));
            if (nests)
            {
                output.Line("errors.Enter();");
            }

            foreach (MemberModel member in _contract.Members)
            {
                EmitMember(member);
            }

            if (nests)
            {
                output.Line("errors.Leave();");
            }

            if (hasTypeRules)
            {
                EmitTypeRules();
            }
        }

        EmitFields();
    }

    private void EmitMember(MemberModel member)
    {
        List<ValidationRule> rules = [.. member.Rules.Where(rule => ValidationConditions.Applies(rule, member.Type))];
        bool nests = NestedValidationEmitter.Contains(member.Type);
        if (rules.Count == 0 && !nests)
        {
            return;
        }

        string local = scope.Local(member);
        output.Line($"{member.Type.NullableName} {local} = {CodecScope.Property(member)};");
        bool isRequired = rules.Count > 0 && rules[0].Kind == ValidationRuleKind.Required;
        for (int i = 0; i < rules.Count; i++)
        {
            // What is required and missing violates nothing else.
            if (isRequired && i == 1)
            {
                output.Line("else");
                using (output.Block(""))
                {
                    EmitRules(member, rules, 1);
                }

                break;
            }

            EmitRule(member, rules[i], i);
            if (isRequired && rules.Count > 1)
            {
                continue;
            }

            output.Line();
        }

        if (isRequired && rules.Count > 1)
        {
            output.Line();
        }

        if (nests)
        {
            NestedValidationEmitter.Emit(output, member.Type, local, Literals.String(member.WireName), 0);
        }
    }

    private void EmitRules(MemberModel member, List<ValidationRule> rules, int first)
    {
        for (int i = first; i < rules.Count; i++)
        {
            if (i > first)
            {
                output.Line();
            }

            EmitRule(member, rules[i], i);
        }
    }

    private void EmitRule(MemberModel member, ValidationRule rule, int index)
    {
        string local = scope.Local(member);
        string path = Literals.String(member.WireName);
        if (rule.Kind == ValidationRuleKind.Contextual)
        {
            string field = AddField(ValidationConditions.AttributeType, $"{member.Name}Rule{Literals.Of(index, null)}", rule.Arguments[0]);
            output.Line($"{Names.Checks}.Check({field}, value, {local}, {Literals.String(member.Name)}, {Literals.String(member.DisplayName)}, {path}, ref errors);");
            return;
        }

        ValidationConditions conditions = new(_contract, member, local, (type, name, creation) => AddField(type, $"{member.Name}{name}{Literals.Of(index, null)}", creation));
        (string condition, string message) = conditions.Of(rule);
        using (output.Block($"if ({condition})"))
        {
            output.Line($"errors.Add({path}, {message});");
        }
    }

    private void EmitTypeRules()
    {
        for (int i = 0; i < _contract.Rules.Count; i++)
        {
            string field = AddField(ValidationConditions.AttributeType, "TypeRule" + Literals.Of(i, null), _contract.Rules[i].Arguments[0]);
            using (output.Block("if (errors.Count == since)"))
            {
                output.Line($"{Names.Checks}.Check({field}, value, value, null, {Literals.String(_contract.DisplayName)}, \"\", ref errors);");
            }

            output.Line();
        }

        if (_contract.IsValidatable)
        {
            string names = string.Join(", ", _contract.Members.Select(member => $"{Literals.String(member.Name)}, {Literals.String(member.WireName)}"));
            using (output.Block("if (errors.Count == since)"))
            {
                output.Line($"{Names.Checks}.Check(value, [{names}], ref errors);");
            }
        }
    }

    private string AddField(string type, string name, string creation)
    {
        _fields.Add($"internal static readonly {type} {name} = {creation};");
        return $"Rules.{name}";
    }

    private void EmitFields()
    {
        if (_fields.Count == 0)
        {
            return;
        }

        output.Line();
        output.Line("/// <summary>Made when the first value is validated.</summary>");
        using (output.Block("private static class Rules"))
        {
            for (int i = 0; i < _fields.Count; i++)
            {
                if (i > 0)
                {
                    output.Line();
                }

                output.Line(_fields[i]);
            }
        }
    }
}
