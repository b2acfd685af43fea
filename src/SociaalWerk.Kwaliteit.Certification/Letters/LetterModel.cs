using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>How letters are stored.</summary>
internal static class LetterModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Letter>(letter =>
        {
            letter.HasIndex(l => new { l.SubjectId, l.Number }).IsUnique();
            letter.HasIndex(l => l.IsUndelivered);
            letter.HasIndex(l => l.Sha256);
            letter.Property(l => l.Version).IsConcurrencyToken();
            letter.Property(l => l.Lines).IsJson();
            letter.Property(l => l.Signatures).IsJson();
            letter.Property(l => l.Sendings).IsJson();
            letter.Ignore(l => l.Sending).Ignore(l => l.Reference).Ignore(l => l.Address);
        });
        model.Entity<LetterPdf>(pdf =>
        {
            pdf.HasKey(p => p.LetterId);
            pdf.HasOne<Letter>().WithOne().HasForeignKey<LetterPdf>(p => p.LetterId);
        });
    }
}
