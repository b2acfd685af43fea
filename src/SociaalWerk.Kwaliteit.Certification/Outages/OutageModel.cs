using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Outages;

/// <summary>How an outage is stored.</summary>
internal static class OutageModel
{
    public static void Configure(EntityTypeBuilder<Outage> outage)
    {
        outage.HasIndex(o => o.Number).IsUnique();
        outage.HasIndex(o => o.IsUnderWay);
        outage.Property(o => o.Version).IsConcurrencyToken();
        outage.Property(o => o.Moves).IsJson();
        outage.Ignore(o => o.Days).Ignore(o => o.Closed);
    }
}
