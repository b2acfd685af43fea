using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>A field that a form of ours can fill.</summary>
internal sealed record Field(string Name, Type Type, bool IsAddress = false)
{
    public bool IsText => Type == typeof(string) && !IsAddress;

    public bool IsFile => Type == typeof(IFormFile);

    /// <summary>Something of the right shape; of a version that nobody has seen, so that a form from before is what it is.</summary>
    public string Value => Type switch
    {
        _ when IsAddress => $"p{Guid.CreateVersion7():N}@proef.example",
        { IsEnum: true } => Enum.GetNames(Type)[0],
        _ when Type == typeof(Guid) => $"{Guid.CreateVersion7()}",
        _ when Type == typeof(bool) => "true",
        _ when Type == typeof(int) || Type == typeof(decimal) => "99",
        _ when Type == typeof(DateOnly) => "2020-01-01",
        _ when Type == typeof(TimeOnly) => "09:00",
        _ => "woorden",
    };
}

/// <summary>Reads from the models of a page which fields its forms have, so that a new field is known by itself.</summary>
internal static class Fields
{
    public static IReadOnlyList<Field> Of(Operation operation)
    {
        var open = operation.Endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet();
        return [.. Bound(operation).Where(f => f.Key.BindingInfo?.BindingSource != BindingSource.Path && !open.Contains(f.Key.Name)).SelectMany(f => Of(f.Key.BindingInfo?.BinderModelName ?? f.Key.Name, f.Key.ParameterType, f.Value))];
    }

    /// <summary>Every type of our own that the form of this operation fills.</summary>
    public static IEnumerable<Type> TypesOf(Operation operation) => Bound(operation).SelectMany(f => Within(f.Key.ParameterType));

    private static IEnumerable<KeyValuePair<ParameterDescriptor, ICustomAttributeProvider>> Bound(Operation operation) =>
    [
        .. operation.Page!.BoundProperties.OfType<PageBoundPropertyDescriptor>().Select(p => KeyValuePair.Create<ParameterDescriptor, ICustomAttributeProvider>(p, p.Property)),
        .. operation.Handler!.Parameters.Where(p => p.ParameterType != typeof(CancellationToken)).Select(p => KeyValuePair.Create<ParameterDescriptor, ICustomAttributeProvider>(p, p.ParameterInfo)),
    ];

    private static IEnumerable<Field> Of(string name, Type type, ICustomAttributeProvider at)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (ItemOf(plain) is { } item) return IsSimple(item) ? [new Field(name, item)] : Of($"{name}[0]", item, item);
        return IsSimple(plain)
            ? [new Field(name, plain, at.IsDefined(typeof(EmailAddressAttribute), true))]
            : plain.GetProperties().Where(p => p.SetMethod?.IsPublic == true).SelectMany(p => Of($"{name}.{p.Name}", p.PropertyType, p));
    }

    private static IEnumerable<Type> Within(Type type)
    {
        var plain = ItemOf(Nullable.GetUnderlyingType(type) ?? type) ?? Nullable.GetUnderlyingType(type) ?? type;
        return IsSimple(plain) ? [] : plain.GetProperties().Where(p => p.SetMethod?.IsPublic == true).SelectMany(p => Within(p.PropertyType)).Append(plain);
    }

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GenericTypeArguments[0] : null;

    private static bool IsSimple(Type type) => type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(IFormFile) || type.Namespace == "System";
}
