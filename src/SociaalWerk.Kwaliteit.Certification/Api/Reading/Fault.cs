using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What is wrong with a request, before anybody looks at what it asks.</summary>
/// <param name="Code">Also names the text: Api.{Code}.</param>
/// <param name="Field">As the caller wrote it, or null when it is about the request as a whole.</param>
internal sealed record Fault(string Code, string? Field = null, object?[]? Values = null, int Status = StatusCodes.Status400BadRequest)
{
    public static Fault Missing(string field) => new("MissingField", field);

    public static Fault Unknown(string field) => new("UnknownId", field);

    public static Fault NotOneOf(string field, IEnumerable<string> allowed) => new("UnknownValue", field, [string.Join(", ", allowed)]);

    public static Fault Outside(string field, object least, object most) => new("OutOfRange", field, [least, most]);

    public IResult Answer(HttpContext http)
    {
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<Text>>();
        object?[] values = Field is null ? Values ?? [] : [Field, .. Values ?? []];
        string words = text[$"Api.{Code}", values!];
        var problem = Problems.Of(http, Status, Code, words, [new Reason(Code, words)]);
        problem.Extensions["veld"] = Field;
        return Results.Problem(problem);
    }
}
