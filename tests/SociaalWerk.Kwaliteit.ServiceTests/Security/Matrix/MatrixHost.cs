using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>All four services, everybody of the scheme twice, and a file in every state that somebody has something to do in.</summary>
/// <remarks>Who may what does not depend on the database: SQLite alone is enough. Nothing happens by itself here.</remarks>
public sealed class MatrixHost(TestRun run) : StepsHost(run, StorageKind.Sqlite, services: null)
{
    private static readonly TimeSpan LongAgo = Session.Longest + TimeSpan.FromHours(1);
    private readonly Dictionary<FileKey, Guid> files = [];
    private readonly Dictionary<FileKey, Target> targets = [];
    private readonly Dictionary<FileKey, (Guid Path, Target Target)> strange = [];

    internal IReadOnlyDictionary<FileKey, Target> Targets => targets;

    internal IReadOnlyDictionary<FileKey, Guid> Files => files;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await InAsync<CertificationDb, int>(async db =>
        {
            foreach (var (name, who) in People.Others)
            {
                db.Add(PersonOf(name, who));
                if (who.Has(Role.Helper | Role.FellowReader)) db.Add(HelpOf(who));
            }

            foreach (var (name, who) in People.All)
            {
                var account = new Account(who.Id, $"{name}@cast.example", Now) { TwoFactorEnabled = true };
                (account.NormalizedEmail, account.NormalizedUserName) = (account.Email!.ToUpperInvariant(), account.UserName!.ToUpperInvariant());
                db.Accounts.Add(account);
            }

            return await db.SaveChangesAsync();
        });
        await KeepTheDocumentAsync();
        var latest = Now;
        foreach (var state in Enum.GetValues<State>().Except([State.Granted, State.GrantedConditional, State.Registered])) await MakeAsync(new FileKey(state));
        foreach (var state in new[] { State.Preparing, State.ReportDraft, State.Registered }) await MakeAsync(new FileKey(state, Variant.Peer));
        SetClock(latest);

        async Task MakeAsync(FileKey key)
        {
            var it = APath.In(key.State, variant: key.Variant);
            if (key.State == State.UnderDecision) it.Propose(it.AMotion(MotionKind.Grant));
            // Partners' own measurements would be files of their own.
            it.Where(s => s with { GroupMeasurements = [] }).Give(nameof(CertificationPath.Number), $"T-2026-{files.Count + 100:0000}");
            files[key] = await PutAsync(it, beside: true);
            targets[key] = Target.Of(it.Path);
            if (Now > latest) latest = Now;
        }
    }

    /// <summary>A file like one of these, of another organisation and assessed by another body.</summary>
    internal async Task<(Guid Path, Target Target)> ElsewhereAsync(FileKey like)
    {
        if (strange.TryGetValue(like, out var known)) return known;

        var it = APath.In(like.State, variant: like.Variant);
        if (like.State == State.UnderDecision) it.Propose(it.AMotion(MotionKind.Grant));
        it.Where(s => s with { GroupMeasurements = [] }).Give(nameof(CertificationPath.Number), $"T-2026-{strange.Count + 500:0000}").Give(nameof(CertificationPath.OrganisationId), Cast.Stranger).Give(nameof(CertificationPath.Organisation), Another(Cast.Stranger, "Stichting Elders"));
        if (it.Path.BodyId is not null) it.Give(nameof(CertificationPath.BodyId), People.OtherBody).Give(nameof(CertificationPath.Body), new CertifyingBody { Id = People.OtherBody, Name = "Vorige", ContractFrom = new(2020, 1, 1) });
        var now = Now;
        var id = await PutAsync(it, beside: true);
        SetClock(now);
        return strange[like] = (id, Target.Of(it.Path));
    }

    internal async Task<Guest> ComeInAsync(string name, Actor who)
    {
        var visitor = await SignInAsync(name);
        // As if they had signed in with an account of their own.
        await InAsync<CertificationDb, int>(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.PersonId == who.Id);
            return await db.WriteAsync(
                () => db.Sessions.Where(s => s.PersonId == who.Id && s.AccountId == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.AccountId, account.Id).SetProperty(s => s.Stamp, account.SecurityStamp)), default);
        });
        return new Guest(name, who, Standing.SignedIn, visitor);
    }

    /// <summary>With a cookie of a session that ended by its age.</summary>
    internal async Task<Guest> ComeBackTooLateAsync(string name, Actor who)
    {
        var guest = await ComeInAsync(name, who);
        var longAgo = TimeProvider.System.GetUtcNow() - LongAgo;
        await InAsync<CertificationDb, int>(async db =>
        {
            var session = await db.Sessions.Where(s => s.PersonId == who.Id).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync();
            return await db.WriteAsync(() => db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.StartedAt, longAgo).SetProperty(s => s.SeenAt, longAgo)), default);
        });
        return guest with { Standing = Standing.Expired };
    }

    /// <summary>With the right password only.</summary>
    internal async Task<Guest> ComeHalfWayAsync(string name, Actor who)
    {
        var account = await InAsync((CertificationDb db) => db.Accounts.AsNoTracking().SingleAsync(a => a.PersonId == who.Id));
        var http = new DefaultHttpContext();
        new HalfWayCookie(Services.GetRequiredService<IDataProtectionProvider>(), new HttpContextAccessor { HttpContext = http }).Set(new HalfWay(account.Id, account.SecurityStamp!, null));
        var cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2);
        var visitor = Anybody();
        visitor.Bear(cookie[0], cookie[1]);
        return new Guest(name, who, Standing.HalfWay, visitor);
    }

    /// <summary>What the product's tables know of this guest and this file now.</summary>
    internal Task<Situation> SituationAsync(Guest guest, FileKey? file) => InAsync(async (CertificationDb db) =>
    {
        var view = guest.Me is { } me && file is not null ? await db.ViewForAsync(me, files[file], default) : null;
        var log = view is not null && await db.PathsWithLogFor(guest.Me!).AnyAsync(p => p.Id == view.Path.Id);
        return new Situation(guest.Standing, guest.Me, view, log);
    });

    /// <summary>Moves with every change of a file.</summary>
    internal Task<int> EditsOfAsync(FileKey file) => InAsync((CertificationDb db) => db.Paths.AsNoTracking().Where(p => p.Id == files[file]).Select(p => p.Edits + p.Version).SingleAsync());

    protected override void Configure(IWebHostBuilder builder)
    {
        base.Configure(builder);
        builder.UseSetting($"{KwaliteitSettings.Section}:{nameof(KwaliteitSettings.SignInsPerMinute)}", "100000");
        builder.UseSetting($"{KwaliteitSettings.Section}:{nameof(KwaliteitSettings.ComplaintsPerMinute)}", "100000");
    }

    private static Organisation Another(Guid id, string name) => new() { Id = id, LegalName = name, KvkNumber = "69599062", Place = "Elders", Province = "Drenthe", Member = true };

    /// <summary>The document that all files of the cast have: its hash stands in them.</summary>
    private async Task KeepTheDocumentAsync()
    {
        var hash = APath.New().SomeEvidence().Sha256;
        var place = Directory.CreateDirectory(Path.Combine(Settings.PathOf("files"), "bewijs", hash[..2]));
        await File.WriteAllTextAsync(Path.Combine(place.FullName, hash), "%PDF-1.7 inhoud");
    }
}
