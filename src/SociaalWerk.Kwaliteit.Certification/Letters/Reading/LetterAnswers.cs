using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>How the pages of letters answer, whatever the letter is about.</summary>
internal static class LetterAnswers
{
    /// <summary>The PDF, or back to the page that says it is being made.</summary>
    public static async Task<IActionResult> PdfOfAsync(this PageModel page, CertificationDb db, Guid subject, int number, CancellationToken ct)
    {
        if (await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.SubjectId == subject && l.Number == number, ct) is not { } letter) return page.NotFound();

        var pdf = await db.Set<LetterPdf>().AsNoTracking().SingleOrDefaultAsync(p => p.LetterId == letter.Id, ct);
        return pdf is null ? page.LocalRedirect(letter.Address) : page.File(pdf.Bytes, "application/pdf", $"brief-{letter.SubjectNumber}-{letter.Number}.pdf");
    }
}
