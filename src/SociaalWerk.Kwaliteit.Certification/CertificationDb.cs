using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Outages;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification;

/// <summary>Everything that is decided together, in one transaction boundary.</summary>
internal abstract class CertificationDb(DbContextOptions options, DbTools<CertificationDb> tools) : ServiceDb(options, tools)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<RoleAssignment> Assignments => Set<RoleAssignment>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<StepRenewal> Renewals => Set<StepRenewal>();

    public DbSet<Interest> Interests => Set<Interest>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<CertifyingBody> Bodies => Set<CertifyingBody>();

    public DbSet<CertificationPath> Paths => Set<CertificationPath>();

    public DbSet<PathStep> Steps => Set<PathStep>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<Label> Labels => Set<Label>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<Outage> Outages => Set<Outage>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<PlannedDeletion> PlannedDeletions => Set<PlannedDeletion>();

    public DbSet<RetentionNight> Nights => Set<RetentionNight>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    /// <summary>Somebody by their address, in whatever case it was typed.</summary>
    public IQueryable<Person> PeopleAt(string email)
    {
        var mark = Keys.MarkOf(email);
        return People.Where(p => p.EmailMark == mark);
    }

    protected override string Schema => "Certification";

    public IQueryable<Snapshot> SnapshotsOf(Guid path, SnapshotKind kind) => Snapshots.AsNoTracking().Where(s => s.PathId == path && s.Kind == kind);

    /// <summary>The next number of a series that starts again each year; two takers race for the row, and the loser tries again.</summary>
    public async Task<int> NextAsync(string series, int year, CancellationToken ct)
    {
        var counter = await Set<YearSeries>().FindAsync([series, year], ct) ?? Add(new YearSeries { Series = series, Year = year }).Entity;
        return ++counter.Last;
    }

    protected override async Task OnHappenedAsync(Aggregate subject, object happening, CancellationToken ct)
    {
        switch (happening)
        {
            case StepTaken step when subject is CertificationPath path:
                await PathStory.TellAsync(this, path, step, ct);
                break;
            case Told told when subject is CertificationPath path:
                await PathStory.PublishAsync(this, path, told, ct);
                break;
            case Snapshot snapshot:
                Add(snapshot);
                break;
            case LabelStepTaken step when subject is Label label:
                await LetterWriting.WriteAsync(this, label, step, ct);
                break;
            case ObjectionStepTaken step when subject is Objection objection:
                await LetterWriting.WriteAsync(this, objection, step, ct);
                break;
            case ContentWithheld withheld when subject is CertificationPath path:
                await WithheldContent.FollowAsync(this, path, withheld, ct);
                break;
            case ScopeChanged changed when subject is Label label:
                await LabelIssuing.ChangeScopeAsync(this, label.Surroundings.File, changed, ct);
                break;
            case LabelChanged changed when subject is Label label:
                await LabelEvents.PublishChangedAsync(this, label, changed, ct);
                await LabelEvents.WakePathsAsync(this, label, ct);
                break;
            case LetterWritten when subject is Letter letter:
                await LetterStory.PublishAsync(this, letter, ct);
                break;
            case MinutesAdopted when subject is Meeting meeting:
                await MinutesStory.PublishAsync(this, meeting, ct);
                break;
            case MatterMoved moved:
                await MatterStory.PublishAsync(this, moved, ct);
                break;
            case ComplainantKnown when subject is Complaint complaint:
                Publish(new PersonKnownV1(complaint.ComplainantId, 1, Sealed(complaint.FullName!), Sealed(complaint.Address!), complaint.Language));
                break;
            case ComplainantToTell told when subject is Complaint complaint:
                ComplaintStory.Publish(this, complaint, told);
                break;
            case PersonKnown when subject is Person person:
                person.MarkEmail(Keys.MarkOf(person.Email));
                Publish(new PersonKnownV1(person.Id, person.Version, Sealed(person.FullName!), Sealed(person.Address!), person.Language));
                break;
            case RightsChanged changed:
                await RightsStory.PublishAsync(this, changed, ct);
                break;
            default:
                await base.OnHappenedAsync(subject, happening, ct);
                break;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<YearSeries>(series =>
        {
            series.HasKey(s => new { s.Series, s.Year });
            series.Property(s => s.Last).IsConcurrencyToken();
        });
        modelBuilder.Entity<KeptAnswer>().HasKey(a => new { a.PersonId, a.PathId, a.Key });
        modelBuilder.Entity<Organisation>().HasIndex(o => o.KvkNumber);
        PeopleModel.Configure(modelBuilder);
        modelBuilder.Entity<Label>(LabelModel.Configure);
        LetterModel.Configure(modelBuilder);
        modelBuilder.Entity<Outage>(OutageModel.Configure);
        MeetingModel.Configure(modelBuilder);
        modelBuilder.Entity<Objection>(ObjectionModel.Configure);
        PathModel.Configure(modelBuilder);
        ComplaintModel.Configure(modelBuilder);
        AccountModel.Configure(modelBuilder);
        RetentionModel.Configure(modelBuilder);
    }
}

internal sealed class SqliteCertificationDb(DbContextOptions<SqliteCertificationDb> options, DbTools<CertificationDb> tools) : CertificationDb(options, tools);

internal sealed class PostgresCertificationDb(DbContextOptions<PostgresCertificationDb> options, DbTools<CertificationDb> tools) : CertificationDb(options, tools);
