using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>How announcements and nights are stored.</summary>
internal static class RetentionModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<PlannedDeletion>(planned =>
        {
            // Two copies of the service announce the same thing once.
            planned.HasIndex(d => new { d.Kind, d.SubjectId, d.AnnouncedOn }).IsUnique();
            planned.HasIndex(d => d.DueOn);
            planned.Property(d => d.Version).IsConcurrencyToken();
        });
        model.Entity<RetentionNight>(night =>
        {
            night.HasKey(n => n.Day);
            night.Property(n => n.Counts).IsJson();
        });
    }
}
