using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>Complaints and signals come in about holders, assessors, the branch and the use of the logo, and are handled by whoever they are not about (7.6, D16).</summary>
internal sealed class SimulatedComplaints(SimulatedScheme scheme, StepsHost host, int seed)
{
    private const string Note = "Omdat het zo is.", Story = "Zij beloofden een gesprek en dat kwam er niet.";

    private readonly Random luck = new(seed);
    private readonly Dictionary<Guid, DateOnly?> wakes = [];

    public int Received { get; private set; }

    public async IAsyncEnumerable<int> ComeAsync()
    {
        while (true)
        {
            yield return luck.Next(1, Math.Max(2, 6000 / scheme.Applicants.Count));
            if (scheme.IsClosing) yield break;

            // Most are about somebody who holds a label.
            var holders = scheme.Applicants.FindAll(a => a.Labels.Exists(l => l.IsAlive));
            var holder = One(holders.Count == 0 || Chance(20) ? scheme.Applicants : holders);
            var label = holder.Labels.FindLast(l => l.IsAlive);
            if (await ReceiveAsync(label) is { } complaint) scheme.Enter(null, HandleAsync(complaint, holder, label));
        }
    }

    /// <summary>The clock tells of terms; nothing else lets them pass.</summary>
    public async Task LetClockLookAsync()
    {
        foreach (var id in wakes.Where(w => w.Value <= scheme.Today).Select(w => w.Key).ToList())
        {
            while (wakes[id] <= scheme.Today)
            {
                wakes[id] = await host.InAsync<CertificationDb, DateOnly?>(async db =>
                {
                    var complaint = (await db.ComplaintAsync(id, default))!;
                    PathClock.Wake(complaint, new Attempt(Actor.Clock, host.Now));
                    await db.SaveChangesAsync();
                    return complaint.WakeOn;
                });
            }
        }
    }

    private async Task<Guid?> ReceiveAsync(Label? label)
    {
        var kind = label is null ? One(ComplaintKind.Assessment, ComplaintKind.Branch) : One(Enum.GetValues<ComplaintKind>());
        var about = kind == ComplaintKind.Branch && Chance(60) ? One("Officer de Vries", "Secretary de Vries", "Chair de Vries") : kind == ComplaintKind.Assessment ? "Auditor de Vries" : null;
        var against = kind is ComplaintKind.Organisation or ComplaintKind.Logo ? label : null;
        var (named, longAgo) = (Chance(75), Chance(4));
        var (received, result) = await host.InAsync<CertificationDb, (Complaint?, StepResult)>(db => db.ReceiveComplaintAsync(new ComplaintIntake(
            kind, against is null ? "" : "Stichting Welzijn", against?.Number, against?.HolderId, about, longAgo ? scheme.Today.AddYears(-3) : scheme.Today.AddDays(-luck.Next(600)), Story,
            kind == ComplaintKind.Organisation ? OwnProcedure.Done : null, null, named ? "Quirijntje" : null, named ? "quirijntje@klager.example" : null, "nl"), default));
        Assert.Equal(longAgo, result.Reasons.Contains("TooLongAgo"));
        if (received is null) return null;

        Received++;
        wakes[received.Id] = received.WakeOn;
        return received.Id;
    }

    private async IAsyncEnumerable<int> HandleAsync(Guid id, Applicant holder, Label? label)
    {
        yield return Days(0, 3);
        await AssignAsync(id);
        if (!(await ReadAsync(id)).IsSignal)
        {
            if (Chance(10)) await TakeAsync(id, ComplaintTrigger.ExtendAcknowledgement, new ComplaintInput(Answer: Note, LastDay: scheme.Today.AddDays(20)), may: true);
            yield return Days(0, 10);
            await TakeAsync(id, ComplaintTrigger.AcknowledgeReceipt, new ComplaintInput(Answer: Note));
            if (Chance(10)) await SendAgainAsync(id);
        }

        yield return Days(1, 10);
        if (Chance(15)) await TakeAsync(id, ComplaintTrigger.ReferOn, new ComplaintInput(WhereTo: "De klachtencommissie van de organisatie", Answer: Note));
        else await foreach (var days in InvestigateAsync(id, holder, label)) yield return days;

        yield return Days(1, 20);
        if (Chance(15)) await TakeAsync(id, ComplaintTrigger.EraseNames, may: true);
        await TakeAsync(id, ComplaintTrigger.CloseComplaint);
    }

    /// <summary>Somebody says whom it is about and who handles it; to whom it is about it does not exist.</summary>
    private async Task AssignAsync(Guid id)
    {
        var complaint = await ReadAsync(id);
        var subjects = complaint.Subjects.Select(s => s.PersonId).ToHashSet();
        if (Chance(8)) subjects.Add(Cast.Officer.Id);
        await TakeAsync(id, ComplaintTrigger.MarkSubjects, new ComplaintInput(Subjects: [.. subjects]), Assigner(complaint));
        foreach (var subject in Cast.Everybody.Where(p => subjects.Contains(p.Id)))
            Assert.Null(await TryAsync(id, ComplaintTrigger.AssignHandler, new ComplaintInput(Handler: subject.Id), subject));

        complaint = await ReadAsync(id);
        var handler = Cast.Everybody.First(p => p.Has(complaint.HandlerRole) && !subjects.Contains(p.Id));
        await TakeAsync(id, ComplaintTrigger.AssignHandler, new ComplaintInput(Handler: handler.Id), Assigner(complaint));
    }

    private async IAsyncEnumerable<int> InvestigateAsync(Guid id, Applicant holder, Label? label)
    {
        await TakeAsync(id, ComplaintTrigger.Investigate);
        if (Chance(10)) await TakeAsync(id, ComplaintTrigger.StrikeOut, new ComplaintInput(Passage: "beloofden"));
        yield return Days(5, 40);
        if (Chance(20)) await TakeAsync(id, ComplaintTrigger.ExtendSettlement, new ComplaintInput(Answer: Note), may: true);
        yield return Days(1, 15);
        var complaint = await TakeAsync(id, ComplaintTrigger.ConcludeComplaint, new ComplaintInput(Answer: Note, Outcome: One(Enum.GetValues<ComplaintOutcome>())));
        if (complaint.Outcome == ComplaintOutcome.Dismissed || label?.IsAlive != true || Chance(40)) yield break;

        var measure = One(Enum.GetValues<MeasureKind>());
        await TakeAsync(id, ComplaintTrigger.OrderMeasure, new ComplaintInput(Measure: measure, LabelNumber: label.Number));
        // As long as it is not carried out nobody closes the complaint.
        Assert.Equal(["MeasuresCarriedOut"], (await TryAsync(id, ComplaintTrigger.CloseComplaint, null, Handler(await ReadAsync(id))))!.Reasons);
        yield return Days(1, 10);
        complaint = await TakeAsync(id, ComplaintTrigger.CarryOutMeasure, new ComplaintInput());
        if (measure == MeasureKind.SpecialAudit) scheme.Enter(holder, holder.UndergoAsync(complaint.Measures[^1].Started, label));
        else scheme.Enter(holder, holder.AnswerComplaintAsync(label, complaint.Kind == ComplaintKind.Logo ? SanctionGround.LogoMisuse : SanctionGround.SeriousIncident));
    }

    /// <summary>A mail to the complainant came back, and the handler sends it again.</summary>
    private async Task SendAgainAsync(Guid id)
    {
        await host.InAsync<CertificationDb, int>(async db =>
        {
            var complaint = (await db.ComplaintAsync(id, default))!;
            complaint.MailFared(new ComplaintMail(Guid.CreateVersion7(), nameof(ComplaintTrigger.AcknowledgeReceipt), complaint.ComplainantId, host.Now, Failed: true));
            return await db.SaveChangesAsync();
        });
        await TakeAsync(id, ComplaintTrigger.SendAgain);
    }

    private static Actor Assigner(Complaint complaint) => Cast.Everybody.First(p => p.Has(complaint.AssignerRole) && complaint.Subjects.All(s => s.PersonId != p.Id));

    private static Actor Handler(Complaint complaint) => Cast.Everybody.Single(p => p.Id == complaint.HandlerId);

    private Task<Complaint> ReadAsync(Guid id) => host.InAsync<CertificationDb, Complaint>(db => db.Complaints.AsNoTracking().Include(c => c.Subjects).SingleAsync(c => c.Id == id));

    /// <param name="may">What it needs may be over by now.</param>
    private async Task<Complaint> TakeAsync(Guid id, ComplaintTrigger step, ComplaintInput? input = null, Actor? who = null, bool may = false)
    {
        var result = (await TryAsync(id, step, input, who ?? Handler(await ReadAsync(id))))!;
        var complaint = await ReadAsync(id);
        Assert.True(may || result.IsTaken, $"{complaint.Number} on {scheme.Today}: {step} in {complaint.State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
        wakes[id] = complaint.WakeOn;
        return complaint;
    }

    private Task<StepResult?> TryAsync(Guid id, ComplaintTrigger step, ComplaintInput? input, Actor who) => host.InAsync<CertificationDb, StepResult?>(async db =>
        await db.ActOnComplaintAsync(who, id, step, await db.Complaints.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(), default, Note, input));

    private bool Chance(int percent) => luck.Next(100) < percent;

    private int Days(int from, int through) => luck.Next(from, through + 1);

    private T One<T>(params IReadOnlyList<T> of) => of[luck.Next(of.Count)];
}
