using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Remembers that a form was refused for its age, so that the error page can give the text back.</summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    private static readonly object Key = new();

    public static bool Refused(HttpContext http) => http.Items.ContainsKey(Key);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.HttpContext.Items[Key] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
