using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One field as it stands now: its names, the value typed or stored, and what is wrong with it.</summary>
public sealed record FieldState(string Name, string Id, IReadOnlyList<string> Values, bool Invalid, string? Error)
{
    /// <summary>The value of a field that has one.</summary>
    public string? Value => Values.Count > 0 ? Values[0] : null;

    /// <summary>Id of the hint.</summary>
    public string HintId => Id + "-hint";

    /// <summary>Id of the error message.</summary>
    public string ErrorId => Id + "-fout";

    /// <summary>Reads what was posted, else what the page holds.</summary>
    public static FieldState Of(ViewContext view, ModelExpression expression)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        var entry = view.ModelState[name];
        var values = entry?.RawValue switch
        {
            string one => [one],
            string[] many => many,
            _ => Written(expression.Model),
        };
        var error = entry?.Errors.FirstOrDefault(e => e.ErrorMessage.Length > 0)?.ErrorMessage;
        return new FieldState(name, IdOf(name), values, entry?.ValidationState == ModelValidationState.Invalid, error);
    }

    /// <summary>The same field of a form that stands on the page more than once, and was not the one sent: with an id of its own, and empty.</summary>
    public FieldState Apart(string key) => this with { Id = $"{Id}-{key}", Values = [], Invalid = false, Error = null };

    /// <summary>The id under which an error summary finds the field.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static string[] Written(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().SelectMany(Written)],
        DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        bool yes => [yes ? "true" : "false"],
        IFormattable value => [value.ToString(null, CultureInfo.InvariantCulture)],
        _ => [model.ToString() ?? ""],
    };
}
