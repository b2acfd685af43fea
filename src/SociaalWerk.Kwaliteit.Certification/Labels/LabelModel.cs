using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>How a label is stored.</summary>
internal static class LabelModel
{
    public static void Configure(EntityTypeBuilder<Label> label)
    {
        label.HasIndex(l => l.Number).IsUnique();
        label.HasIndex(l => l.PathId);
        label.HasIndex(l => l.HolderId);
        label.Property(l => l.Version).IsConcurrencyToken();
        label.Property(l => l.Scope).IsJson();
        label.Property(l => l.Conditions).IsJson();
        label.Property(l => l.Procedures).IsJson();
        label.Property(l => l.Changes).IsJson();
        label.Property(l => l.Declarations).IsJson();
        label.Property(l => l.Terms).IsJson();
        label.Property(l => l.Rulings).IsJson();
        label.Property(l => l.Reminders).IsJson();
        label.Ignore(l => l.Surroundings).Ignore(l => l.Requests).Ignore(l => l.Tried).Ignore(l => l.Contestable).Ignore(l => l.Deciders);
        label.HasIndex(l => l.WakeOn);
    }
}
