using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>The public interface over HTTP; every person has a session of their own.</summary>
internal sealed class DemoCalls(Uri address) : IDisposable
{
    public const string Anybody = "";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private readonly Dictionary<string, HttpClient> sessions = [];

    public Uri Address => address;

    public Task<T> GetAsync<T>(string person, string path, CancellationToken ct) =>
        AskAsync<T>(person, () => new HttpRequestMessage(HttpMethod.Get, path), ct);

    public Task<T> SendAsync<T>(string person, HttpMethod method, string path, object body, string? key, CancellationToken ct) => AskAsync<T>(person, () =>
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body, options: Json) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return request;
    }, ct);

    public Task UploadAsync(string person, string path, string title, IEnumerable<string> norms, string fileName, byte[] content, string key, CancellationToken ct) =>
        AskAsync<JsonElement>(person, () =>
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            var form = new MultipartFormDataContent { { new StringContent(title), "titel" }, { new StringContent(string.Join(',', norms)), "normen" }, { file, "bestand", fileName } };
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
            request.Headers.Add("Idempotency-Key", key);
            return request;
        }, ct);

    /// <summary>What is public; null when it is not there (yet), also because the service behind it is away for a moment.</summary>
    public async Task<T?> FindAsync<T>(string path, CancellationToken ct)
        where T : class
    {
        try
        {
            using var answer = await Session(Anybody).GetAsync(path, ct);
            if (answer.StatusCode == HttpStatusCode.NotFound || (int)answer.StatusCode >= 500) return null;

            await RefuseAsync(answer, ct);
            return await answer.Content.ReadFromJsonAsync<T>(Json, ct);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async Task<byte[]> DownloadAsync(string path, CancellationToken ct)
    {
        using var answer = await Session(Anybody).GetAsync(path, ct);
        await RefuseAsync(answer, ct);
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    public void Dispose()
    {
        foreach (var session in sessions.Values) session.Dispose();
    }

    private async Task<T> AskAsync<T>(string person, Func<HttpRequestMessage> request, CancellationToken ct)
    {
        var session = person == Anybody ? Session(Anybody) : await SignedInAsync(person, ct);
        using var answer = await session.SendAsync(request(), ct);
        await RefuseAsync(answer, ct);
        return answer.StatusCode == HttpStatusCode.NoContent ? default! : (await answer.Content.ReadFromJsonAsync<T>(Json, ct))!;
    }

    private async Task<HttpClient> SignedInAsync(string person, CancellationToken ct)
    {
        var isNew = !sessions.ContainsKey(person);
        var session = Session(person);
        if (!isNew) return session;

        try
        {
            using var answer = await session.PostAsJsonAsync("/api/v1/demo/aanmelden", new { persoon = person }, ct);
            await RefuseAsync(answer, ct);
            return session;
        }
        catch
        {
            _ = sessions.Remove(person);
            session.Dispose();
            throw;
        }
    }

    private HttpClient Session(string person)
    {
        if (sessions.TryGetValue(person, out var session)) return session;

        var cookies = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        session = new HttpClient(cookies) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        // A form must say that it comes from the same site.
        session.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        return sessions[person] = session;
    }

    private static async Task RefuseAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.IsSuccessStatusCode) return;

        var request = answer.RequestMessage!;
        var problem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await answer.Content.ReadFromJsonAsync<ProblemView>(Json, ct) : null;
        var reasons = (problem?.Redenen ?? []).Select(r => r.Code).ToList();
        throw new DemoFailure(
            $"{request.Method} {request.RequestUri!.PathAndQuery} answered {(int)answer.StatusCode} {answer.ReasonPhrase}"
            + (reasons.Count > 0 ? $" ({string.Join(", ", reasons)})" : "") + (problem?.Detail is { } detail ? $": {detail}" : ""));
    }

    private sealed record ProblemView(string? Detail, IReadOnlyList<ReasonView>? Redenen);

    private sealed record ReasonView(string Code);
}
