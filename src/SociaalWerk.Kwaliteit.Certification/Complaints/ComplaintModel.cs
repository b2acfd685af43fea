using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>How complaints are stored; what people wrote and who they are is sealed.</summary>
internal static class ComplaintModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Complaint>(complaint =>
        {
            complaint.HasIndex(c => c.Number).IsUnique();
            complaint.HasIndex(c => c.FollowHash).IsUnique();
            complaint.HasIndex(c => c.ReceivedAt);
            complaint.HasIndex(c => c.WakeOn);
            complaint.Property(c => c.Version).IsConcurrencyToken();
            complaint.Property(c => c.Edits).IsConcurrencyToken();
            complaint.Property(c => c.Story);
            complaint.Property(c => c.OwnResult);
            complaint.Property(c => c.AboutName);
            complaint.Property(c => c.FullName);
            complaint.Property(c => c.Address);
            complaint.Property(c => c.FollowSecret);
            complaint.Property(c => c.Terms).IsJson();
            complaint.Property(c => c.Measures).IsJson();
            complaint.Property(c => c.Mails).IsJson();
            complaint.Ignore(c => c.Surroundings).Ignore(c => c.Tried).Ignore(c => c.Scheme).Ignore(c => c.FailedToComplainant);
            complaint.HasMany(c => c.Subjects).WithOne().HasForeignKey(s => s.ComplaintId).OnDelete(DeleteBehavior.Cascade);
            complaint.HasMany(c => c.Letters).WithOne().HasForeignKey(l => l.ComplaintId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ComplaintSubject>().HasIndex(s => s.PersonId);
        model.Entity<ComplaintLetter>().Property(l => l.Sealed).HasColumnName(nameof(ComplaintLetter.Words));
    }
}
