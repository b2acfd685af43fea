using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <content>Two rows that turn out to be one human, or two that after all are not: proposed by one, confirmed by another.</content>
internal sealed partial class Person
{
    public const Role LinkProposers = Role.Officer | Role.Admin, LinkConfirmers = Role.Officer | Role.Admin;

    /// <summary>Another row of the same human, once two people agreed on it.</summary>
    public Guid? SameAsId { get; private set; }

    public Guid? SameProposedId { get; private set; }

    /// <summary>Who proposed to link this row; of a row that is linked, who proposed to part it again.</summary>
    public Guid? SameProposedBy { get; private set; }

    public bool PartingProposed => SameAsId is not null && SameProposedBy is not null;

    public StepResult ProposeSame(Guid other, Attempt attempt, Humans humans)
    {
        if (!attempt.Actor.Has(LinkProposers)) return StepResult.Forbidden;
        if (SameAsId is not null || humans.Same(Id, other)) return StepResult.Refused("AlreadyTheSame");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        (SameProposedId, SameProposedBy) = (other, attempt.Actor.Id);
        return Linked("SamePersonProposed", other, attempt);
    }

    public StepResult ConfirmSame(Attempt attempt, Humans humans)
    {
        if (!attempt.Actor.Has(LinkConfirmers)) return StepResult.Forbidden;
        if (SameProposedId is not { } other) return StepResult.Refused("SameNotProposed");
        if (humans.Same(attempt.Actor.Id, SameProposedBy!.Value)) return StepResult.Refused("NotYourOwnProposal");
        if (humans.Same(attempt.Actor.Id, Id) || humans.Same(attempt.Actor.Id, other)) return StepResult.Refused("NotAboutYourself");
        if (SameAsId is not null || humans.Same(Id, other)) return StepResult.Refused("AlreadyTheSame");

        SameAsId = other;
        (SameProposedId, SameProposedBy) = (null, null);
        return Linked("SamePersonConfirmed", other, attempt);
    }

    public StepResult DeclineSame(Attempt attempt)
    {
        if (!attempt.Actor.Has(LinkProposers | LinkConfirmers)) return StepResult.Forbidden;
        if (SameProposedId is not { } other) return StepResult.Refused("SameNotProposed");

        (SameProposedId, SameProposedBy) = (null, null);
        return Linked("SamePersonDeclined", other, attempt);
    }

    /// <summary>The link was a mistake: what it took away from either is judged anew as soon as somebody else agrees.</summary>
    public StepResult ProposeParting(Attempt attempt)
    {
        if (!attempt.Actor.Has(LinkProposers)) return StepResult.Forbidden;
        if (SameAsId is not { } other) return StepResult.Refused("NotLinked");
        if (PartingProposed) return StepResult.Refused("PartingProposedAlready");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        SameProposedBy = attempt.Actor.Id;
        return Linked("PartingProposed", other, attempt);
    }

    public StepResult ConfirmParting(Attempt attempt, Humans humans)
    {
        if (!attempt.Actor.Has(LinkConfirmers)) return StepResult.Forbidden;
        if (!PartingProposed) return StepResult.Refused("SameNotProposed");
        if (humans.Same(attempt.Actor.Id, SameProposedBy!.Value)) return StepResult.Refused("NotYourOwnProposal");
        if (humans.Same(attempt.Actor.Id, Id)) return StepResult.Refused("NotAboutYourself");

        var other = SameAsId!.Value;
        (SameAsId, SameProposedBy) = (null, null);
        return Linked("PartingConfirmed", other, attempt);
    }

    public StepResult DeclineParting(Attempt attempt)
    {
        if (!attempt.Actor.Has(LinkProposers | LinkConfirmers)) return StepResult.Forbidden;
        if (!PartingProposed) return StepResult.Refused("SameNotProposed");

        SameProposedBy = null;
        return Linked("PartingDeclined", SameAsId!.Value, attempt);
    }

    private StepResult Linked(string act, Guid other, Attempt attempt)
    {
        Version++;
        foreach (var dossier in new[] { Id, other }) Record(new Act(dossier, act, attempt.Actor, attempt.Actor.Role, attempt.At, Note: attempt.Note, Detail: Json.Write(new { person = Id, sameAs = other }), Kind: DossierKind.Rights));
        return StepResult.Taken;
    }
}
