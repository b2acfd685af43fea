using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Files an objection: the signatory of the holder, against one decision, once (7.5). Whether it came in time is judged at admissibility.</summary>
internal static class ObjectionFiling
{
    /// <summary>The decision that somebody asks for, with its surroundings; null when they see no such decision.</summary>
    /// <param name="path">A decision on this path.</param>
    /// <param name="label">Or on the label with this number: the one taken at this version, or the newest.</param>
    public static async Task<(ContestedDecision Decision, ObjectionSurroundings Surroundings)?> ContestedAsync(
        this CertificationDb db, Actor me, Guid? path, string? label, int? version, CancellationToken ct)
    {
        if (path is { } id)
            return await db.PathForAsync(me, id, ct) is { Contestable: { } decision } file ? (decision, new ObjectionSurroundings(file, null)) : null;
        if (label is null || await db.LabelForAsync(me, label, ct) is not { } found) return null;

        return found.Contestable.LastOrDefault(d => version is null || d.Version == version) is { } ruling ? (ruling, new ObjectionSurroundings(found.Surroundings.File, found)) : null;
    }

    /// <summary>Whether an objection against this decision was filed and not withdrawn; once it was decided on, only an appeal is withdrawn.</summary>
    public static Task<bool> IsContestedAsync(this CertificationDb db, ContestedDecision decision, CancellationToken ct) => db.Objections.AnyAsync(
        o => o.LabelId == decision.LabelId && (decision.LabelId != null || o.PathId == decision.PathId) && o.DecisionVersion == decision.Version && (o.State != ObjectionState.Withdrawn || o.Decision != null), ct);

    /// <summary>What an objection can still be filed against.</summary>
    public static async Task<IReadOnlyList<ContestedDecision>> UncontestedAsync(this CertificationDb db, Label label, CancellationToken ct)
    {
        var open = new List<ContestedDecision>();
        foreach (var decision in label.Contestable)
            if (!await db.IsContestedAsync(decision, ct)) open.Add(decision);
        return open;
    }

    /// <summary>Null when there is no such decision for this person.</summary>
    public static Task<(StepResult Result, Objection? Filed)?> FileObjectionAsync(
        this CertificationDb db, Actor me, Guid? path, string? label, int? version, string? grounds, bool asksHold, CancellationToken ct) =>
        db.AgainOnLostRaceAsync<(StepResult, Objection?)?>(async () =>
        {
            if (await db.ContestedAsync(me, path, label, version, ct) is not (var decision, var surroundings)) return null;

            var holder = surroundings.File.OrganisationId;
            if (!me.Has(Role.Signatory) || me.OrganisationId != holder) return (StepResult.Forbidden, null);
            if (string.IsNullOrWhiteSpace(grounds)) return (StepResult.Refused("GroundsRequired"), null);
            if (await db.IsContestedAsync(decision, ct)) return (StepResult.Refused("ContestedAlready"), null);

            var attempt = new Attempt(me with { Role = Role.Signatory }, db.Clock.GetUtcNow(), grounds.Trim());
            var year = AmsterdamTime.DateOf(attempt.At).Year;
            var objection = new Objection($"B-{year}-{await db.NextAsync("bezwaar", year, ct):0000}", holder, decision, grounds.Trim(), surroundings, attempt);
            if (asksHold) _ = objection.Take(ObjectionTrigger.AskHold, attempt, objection.Version);
            db.Objections.Add(objection);
            await db.SaveChangesAsync(ct);
            return (StepResult.Taken, objection);
        }, ct);
}
