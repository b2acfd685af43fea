using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>Seals personal texts on their way into a table and opens them on their way out.</summary>
/// <remarks>One for the whole process: what Entity Framework builds of a model it shares between hosts, so the keys come from the context.</remarks>
internal sealed class PersonalTexts : IMaterializationInterceptor
{
    public static readonly PersonalTexts Both = new();

    private readonly ConcurrentDictionary<ITypeBase, PropertyInfo[]> known = new();

    public static void Seal(ChangeTracker changes, PersonKeys keys)
    {
        foreach (var entry in changes.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
            foreach (var property in entry.Properties)
                if (property.CurrentValue is Personal personal && (entry.State == EntityState.Added || property.IsModified)) personal.SealUnder(keys);
    }

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        var properties = known.GetOrAdd(materializationData.EntityType, type => [.. type.GetProperties().Where(p => p.ClrType == typeof(Personal)).Select(p => p.PropertyInfo!)]);
        if (properties.Length > 0 && materializationData.Context is ServiceDb db)
            foreach (var property in properties) (property.GetValue(entity) as Personal)?.OpenWith(db.Keys);
        return entity;
    }
}

/// <summary>A personal text as its column keeps it.</summary>
internal sealed class KeptPersonal() : ValueConverter<Personal, string>(personal => personal.Kept!, kept => Personal.FromKept(kept));

/// <summary>Another text is another object.</summary>
internal sealed class SamePersonal() : ValueComparer<Personal>(
    (one, other) => ReferenceEquals(one, other),
    personal => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(personal),
    personal => personal);
