using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Retention;

/// <summary>Lets nights go by, and looks at what they left.</summary>
internal static class Nights
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static RetentionNumbers Numbers { get; } = SchemeData.Scheme("1-demo").Retention;

    /// <summary>The service starts and does this night's work.</summary>
    public static Task NightAsync(this StepsHost host) => ActivatorUtilities.CreateInstance<RetentionClock>(host.Services).RoundAsync(Ct);

    public static Task NightAsync(this StepsHost host, DateOnly day)
    {
        host.GoTo(day);
        return host.NightAsync();
    }

    public static Task<List<PlannedDeletion>> PlannedAsync(this StepsHost host, Guid subject) => host.InAsync<CertificationDb, List<PlannedDeletion>>(
        db => db.PlannedDeletions.AsNoTracking().Where(d => d.SubjectId == subject).OrderBy(d => d.AnnouncedOn).ToListAsync(Ct));

    public static async Task<PlannedDeletion> OpenAsync(this StepsHost host, Guid subject, RetentionKind kind = RetentionKind.Files) => Assert.Single(await host.PlannedAsync(subject), d => d.IsOpen && d.Kind == kind);

    public static Task<T> DoAsync<T>(this StepsHost host, Func<CertificationDb, Task<T>> work) => host.InAsync(work);

    public static Task<int> SaveAsync(this StepsHost host, Action<CertificationDb> change) => host.InAsync<CertificationDb, int>(db =>
    {
        change(db);
        return db.SaveChangesAsync(Ct);
    });

    public static Task<List<string>> ActsAsync(this StepsHost host, Guid dossier) => host.InAsync<CertificationDb, List<string>>(
        db => db.LogEntries.AsNoTracking().Where(e => e.Dossier == dossier && !e.Refused).OrderBy(e => e.Number).Select(e => e.Act).ToListAsync(Ct));

    /// <summary>A refused and closed file with a document, and the first night in which its contents may be gone.</summary>
    public static async Task<(Guid Path, StoredFile File, DateOnly Due)> ClosedFileAsync(this StepsHost host, APath? closed = null)
    {
        var it = closed ?? APath.In(State.Closed);
        // What earlier tests wrote, about signing in for instance, is no part of this one.
        await host.DoAsync(db => db.LogEntries.ExecuteDeleteAsync(Ct));
        var (path, by) = (await host.PutAsync(it), it.SomeEvidence("V01"));
        var file = await host.Services.GetRequiredService<EvidenceFiles>().SaveAsync(new MemoryStream(path.ToByteArray()), Ct);
        await host.SaveAsync(db => db.Add(new Evidence { PathId = path, Title = by.Title, FileName = by.FileName, Sha256 = file.Sha256, Length = file.Length, By = by.By, At = by.At }));
        return (path, file, it.Today.AddYears(Numbers.PathYears).AddDays(1));
    }

    /// <summary>A path whose label was granted and whose objection term is over.</summary>
    public static APath ClosedWithLabel() => APath.In(State.Granted).Labelled().Sent().AfterTerm(TermKind.D14).Take(Trigger.Close, Actor.Clock);

    /// <summary>As a day after the upload, when its row must be there.</summary>
    public static void Settle(this StepsHost host, StoredFile file) => File.SetLastWriteTimeUtc(host.PathOf(file), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    public static bool IsOnDisk(this StepsHost host, StoredFile file) => File.Exists(host.PathOf(file));

    /// <summary>Checks the whole log as an outsider does.</summary>
    public static async Task<LogVerdict> VerifyAsync(this StepsHost host)
    {
        var lines = await host.DoAsync(db => db.LogEntries.AsNoTracking().OrderBy(e => e.Dossier).ThenBy(e => e.Number).ToListAsync(Ct));
        using var file = new MemoryStream();
        await LogExport.WriteAsync(file, "Certification", host.Now, complete: true, lines.Select(e => e.ToLine()).ToAsyncEnumerable(), Ct);
        return LogVerifier.Verify(System.Text.Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A label of the same holder, one cycle on.</summary>
    public static Label NextCycle(Label label, CertificationPath path, DateOnly until) => new(
        "KSW-2028-00001-4", path, new ValidityPeriod(label.ValidUntil.AddDays(1), until), label.Cycle + 1, label.FirstIssuedOn, new(Cast.Chair, path.StartedAt.AddYears(2)));

    private static string PathOf(this StepsHost host, StoredFile file) => Path.Combine(host.Settings.PathOf("files"), "bewijs", file.Sha256[..2], file.Sha256);
}
