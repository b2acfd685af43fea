using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>How a meeting is stored.</summary>
internal static class MeetingModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Meeting>(Configure);
        model.Entity<MinutesPdf>(pdf =>
        {
            pdf.HasKey(p => p.MeetingId);
            pdf.HasOne<Meeting>().WithOne().HasForeignKey<MinutesPdf>(p => p.MeetingId);
        });
    }

    private static void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.HasIndex(m => m.Number).IsUnique();
        meeting.HasIndex(m => m.On);
        meeting.Property(m => m.Version).IsConcurrencyToken();
        meeting.Property(m => m.Matters).IsJson();
        meeting.Property(m => m.Attendance).IsJson();
        meeting.Property(m => m.Notes).IsJson();
        meeting.Property(m => m.Minutes).IsJson();
        meeting.Ignore(m => m.Surroundings).Ignore(m => m.Items);
    }
}
