using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>Every id is made by the application; a new child of a loaded parent would otherwise pass for an existing row.</summary>
internal sealed class ClientKeys : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var key in modelBuilder.Metadata.GetEntityTypes().SelectMany(e => e.GetKeys()).SelectMany(k => k.Properties).Where(p => p.ClrType == typeof(Guid)))
            key.Builder.ValueGenerated(ValueGenerated.Never);
    }
}
