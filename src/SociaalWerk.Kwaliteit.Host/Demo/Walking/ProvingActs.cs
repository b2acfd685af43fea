using System.Security.Cryptography;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>What the public can see afterwards: certificate and register entry, or that there is neither.</summary>
internal static class ProvingActs
{
    public static IEnumerable<DemoAct> Of(DemoInput input) => input.Decision.Motion == MotionKind.Refuse
        ? [new DemoAct("FindNoLabel", DemoAct.Nobody, "finds no label and no register entry", FindNothingAsync)]
        :
        [
            new DemoAct("AwaitCertificate", DemoAct.Nobody, "waits for the certificate", AwaitCertificateAsync),
            new DemoAct("AwaitRegister", DemoAct.Nobody, "waits for the register entry", AwaitRegisterAsync),
            new DemoAct("ReadCertificate", DemoAct.Nobody, "downloads the certificate and reads it back", ReadAsync),
        ];

    private static async Task<bool> AwaitCertificateAsync(DemoStage stage, CancellationToken ct)
    {
        _ = await stage.AwaitAsync("the certificate", async token =>
        {
            await stage.LookAsync("coordinator", token);
            return stage.Path.Label?.CertificaatSha256;
        }, ct);
        stage.Detail = stage.Path.Label!.Nummer;
        return true;
    }

    private static async Task<bool> AwaitRegisterAsync(DemoStage stage, CancellationToken ct)
    {
        var label = stage.Path.Label!;
        var entry = await stage.AwaitAsync("the register entry with its certificate", async token =>
            await stage.Calls.FindAsync<RegisterView>($"/api/v1/register/labels/{label.Nummer}", token) is { Certificaat: not null } found ? found : null, ct);
        Expect(entry.Certificaat!.Sha256 == label.CertificaatSha256, $"the register shows SHA-256 {entry.Certificaat.Sha256}, the path {label.CertificaatSha256}");
        Expect((entry.Nummer, entry.Naam, entry.GeldigVan, entry.GeldigTotEnMet) == (label.Nummer, stage.Path.Organisatie.Naam, label.GeldigVan, label.GeldigTotEnMet),
            $"the register shows {entry.Naam}, {entry.GeldigVan:yyyy-MM-dd} to {entry.GeldigTotEnMet:yyyy-MM-dd}");
        stage.Detail = $"valid {entry.GeldigVan:yyyy-MM-dd} to {entry.GeldigTotEnMet:yyyy-MM-dd}";
        return true;
    }

    private static async Task<bool> ReadAsync(DemoStage stage, CancellationToken ct)
    {
        var label = stage.Path.Label!;
        var pdf = await stage.Calls.DownloadAsync(label.Certificaat, ct);
        var hash = Convert.ToHexStringLower(SHA256.HashData(pdf));
        Expect(hash == label.CertificaatSha256, $"the certificate's SHA-256 is {hash}, the label shows {label.CertificaatSha256}");
        var missing = CertificateReading.Missing(pdf, stage.Path.Organisatie.Naam, label.Nummer, label.GeldigVan, label.GeldigTotEnMet);
        Expect(missing.Count == 0, $"the certificate does not say {string.Join(", ", missing)}");

        _ = Directory.CreateDirectory(stage.Keep);
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(stage.Keep, $"certificaat-{label.Nummer}.pdf"));
        await File.WriteAllBytesAsync(file, pdf, ct);
        stage.Proof = (file, hash, new Uri(stage.Calls.Address, label.Register));
        stage.Detail = "holder, number, dates and SHA-256 are right";
        return true;
    }

    /// <summary>A label of an earlier path may be there: that one is left as it was.</summary>
    private static async Task<bool> FindNothingAsync(DemoStage stage, CancellationToken ct)
    {
        await stage.LookAsync("coordinator", ct);
        var (holder, refusedOn) = (stage.Path.Organisatie, AmsterdamTime.DateOf(stage.Path.Historie[^1].Op));
        Expect(stage.Path.Label is null, $"label {stage.Path.Label?.Nummer} was issued although it was refused");
        var entries = await stage.AwaitAsync("the register", token =>
            stage.Calls.FindAsync<ListView<RegisterView>>($"/api/v1/register/labels?naam={Uri.EscapeDataString(holder.Naam)}", token), ct);
        var wrong = entries.Items.FirstOrDefault(e => e.KvkNummer == holder.KvkNummer && e.GeldigVan >= refusedOn);
        Expect(wrong is null, $"the register shows {wrong?.Nummer} although it was refused");
        return true;
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new DemoFailure(otherwise);
    }
}
