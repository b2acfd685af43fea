using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Gives validation attributes our own sentences, and looks names of fields up in the page's own service.</summary>
internal sealed class FormTexts : IValidationMetadataProvider
{
    public static IStringLocalizer For(Type type, IStringLocalizerFactory factory)
    {
        var assembly = type.Assembly;
        return assembly.GetType($"{assembly.GetName().Name}.{nameof(Text)}") is { } own
            ? new TwoLocalizers(factory.Create(own), factory.Create(typeof(Text)))
            : factory.Create(typeof(Text));
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (KeyOf(rule, context.Key.ModelType) is { } key && rule.ErrorMessageResourceName is null && rule.ErrorMessage is null)
                rule.ErrorMessage = key;
    }

    private static string? KeyOf(ValidationAttribute rule, Type type) => rule switch
    {
        RequiredAttribute => "Form.Required",
        StringLengthAttribute { MinimumLength: > 0 } => "Form.LengthBetween",
        StringLengthAttribute or MaxLengthAttribute => "Form.TooLong",
        MinLengthAttribute when type != typeof(string) => "Form.ChooseAtLeast",
        MinLengthAttribute => "Form.TooShort",
        RangeAttribute => "Form.OutOfRange",
        EmailAddressAttribute => "Form.Email",
        UrlAttribute => "Form.Url",
        RegularExpressionAttribute => "Form.Pattern",
        _ => null,
    };

    private sealed class TwoLocalizers(IStringLocalizer first, IStringLocalizer second) : IStringLocalizer
    {
        public LocalizedString this[string name] => first[name] is { ResourceNotFound: false } found ? found : second[name];

        public LocalizedString this[string name, params object[] arguments] =>
            first[name] is { ResourceNotFound: false } ? first[name, arguments] : second[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            first.GetAllStrings(includeParentCultures).Concat(second.GetAllStrings(includeParentCultures));
    }
}
