using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>What the tables of the product know when somebody asks for an address.</summary>
/// <param name="Me">In the role worked in; null for whoever is not signed in.</param>
/// <param name="File">The file of the address as this person sees it; null when they see none.</param>
/// <param name="ReadsLog">Whether the log of that file is for this person.</param>
internal sealed record Situation(Standing Standing, Actor? Me, PathView? File, bool ReadsLog);

/// <summary>Says from the product's own tables how an address must answer.</summary>
internal delegate Verdict Rule(Situation asked);

/// <summary>The rules there are: each looks in a table, none names a person or a status.</summary>
internal static class Rules
{
    public static readonly Rule Anybody = _ => Verdict.Answered, NobodyFindsIt = _ => Verdict.Missing;

    public static readonly Rule SignedIn = For(_ => true);

    /// <summary>What somebody asks for by an id that is nobody's: it is not there, whoever asks.</summary>
    public static readonly Rule OwnOnly = asked => asked.Me is null ? Verdict.SignIn : Verdict.Missing;

    /// <summary>Between password and second step.</summary>
    public static readonly Rule HalfWay = asked => asked.Standing == Standing.HalfWay ? Verdict.Answered : Verdict.SignIn;

    public static readonly Rule Sees = Reads(_ => true);

    public static readonly Rule ReadsLog = asked => asked switch { { Me: null } => Verdict.SignIn, { File: null } => Verdict.Missing, { ReadsLog: true } => Verdict.Answered, _ => Verdict.Forbidden };

    /// <param name="others">What others get; some pages are not there at all for who has no use for them.</param>
    public static Rule For(Func<Actor, bool> may, Verdict others = Verdict.Forbidden) => asked => asked.Me is not { } me ? Verdict.SignIn : may(me) ? Verdict.Answered : others;

    public static Rule For(Role roles) => For(me => me.Has(roles));

    /// <summary>For these roles, to whom an id that is nobody's is not there.</summary>
    public static Rule FindsNothing(Role roles) => asked => asked.Me is not { } me ? Verdict.SignIn : me.Has(roles) ? Verdict.Missing : Verdict.Forbidden;

    /// <summary>A part of a file (PathVisibility, then PathView).</summary>
    public static Rule Reads(Func<PathView, bool> may) => asked => asked switch { { Me: null } => Verdict.SignIn, { File: null } => Verdict.Missing, { File: { } view } => may(view) ? Verdict.Answered : Verdict.Forbidden };

    /// <summary>The form of an act (PathActs): role and state.</summary>
    public static Rule Opens(PathAct act) => Reads(view => PathActs.MayDo(act, view.Path, view.Me));

    /// <summary>An act itself: the state is judged after the role, and is no matter of rights.</summary>
    public static Rule Does(PathAct act) => Reads(view => PathActs.RoleFits(act, view.Path, view.Me));

    /// <summary>The form of a step (PathMachine): role and state.</summary>
    public static Rule Opens(Trigger step) => Reads(view => PathMachine.Workflow.Table.Any(row => row.From == view.Path.State && row.On == step && view.Me.Has(row.By)));

    /// <summary>A step itself, sent from a page that has been passed by.</summary>
    public static Rule Takes(Trigger step) => Reads(view => PathMachine.Takes(view.Me, step));
}
