using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>An address made of what a visitor sent, that leads to this site and to no other.</summary>
internal static class LocalAddress
{
    /// <summary>Two slashes in front, or a tab between them, would make a browser take the next word for a host.</summary>
    public static string Of(string? path) => new PathString("/" + path?.TrimStart('/', '\\')).ToUriComponent();
}
