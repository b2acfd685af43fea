using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What a request asked, as a hash: white space does not make it another request.</summary>
internal static class RequestText
{
    private static readonly object Kept = new();

    public static void Keep(HttpContext http, JsonElement body) => http.Items[Kept] = JsonSerializer.Serialize(body);

    public static string Hash(HttpContext http) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path} {http.Items[Kept]}")));
}
