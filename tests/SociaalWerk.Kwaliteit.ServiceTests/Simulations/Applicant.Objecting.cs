using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>Objections against decisions on paths and labels, and what is carried out when one is upheld (7.5, row 35, L15).</content>
internal sealed partial class Applicant
{
    /// <summary>An objection to the decision on a path; one that was upheld ends in a path that was reopened.</summary>
    private async IAsyncEnumerable<int> ObjectAsync(CertificationPath path)
    {
        if (Ready(path).Contestable is not { } decision || await FileAsync(decision) is not { } objection) yield break;

        await foreach (var days in JudgeAsync(objection)) yield return days;
        if (!Ready(path).NewDecisionDue) yield break;

        yield return Days(1, 10);
        Act(path, Cast.ObjectionMember, path.OrderNewDecision);
        // Before and after the term to appeal is over.
        yield return Days(1, 60);
        await TakeAsync(path, Trigger.Reopen, Cast.Secretary);
        scheme.Enter(this, CloseInTimeAsync(objection));
    }

    /// <summary>What was carried out does not keep an objection open, however long the path goes on.</summary>
    private async IAsyncEnumerable<int> CloseInTimeAsync(Objection objection)
    {
        while (objection.Term(TermKind.D15) is { } term && !term.HasPassed(Today)) yield return 1 + term.LastDay.DayNumber - Today.DayNumber;
        Assert.False(objection.IsOpen, $"{objection.Number} is {objection.State} on {Today}, though {objection.Against} was upheld and the path reopened.");
    }

    /// <summary>The letter about the newest decision on a label is sent, and now and then its holder objects, late or in time.</summary>
    private async IAsyncEnumerable<int> MayObjectAsync(Label label, int chance)
    {
        var decision = Ready(label).Contestable[^1];
        yield return Days(1, 5);
        label.RulingSent(decision.Version, Now);
        if (!Chance(chance)) yield break;

        yield return Chance(10) ? Days(43, 80) : Days(3, 35);
        if (Ready(label).Contestable.Single(d => d.Version == decision.Version) is not { } now || await FileAsync(now) is not { } objection) yield break;

        await foreach (var days in JudgeAsync(objection)) yield return days;
        await foreach (var days in CarryOutAsync(label)) yield return days;
    }

    /// <summary>What was ordered about the label is carried out as soon as it can be: another label for the scope may have to come to its end before (L15).</summary>
    private async IAsyncEnumerable<int> CarryOutAsync(Label label)
    {
        while (label.HoldEnded || label.RestorationOrdered)
        {
            yield return Days(1, 10);
            var over = !label.IsAlive;
            if (label.HoldEnded) _ = await TryAsync(label, LabelTrigger.ResumeEffect, ActingChair(FileOf(label)));
            if (label.RestorationOrdered && await TryAsync(label, LabelTrigger.Restore, One(Cast.Chair, Cast.ViceChair)) && over && label.IsAlive) scheme.Enter(this, HoldAsync(label));
        }

        // The committee decides anew on a postponement that was refused wrongly.
        if (label.Open(ProcedureKind.Postponement) is not null) await foreach (var days in AnswerPostponementAsync(label)) yield return days;
    }

    /// <summary>Null when it was objected to before; a holder objects to a decision once.</summary>
    private async Task<Objection?> FileAsync(ContestedDecision decision)
    {
        if (await db.IsContestedAsync(decision, default)) return null;

        var attempt = new Attempt(person with { Role = Role.Signatory }, Now, Note);
        var (path, label) = (Ready(Paths.Single(p => p.Id == decision.PathId)), decision.LabelId is { } id ? Ready(Labels.Single(l => l.Id == id)) : null);
        var objection = new Objection($"B-{Today.Year}-{await db.NextAsync("bezwaar", Today.Year, default):0000}", OrganisationId, decision, Note, new ObjectionSurroundings(path, label), attempt);
        Objections.Add(objection);
        db.Objections.Add(objection);
        await SaveAsync();
        scheme.Objections++;
        return objection;
    }

    /// <param name="save">False for one of several votes, which are saved with what follows from them.</param>
    private async Task<bool> TryAsync(Objection objection, ObjectionTrigger step, Actor who, ObjectionInput? input = null, bool save = true)
    {
        var attempt = new Attempt(who.For(Ready(objection)), Now, Note, input);
        var result = objection.Take(step, attempt, objection.Version);
        if (!result.IsTaken) Refused(objection.Id, step.ToString(), attempt, result);
        if (save) await SaveAsync();
        return result.IsTaken;
    }

    private async Task TakeAsync(Objection objection, ObjectionTrigger step, Actor who, ObjectionInput? input = null) => Assert.True(
        await TryAsync(objection, step, who, input), $"{objection.Number} against {objection.Against} on {Today}: {step} in {objection.State}: {string.Join(", ", ReasonsOf(objection, step, who, input))}");

    private IEnumerable<string> ReasonsOf(Objection objection, ObjectionTrigger step, Actor who, ObjectionInput? input) =>
        ObjectionMachine.Workflow.OptionsFor(objection, new Attempt(who.For(Ready(objection)), Now, Note, input)).Where(o => o.Trigger == step).SelectMany(o => o.Reasons);
}
