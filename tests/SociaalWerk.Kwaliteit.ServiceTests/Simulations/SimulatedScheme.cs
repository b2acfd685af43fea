using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>A whole scheme that lives through its years day by day: organisations with their stories, one clock, one database.</summary>
/// <remarks>The same seed tells the same stories. A story yields the number of days until it goes on.</remarks>
internal sealed class SimulatedScheme(StepsHost host, DateOnly first, DateOnly last) : IAsyncDisposable
{
    private const int Seed = 2027;

    private readonly PriorityQueue<(Applicant? Who, IAsyncEnumerator<int> Story), (DateOnly Day, int Order)> diary = new();
    private ILookup<Guid, Applicant> parts = Enumerable.Empty<Applicant>().ToLookup(a => a.OrganisationId);
    private int entered;

    public List<Applicant> Applicants { get; } = [];

    public SimulatedMeetings Meetings { get; private set; } = null!;

    public SimulatedComplaints Complaints { get; private set; } = null!;

    public SimulatedOutages Outages { get; private set; } = null!;

    public DateTimeOffset Now => host.Now;

    public DateOnly Today { get; private set; } = first;

    /// <summary>The years are over: nobody begins anything any more, and what runs comes to its end.</summary>
    public bool IsClosing => Today > last;

    /// <summary>Nobody applies any more who could not come to a decision within the years.</summary>
    public DateOnly LastApplication => last.AddMonths(-18);

    public int Steps { get; set; }

    public int LabelSteps { get; set; }

    public int Refusals { get; set; }

    public int Decisions { get; set; }

    /// <summary>Decisions anew on a label that was there, which keeps its number.</summary>
    public int DecidedAnew { get; set; }

    /// <summary>Labels that took over with another scope by a decision about a label alone.</summary>
    public int Rescoped { get; set; }

    public int Objections { get; set; }

    public int Votes { get; set; }

    public async Task FoundAsync(int organisations)
    {
        host.GoTo(Today);
        (Meetings, Complaints, Outages) = (new(this, host, Seed), new(this, host, Seed), new(this, host, Seed));
        for (var i = 0; i < organisations; i++)
        {
            var organisation = new Organisation { LegalName = $"Stichting Welzijn {i:000}", KvkNumber = $"{70_000_000 + i}", Place = "Voorst", Province = "Gelderland", Member = true };
            var person = new Actor(Guid.CreateVersion7(), Role.Coordinator | Role.Signatory, organisation.Id);
            await host.InAsync<CertificationDb, int>(async db =>
            {
                db.AddRange(organisation, StepsHost.PersonOf($"bestuurder-{i}", person));
                return await db.SaveChangesAsync();
            });
            // One in ten has two parts that apply each on their own (hard case 13).
            foreach (var town in i % 10 == 0 ? ["Voorst", "Brummen"] : new[] { "Voorst" })
                Applicants.Add(await Applicant.ComeAsync(this, host.Services.CreateAsyncScope(), person, new Scope(true, ["jongerenwerk"], [town], $"Alles in {town}"), Seed + Applicants.Count));
        }

        parts = Applicants.ToLookup(a => a.OrganisationId);
        foreach (var applicant in Applicants) Enter(applicant, applicant.LiveAsync());
        Enter(null, Complaints.ComeAsync());
        Enter(null, Outages.HappenAsync());
    }

    /// <param name="who">Whose story it is; null for one of the office alone.</param>
    public void Enter(Applicant? who, IAsyncEnumerable<int> story) => Enter(who, story.GetAsyncEnumerator(), Today);

    /// <summary>Day by day until every story has been told.</summary>
    public async Task RunAsync()
    {
        for (; diary.Count > 0 || Meetings.IsCalled; Today = Today.AddDays(1))
        {
            host.GoTo(Today);
            foreach (var applicant in Applicants) await applicant.LetClockLookAsync();
            await Complaints.LetClockLookAsync();

            host.GoTo(AmsterdamTime.At(Today, new TimeOnly(10, 0)));
            await Meetings.BeginAsync();
            while (diary.TryPeek(out var next, out var due) && due.Day <= Today)
            {
                diary.Dequeue();
                var goesOn = await next.Story.MoveNextAsync();
                if (next.Who is { } who) await who.SaveAsync();
                if (goesOn) Enter(next.Who, next.Story, Today.AddDays(next.Story.Current));
                else await next.Story.DisposeAsync();
            }

            await Meetings.FinishAsync();
        }

        await Meetings.EndAsync();
    }

    /// <summary>Whether there is anything for the committee to decide on a day.</summary>
    public bool Awaits(DateOnly day) => Applicants.Any(applicant => applicant.Awaits(day));

    /// <summary>A file was changed from outside of its organisation's stories.</summary>
    public async Task ReloadAsync(Guid file)
    {
        foreach (var applicant in Applicants) await applicant.ReloadAsync(file);
    }

    public IEnumerable<CertificationPath> PathsOf(Guid organisation) => parts[organisation].SelectMany(a => a.Paths);

    public IEnumerable<Label> LabelsOf(Guid organisation) => parts[organisation].SelectMany(a => a.Labels);

    public async ValueTask DisposeAsync()
    {
        foreach (var applicant in Applicants) await applicant.DisposeAsync();
    }

    private void Enter(Applicant? who, IAsyncEnumerator<int> story, DateOnly day) => diary.Enqueue((who, story), (day, entered++));
}
