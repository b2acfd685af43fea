using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Branches;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Writes the letter that a step asks for, in the step's own transaction: there is no decision without its letter (D13).</summary>
internal static class LetterWriting
{
    /// <summary>The steps of a path that are decisions on which somebody may object.</summary>
    public static bool Tells(Trigger step) => step is Trigger.Grant or Trigger.GrantConditionally or Trigger.Refuse or Trigger.RefuseAdmission;

    /// <param name="label">What the decision issued or changed.</param>
    public static async Task WriteAsync(CertificationDb db, CertificationPath path, StepTaken step, Label? label, CancellationToken ct)
    {
        var former = await LastAsync(db, path.Id, ct);
        db.Letters.Add(new Letter(
            new LetterSubject(LetterKind.Path, path.Id, step.Version, path.Number, step.Trigger.ToString(), path.OrganisationId, path.BodyId), (former?.Number ?? 0) + 1,
            // On a path a second decision is there only because a first one was overturned.
            PathLetterText.Of(path, step, label, former?.WrittenOn, db.GetService<BranchIdentity>()), step.Attempt.At));
    }

    /// <summary>A step on a label that the holder must be able to prove, or that gives it a term, has a letter; other steps have none.</summary>
    public static async Task WriteAsync(CertificationDb db, Label label, LabelStepTaken step, CancellationToken ct)
    {
        if (!LabelLetterText.Tells(label, step)) return;

        var number = ((await LastAsync(db, label.Id, ct))?.Number ?? 0) + 1;
        // What is only intended is between branch and holder.
        var body = LabelLetterText.IsIntention(label, step) ? null : label.BodyId;
        db.Letters.Add(new Letter(
            new LetterSubject(LetterKind.Label, label.Id, step.Version, label.Number, step.Trigger.ToString(), label.HolderId, body), number,
            LabelLetterText.Of(label, step, Letter.ReferenceOf(label.Number, number), db.GetService<BranchIdentity>()), step.Attempt.At));
    }

    /// <summary>What is decided on an objection, on its effect meanwhile and on an appeal has a letter; how it is dealt with until then is told by mail.</summary>
    public static async Task WriteAsync(CertificationDb db, Objection objection, ObjectionStepTaken step, CancellationToken ct)
    {
        if (!ObjectionLetterText.Tells(step.Trigger)) return;

        var number = ((await LastAsync(db, objection.Id, ct))?.Number ?? 0) + 1;
        db.Letters.Add(new Letter(
            new LetterSubject(LetterKind.Objection, objection.Id, step.Version, objection.Number, step.Trigger.ToString(), objection.HolderId, BodyId: null), number,
            ObjectionLetterText.Of(objection, step, Letter.ReferenceOf(objection.Number, number), db.GetService<BranchIdentity>()), step.Attempt.At));
    }

    /// <summary>The newest letter about a path, label or objection, be it of this same transaction.</summary>
    private static async Task<Letter?> LastAsync(CertificationDb db, Guid subject, CancellationToken ct)
    {
        await db.Letters.Where(l => l.SubjectId == subject).LoadAsync(ct);
        return db.Letters.Local.Where(l => l.SubjectId == subject).MaxBy(l => l.Number);
    }
}
