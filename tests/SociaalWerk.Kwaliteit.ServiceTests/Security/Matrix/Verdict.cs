using System.Net;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>How an address answers somebody, apart from what it says.</summary>
internal enum Verdict
{
    /// <summary>Whoever asked may ask; what they sent may still be refused for its content or its moment.</summary>
    Answered,

    /// <summary>Sent to sign in, or told that nobody is signed in.</summary>
    SignIn,

    Forbidden,

    /// <summary>Not there, at least not for whoever asked.</summary>
    Missing,

    /// <summary>No answer that anybody should ever get.</summary>
    Broken,
}

internal static class Verdicts
{
    public static Verdict Of(Answer answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized => Verdict.SignIn,
        HttpStatusCode.Redirect when LeadsToSignIn(answer) => Verdict.SignIn,
        HttpStatusCode.Forbidden => Verdict.Forbidden,
        HttpStatusCode.NotFound => Verdict.Missing,
        HttpStatusCode.MethodNotAllowed or >= HttpStatusCode.InternalServerError => Verdict.Broken,
        _ => Verdict.Answered,
    };

    private static bool LeadsToSignIn(Answer answer) => new Uri(answer.From, answer.Location).AbsolutePath == "/aanmelden";
}
