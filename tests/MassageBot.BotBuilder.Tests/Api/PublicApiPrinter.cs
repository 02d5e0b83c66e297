using System.Reflection;

namespace MassageBot.BotBuilder.Tests.Api;

/// <summary>Prints the public and protected members of an assembly, one a line, in the form of the list of the real API.</summary>
internal static class PublicApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyCollection<string> Print(Assembly assembly)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes().Where(type => type.IsVisible || type is { IsNestedFamily: true, DeclaringType.IsVisible: true }))
            lines.UnionWith(LinesOf(type));
        return lines;
    }

    private static IEnumerable<string> LinesOf(Type type)
    {
        var name = NameOf(type);
        var kind = KindOf(type);
        var parent = kind.EndsWith("class", StringComparison.Ordinal) && type.BaseType is { } b && b != typeof(object)
            ? $" : {NameOf(b)}"
            : string.Empty;
        yield return $"{name} ({kind}{parent})";

        if (kind == "delegate")
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"{name}.Invoke({ParametersOf(invoke)}) -> {NameOf(invoke.ReturnType)}";
            yield break;
        }

        foreach (var contract in type.GetInterfaces())
            yield return $"{name} implements {NameOf(contract)}";
        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
            yield return LineOf(constructor);
        foreach (var property in type.GetProperties(Declared).Where(p => IsVisible(p.GetMethod) || IsVisible(p.SetMethod)))
            yield return LineOf(property);
        foreach (var field in type.GetFields(Declared).Where(f => (f.IsPublic || f.IsFamily) && !f.IsSpecialName))
            yield return LineOf(field);
        foreach (var added in type.GetEvents(Declared).Where(e => IsVisible(e.AddMethod)))
            yield return LineOf(added);
        foreach (var method in type.GetMethods(Declared).Where(m => IsVisible(m) && !m.IsSpecialName))
            yield return LineOf(method);
    }

    /// <summary>The line of one member.</summary>
    public static string LineOf(MemberInfo member)
    {
        var type = NameOf(member.DeclaringType!);
        return member switch
        {
            ConstructorInfo constructor => $"{type}..ctor({ParametersOf(constructor)}) {ModifiersOf(constructor)}".TrimEnd(),
            EventInfo added => $"{type}.{added.Name} event -> {NameOf(added.EventHandlerType!)}",
            PropertyInfo property => Line(type, property),
            FieldInfo field => Line(type, field),
            MethodInfo method => Line(type, method),
            _ => throw new ArgumentException($"{member} has no line of its own.", nameof(member)),
        };
    }

    private static string Line(string type, PropertyInfo property)
    {
        var accessors = (IsVisible(property.GetMethod) ? "get; " : string.Empty) + (IsVisible(property.SetMethod) ? "set; " : string.Empty);
        var modifiers = ModifiersOf(property.GetMethod ?? property.SetMethod!);
        return $"{type}.{property.Name} {{ {accessors}}} -> {NameOf(property.PropertyType)} {modifiers}".TrimEnd();
    }

    private static string Line(string type, FieldInfo field)
    {
        var value = field.IsLiteral && field.FieldType == typeof(string) ? $" = \"{field.GetRawConstantValue()}\"" : string.Empty;
        var modifier = field.IsLiteral ? "const" : field.IsStatic ? "static" : string.Empty;
        return $"{type}.{field.Name} -> {NameOf(field.FieldType)}{value} {modifier}".TrimEnd();
    }

    private static string Line(string type, MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(NameOf))}>" : string.Empty;
        return $"{type}.{method.Name}{generics}({ParametersOf(method)}) -> {NameOf(method.ReturnType)} {ModifiersOf(method)}".TrimEnd();
    }

    private static string KindOf(Type type) =>
        type.IsInterface ? "interface"
        : type.IsEnum ? "enum"
        : type.IsValueType ? "struct"
        : type.BaseType == typeof(MulticastDelegate) ? "delegate"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
            return "ref " + NameOf(type.GetElementType()!);
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            if (definition == typeof(Nullable<>))
                return NameOf(type.GetGenericArguments()[0]) + "?";
            var name = (definition.FullName ?? definition.Name).Replace('+', '.');
            return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GetGenericArguments().Select(NameOf))}>";
        }

        return (type.FullName ?? type.Name) switch
        {
            "System.Void" => "void",
            "System.String" => "string",
            "System.Int32" => "int",
            "System.Int64" => "long",
            "System.Boolean" => "bool",
            "System.Object" => "object",
            "System.Double" => "double",
            "System.Single" => "float",
            var other => other.Replace('+', '.'),
        };
    }

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : string.Empty)
        + $"{NameOf(parameter.ParameterType)} {parameter.Name}{DefaultOf(parameter)}"));

    private static string DefaultOf(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
            return string.Empty;
        var value = parameter.RawDefaultValue switch
        {
            null or DBNull => "default",
            string text => $"\"{text}\"",
            var other => FormattableString.Invariant($"{other}").ToLowerInvariant(),
        };
        return " = " + value;
    }

    private static bool IsVisible(MethodBase? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string ModifiersOf(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : string.Empty)
        + (method.IsStatic ? "static "
            : method.DeclaringType!.IsInterface ? string.Empty
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !method.IsFinal ? "virtual "
            : string.Empty);
}
