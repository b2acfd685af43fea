using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>Somebody who uses the public interface, with a session of their own.</summary>
internal sealed class Caller(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    public static async Task<Caller> SignedInAsync(Uri address, string person)
    {
        var caller = new Caller(address);
        using var answer = await caller.client.PostAsJsonAsync("/api/v1/demo/aanmelden", new { persoon = person });
        _ = answer.EnsureSuccessStatusCode();
        return caller;
    }

    public async Task<JsonElement> GetAsync(string path) => await client.GetFromJsonAsync<JsonElement>(path);

    public Task<byte[]> DownloadAsync(string path) => client.GetByteArrayAsync(path);

    public async Task<HttpResponseMessage> PostAsync(string path, object body) => await client.PostAsJsonAsync(path, body);

    /// <summary>0 when nobody answers.</summary>
    public async Task<int> StatusAsync(string path)
    {
        try
        {
            using var answer = await client.GetAsync(path);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    /// <summary>The first path that the coordinator sees.</summary>
    public async Task<JsonElement> PathAsync()
    {
        var first = (await GetAsync("/api/v1/trajecten")).GetProperty("items")[0];
        return await GetAsync($"/api/v1/trajecten/{first.GetProperty("id").GetGuid()}");
    }

    public void Dispose() => client.Dispose();
}
