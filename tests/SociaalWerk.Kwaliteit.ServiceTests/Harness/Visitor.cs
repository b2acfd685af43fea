using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>A browser or program with cookies of its own. Follows no redirect: where one is sent to is part of the answer.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    private HttpClient Http => client ??= new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };

    /// <summary>As somebody does who got hold of it, or plants it.</summary>
    public void CopyCookiesTo(Visitor other) => other.cookies.Add(cookies.GetCookies(address));

    public void Bear(string cookie, string value) => cookies.Add(address, new Cookie(cookie, value));

    /// <summary>What a browser says of a form on our own page.</summary>
    public (string, string?) Origin => ("Origin", address.GetLeftPart(UriPartial.Authority));

    public Task<Answer> GetAsync(string path, string? language = null) => SendAsync(HttpMethod.Get, path, null, ("Accept-Language", language));

    public Task<Answer> PostAsync(string path, object? body, params (string Name, string? Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), headers);

    public Task<Answer> PutAsync(string path, object? body, params (string Name, string? Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), headers);

    /// <summary>The typed body of an answer that must be a success.</summary>
    public async Task<T> GetAsync<T>(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.IsSuccess, $"GET {path}: {answer}");
        return answer.Read<T>();
    }

    /// <summary>The page at this address, which must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"GET {path}: {answer}");
        return await answer.PageAsync();
    }

    /// <summary>Sends a form as a browser does: with its hidden fields and token, some fields filled in, by one of its buttons.</summary>
    public Task<Answer> SubmitAsync(IHtmlFormElement form, params (string Name, string Value)[] filledIn)
    {
        var given = filledIn.Select(f => f.Name).ToHashSet();
        var fields = FieldsOf(form).Where(f => !given.Contains(f.Key)).Concat(filledIn.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : new Uri(form.BaseUri).PathAndQuery;
        return SendAsync(HttpMethod.Post, target, new FormUrlEncodedContent(fields));
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            if (value is not null) request.Headers.TryAddWithoutValidation(name, value);

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            new Uri(address, path), response.StatusCode, response.Headers.Location?.ToString(), response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
        {
            Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join('\n', h.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    public void Dispose() => client?.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } text:
                    yield return KeyValuePair.Create(name, text.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.SelectedOptions) yield return KeyValuePair.Create(name, option.Value);
                    break;
            }
        }
    }
}
