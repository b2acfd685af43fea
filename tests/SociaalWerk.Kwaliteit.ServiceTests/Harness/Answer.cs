using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Io;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>What came back over HTTP, read to the end.</summary>
public sealed record Answer(Uri From, HttpStatusCode Status, string? Location, string? MediaType, byte[] Bytes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>By name, whatever its case; several of one name are joined by a line break.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public string Text => Encoding.UTF8.GetString(Bytes);

    public T Read<T>() => JsonSerializer.Deserialize<T>(Bytes, Json) ?? throw new JsonException($"{From} answered null.");

    public JsonElement Root => JsonDocument.Parse(Bytes).RootElement;

    public async Task<IHtmlDocument> PageAsync()
    {
        Assert.Equal("text/html", MediaType);
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Address(From.ToString()).Header(HeaderNames.ContentType, "text/html; charset=utf-8").Content(Text));
        return (IHtmlDocument)page;
    }

    public override string ToString() => $"{(int)Status} {Location} {(Text.Length > 2000 ? Text[..2000] : Text)}";
}
