using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Worklists;

/// <summary>What waits for nothing but the signature of whoever acts as chair: all else that it needs is there.</summary>
internal static class Signatures
{
    private const Role Chairs = Role.Chair | Role.ViceChair;

    private static readonly Trigger[] OfPath = [Trigger.Grant, Trigger.GrantConditionally, Trigger.Refuse, Trigger.RefuseAdmission];

    /// <summary>The tasks of <see cref="Waiting"/> that such a signature settles.</summary>
    private static readonly string[] Settled = ["Decide", "JudgeRefusal"];

    public static bool MaySign(Actor actor) => actor.Has(Chairs);

    public static bool Settles(string task) => Settled.Contains(task);

    /// <summary>The text keys of what this person can sign on this path.</summary>
    /// <param name="attempt">With words: those of the decision itself are asked by its form.</param>
    public static IEnumerable<string> On(CertificationPath path, Attempt attempt)
    {
        var steps = PathMachine.Workflow.OptionsFor(path, attempt).Where(option => option.Allowed && OfPath.Contains(option.Trigger)).Select(option => $"Trigger.{option.Trigger}");
        return AwaitsCosigning(path, attempt) ? steps.Append($"Act.{PathAct.CosignDeviation}") : steps;
    }

    /// <summary>A step of a label that chair or vice-chair signs; voting is no signature.</summary>
    public static bool IsOne(LabelTrigger step) => step != LabelTrigger.Vote && LabelMachine.Workflow.Table.Any(row => row.On == step && (row.By & Chairs) != 0);

    /// <summary>A step of an objection that chair or vice-chair signs; proposing and voting are no signatures.</summary>
    public static bool IsOne(ObjectionTrigger step) => step is ObjectionTrigger.Decide or ObjectionTrigger.ConfirmBindingAdvice or ObjectionTrigger.GrantHold or ObjectionTrigger.DeclineHold;

    /// <summary>The committee carried a motion that differs from the advice, and the other chair has yet to sign with whoever acts as chair.</summary>
    private static bool AwaitsCosigning(CertificationPath path, Attempt attempt) =>
        MaySign(attempt.Actor) && PathActs.MayDo(PathAct.CosignDeviation, path, attempt.Actor)
        && path.CurrentMotion is { CosignedBy: null } motion && motion.Kind != path.Advice?.AsMotion && Tally.Of(path, motion, attempt.At).Carried
        && !path.IsConflicted(attempt.Actor.Id, attempt.At) && ActingChair.Of(path, attempt.At) is { } acting && !path.AreSame(acting, attempt.Actor.Id);
}
