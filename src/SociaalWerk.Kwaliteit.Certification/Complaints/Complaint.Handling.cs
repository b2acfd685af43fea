using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <content>What the steps change, what leaves by mail, and how names and texts go.</content>
internal sealed partial class Complaint
{
    /// <summary>What stands where something was taken out.</summary>
    public const string Removed = "[…]";

    /// <summary>The mail server took a mail about this complaint, or will not, or it came back; what failed stays so, in whatever order the news comes.</summary>
    public void MailFared(ComplaintMail mail)
    {
        if (Mails.Any(m => m.NoticeId == mail.NoticeId && m.Failed)) return;

        (Mails, Edits) = ([.. Mails.Where(m => m.NoticeId != mail.NoticeId), mail], Edits + 1);
    }

    /// <summary>The complainant came by the link in the mail and says that the address is right; again is no fault.</summary>
    public void ConfirmAddress(DateTimeOffset at)
    {
        if (AddressConfirmedAt is not null) return;

        AddressConfirmedAt = at;
        Record(new Act(Id, "ConfirmAddress", Nobody, Role.None, at, Kind: DossierKind.Complaint));
    }

    /// <summary>Kept long enough: what people wrote and who they are goes; number, kind, steps and their days stay.</summary>
    public void Forget(Attempt attempt)
    {
        LetNamesGo(attempt.At);
        Letters.Clear();
        Subjects.Clear();
        (Story, OwnResult, HandlerId, OrganisationName, LabelNumber, OrganisationId, WhereTo) = (null, null, null, "", null, null, null);
        (Measures, Mails, Terms, WakeOn, ForgottenAt, Version) = ([], [], [], null, attempt.At, Version + 1);
        Record(new Act(Id, "ForgetComplaint", attempt.Actor, attempt.Actor.Role, attempt.At, Kind: DossierKind.Complaint));
    }

    /// <summary>Who sent it and the person it is about are named no more, here and with Notices; their keys have to be destroyed once this is saved.</summary>
    public void LetNamesGo(DateTimeOffset at)
    {
        if (NamesErasedAt is not null) return;

        foreach (var name in new[] { Name, About, Email }.Where(n => n.Length > 0).ToList()) TakeOut(name, StringComparison.OrdinalIgnoreCase);
        if (CanBeAnswered) Record(new PersonErasedV1(ComplainantId, 2, at));
        (FullName, Address, FollowSecret, FollowHash, AboutName, NamesErasedAt) = (null, null, null, null, null, at);
        Mails = [.. Mails.Where(m => m.PersonId != ComplainantId)];
    }

    /// <returns>Facts for the log: no names, nothing that was written.</returns>
    private string? Apply(ComplaintTrigger trigger, Attempt attempt, ComplaintInput input)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        switch (trigger)
        {
            case ComplaintTrigger.MarkSubjects:
                var assigners = AssignerRole;
                MarkedAt ??= attempt.At;
                Mark(input.Subjects ?? []);
                // Whoever marked themselves hands it on.
                if (AssignerRole != assigners) TellAssigners(attempt.At);
                return Json.Write(new { Subjects = Subjects.Select(s => s.PersonId) });
            case ComplaintTrigger.AssignHandler:
                HandlerId = input.Handler;
                Record(new MatterMoved(Id, Version, MatterKind, Number, trigger.ToString(), Page, attempt.At, null, ReplyBy: NextDay, OnlyTo: [input.Handler!.Value]));
                return Json.Write(new { input.Handler });
            case ComplaintTrigger.AcknowledgeReceipt:
                End(TermKind.D16);
                Tell(trigger, attempt, input.Answer, Term(TermKind.D16Settlement)?.LastDay);
                return null;
            case ComplaintTrigger.ReferOn:
                Terms = [];
                WhereTo = input.WhereTo!.Trim();
                Tell(trigger, attempt, input.Answer);
                return null;
            case ComplaintTrigger.ExtendSettlement:
                // Without the words: they may hold what is struck out later.
                Terms = Terms.With(Term(TermKind.D16Settlement)!.Prolong(Scheme.Terms[TermKind.D16Settlement], today, attempt.Actor.Id));
                var last = Term(TermKind.D16Settlement)!.LastDay;
                Tell(trigger, attempt, input.Answer, last);
                return Json.Write(new { last });
            case ComplaintTrigger.ExtendAcknowledgement:
                var rule = Scheme.Terms[TermKind.D16];
                var day = rule.Given(input.LastDay!.Value);
                Terms = Terms.With(Term(TermKind.D16)!.Extend(rule, day, today, "", attempt.Actor.Id));
                Tell(trigger, attempt, input.Answer, day);
                return Json.Write(new { day });
            case ComplaintTrigger.ConcludeComplaint:
                (Terms, Outcome) = ([], input.Outcome);
                Tell(trigger, attempt, input.Answer);
                return Json.Write(new { input.Outcome });
            case ComplaintTrigger.OrderMeasure:
                Measures = [.. Measures, new ComplaintMeasure(Measures.Count + 1, input.Measure!.Value, input.LabelNumber!, attempt.Actor.Id, attempt.At)];
                return Json.Write(new { input.Measure, input.LabelNumber });
            case ComplaintTrigger.CarryOutMeasure:
                var measure = OpenMeasure(input.Number)!;
                Measures = [.. Measures.Select(m => m == measure ? m with { CarriedOutAt = attempt.At, Started = input.Started ?? "" } : m)];
                return Json.Write(new { measure.Kind, measure.LabelNumber, input.Started });
            case ComplaintTrigger.CloseComplaint:
                ClosedOn = today;
                return null;
            case ComplaintTrigger.SendAgain:
                var failed = FailedToComplainant!;
                Mails = [.. Mails.Where(m => m != failed)];
                Record(new ComplainantToTell(failed.Step, DayIn(failed.Step), attempt.At));
                return Json.Write(new { failed.Step });
            case ComplaintTrigger.StrikeOut:
                // A hash of all that stood there: enough to prove it, too much to guess the passage from.
                var stood = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoryText + "\n" + OwnResultText)));
                TakeOut(input.Passage!, StringComparison.Ordinal);
                return Json.Write(new { stood, input.Passage!.Length });
            case ComplaintTrigger.EraseNames:
                LetNamesGo(attempt.At);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Until when the complainant waits, as the mail about a step says it; null when it says nothing of the kind, or the wait is over.</summary>
    private DateOnly? DayIn(string step) => step switch
    {
        "ReceiveComplaint" or nameof(ComplaintTrigger.ExtendAcknowledgement) => Term(TermKind.D16)?.LastDay,
        nameof(ComplaintTrigger.AcknowledgeReceipt) or nameof(ComplaintTrigger.ExtendSettlement) => Term(TermKind.D16Settlement)?.LastDay,
        nameof(PathAct.GiveBack) => NextDay,
        _ => null,
    };

    /// <summary>From now on these, and nobody else, are whom it is about; duties follow from that.</summary>
    private void Mark(IReadOnlyList<Guid> people)
    {
        Subjects.RemoveAll(s => !people.Contains(s.PersonId));
        Subjects.AddRange(people.Distinct().Where(p => Subjects.All(s => s.PersonId != p)).Select(p => new ComplaintSubject { ComplaintId = Id, PersonId = p }));
        AssignerRole = DutyOf(Kind == ComplaintKind.Branch ? Scheme.Complaints.AssignersAboutBranch : Scheme.Complaints.Assigners);
        HandlerRole = DutyOf(Scheme.Complaints.Handlers);
        if (HandlerId is { } handler && !MayHandle(handler)) HandlerId = null;
    }

    /// <summary>The first of these roles with somebody whom it is not about.</summary>
    private Role DutyOf(IReadOnlyList<Role> roles) => roles.FirstOrDefault(role => Surroundings.Holders.Any(h => h.Role == role && !IsAbout(h.PersonId)), roles[^1]);

    private void TellAssigners(DateTimeOffset at) => Record(new MatterMoved(Id, Version, MatterKind, Number, "ReceiveComplaint", Page, at, null, ReplyBy: NextDay, OnlyTo: AssignedBy));

    /// <summary>Whoever has no address left is told nothing; what is written stands on the complainant's page.</summary>
    private void Tell(ComplaintTrigger step, Attempt attempt, string? words, DateOnly? day = null)
    {
        if (!CanBeAnswered) return;

        Letters.Add(new ComplaintLetter(Id, step, words?.Trim() ?? "", attempt.At));
        Record(new ComplainantToTell(step.ToString(), day, attempt.At));
    }

    private void TakeOut(string passage, StringComparison how)
    {
        if (StoryText.Contains(passage, how)) Story = Personal.Of(Id, KeyPart.Name, StoryText.Replace(passage, Removed, how));
        if (OwnResultText.Contains(passage, how)) OwnResult = Personal.Of(Id, KeyPart.Name, OwnResultText.Replace(passage, Removed, how));
        foreach (var letter in Letters.Where(l => l.Words.Contains(passage, how))) letter.Rewrite(letter.Words.Replace(passage, Removed, how));
    }

    /// <summary>As events and Notices call a complaint.</summary>
    public const string MatterKind = "Complaint";

    private string Page => $"/klachten/{Id}";
}
