using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>What a reader sees when a value cannot be read at all ("abc" for a number).</summary>
internal sealed class FormMessages(IStringLocalizer<Text> text) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => text["Form.Unreadable", field, value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["Form.UnreadableValue", value]);
        messages.SetUnknownValueIsInvalidAccessor(field => text["Form.Unknown", field]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["Form.Invalid"]);
        messages.SetValueIsInvalidAccessor(value => text["Form.UnreadableValue", value]);
        messages.SetValueMustNotBeNullAccessor(_ => text["Form.Empty"]);
        messages.SetValueMustBeANumberAccessor(field => text["Form.Number", field]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Form.Invalid"]);
        messages.SetMissingBindRequiredValueAccessor(field => text["Form.Required", field]);
        messages.SetMissingKeyOrValueAccessor(() => text["Form.Empty"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Form.Empty"]);
    }
}
