using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Rights;

/// <summary>Asks for changes of roles as the page does.</summary>
internal static class Asking
{
    private static int made;

    public static (string Email, string Key) Fresh()
    {
        var number = Interlocked.Increment(ref made);
        return ($"nieuw-{number}@proef.example", $"nieuw-{number}");
    }

    public static async Task<Answer> InviteAsync(Visitor visitor, string email, Role role, params (string Name, string Value)[] more)
    {
        var page = await visitor.PageAsync("/mensen");
        return await visitor.SubmitAsync(page.Form("[name='Invite.Email']"), [("Invite.Name", "Noor Özdemir"), ("Invite.Email", email), ("Invite.Role", role.ToString()), .. more]);
    }

    public static Task<Answer> PostAsync(Visitor visitor, string act, Guid role) => SendAsync(visitor, "/mensen", act, role);

    /// <summary>Posts with a token of one's own from a page everybody has, whatever the page shows.</summary>
    public static async Task<Answer> SendAsync(Visitor visitor, string address, string act, Guid id)
    {
        var token = (await visitor.PageAsync("/rol")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.SendAsync(HttpMethod.Post, $"{address}?handler={act}", new FormUrlEncodedContent([new("id", id.ToString()), new("__RequestVerificationToken", token)]));
    }
}
