using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>How an objection is stored.</summary>
internal static class ObjectionModel
{
    public static void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.HasIndex(o => o.Number).IsUnique();
        objection.HasIndex(o => o.HolderId);
        objection.HasIndex(o => o.PathId);
        objection.HasIndex(o => o.LabelId);
        objection.HasIndex(o => o.WakeOn);
        objection.Property(o => o.Version).IsConcurrencyToken();
        objection.Property(o => o.Hearing).IsJson();
        objection.Property(o => o.Advice).IsJson();
        objection.Property(o => o.Proposal).IsJson();
        objection.Property(o => o.Decision).IsJson();
        objection.Property(o => o.Binding).IsJson();
        objection.Property(o => o.Terms).IsJson();
        objection.Ignore(o => o.Surroundings).Ignore(o => o.File).Ignore(o => o.Scheme).Ignore(o => o.Outcome).Ignore(o => o.Deciders);
    }
}
