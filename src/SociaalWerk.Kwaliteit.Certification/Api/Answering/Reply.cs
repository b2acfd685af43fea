using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>An answer as it goes over the line, so that it can be kept and given again word for word.</summary>
internal sealed record Reply(int Status, string Body) : IResult
{
    public static Reply Of(HttpContext http, int status, object? value) =>
        new(status, value is null ? "" : JsonSerializer.Serialize(value, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (Body.Length == 0) return Task.CompletedTask;

        httpContext.Response.ContentType = Status < 400 ? "application/json; charset=utf-8" : "application/problem+json; charset=utf-8";
        return httpContext.Response.WriteAsync(Body);
    }
}
