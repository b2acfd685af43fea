using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The JSON body of a request, read strictly; an endpoint only ever sees one without a fault.</summary>
internal sealed class Body<T> : IReadable, IEndpointParameterMetadataProvider
    where T : class
{
    private const long MostBytes = 1024 * 1024;
    private readonly T? value;

    private Body(T value) => this.value = value;

    private Body(Fault fault) => Fault = fault;

    public T Value => value ?? throw new InvalidOperationException("The request has a fault.");

    public Fault? Fault { get; }

    public static async ValueTask<Body<T>> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        if (!http.Request.HasJsonContentType()) return new(new Fault("JsonOnly", Status: StatusCodes.Status415UnsupportedMediaType));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;

        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(http.Request.Body, StrictJson.Shape, http.RequestAborted);
        }
        catch (JsonException)
        {
            return new(new Fault("Malformed"));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new(new Fault("BodyTooLarge", Status: StatusCodes.Status413PayloadTooLarge));
        }

        using (document)
        {
            var (read, fault) = StrictJson.Read<T>(document.RootElement);
            if (fault is not null) return new(fault);

            RequestText.Keep(http, document.RootElement);
            return new(read!);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
