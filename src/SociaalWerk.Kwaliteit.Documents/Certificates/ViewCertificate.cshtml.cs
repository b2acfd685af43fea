using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The certificate as a page everybody can read, with the PDF and its hash beside it.</summary>
[EnableRateLimiting(RateLimits.Certificates)]
internal sealed class ViewCertificate(DocumentsDb db, CertificateFiles files) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;

    public CertificateText Words { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (number.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) return await DownloadAsync(number[..^4], ct);
        if (LabelNumber.Parse(number) is not { } parsed || await db.NewestAsync(parsed.ToString(), ct) is not { } certificate) return NotFound();

        (Certificate, Words) = (certificate, CertificateText.Of(certificate.Content));
        return Page();
    }

    private async Task<IActionResult> DownloadAsync(string number, CancellationToken ct)
    {
        if (LabelNumber.Parse(number) is not { } parsed || await db.NewestAsync(parsed.ToString(), ct) is not { } certificate) return NotFound();
        if (files.Open(certificate.Sha256) is not { } pdf) throw new InvalidOperationException($"The file of certificate {certificate.Number} is gone: {certificate.Sha256}.");

        return File(pdf, "application/pdf", $"certificaat-{certificate.Number}.pdf");
    }
}
