using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>How people, their roles and their ties are stored.</summary>
internal static class PeopleModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.HasIndex(p => p.Key).IsUnique();
            person.Property(p => p.FullName).HasColumnName(nameof(Person.Name));
            person.Property(p => p.Address).HasColumnName(nameof(Person.Email));
            person.HasIndex(p => p.EmailMark).IsUnique();
            person.Property(p => p.Version).IsConcurrencyToken();
            person.Property(p => p.Qualification).IsJson();
            person.Ignore(p => p.PartingProposed);
            person.HasMany(p => p.Assignments).WithOne().HasForeignKey(a => a.PersonId);
        });
        model.Entity<RoleAssignment>(assignment =>
        {
            assignment.HasIndex(a => a.OrganisationId);
            assignment.HasIndex(a => a.BodyId);
            assignment.Ignore(a => a.Actor).Ignore(a => a.Held);
        });
        model.Entity<Delegation>(delegation =>
        {
            delegation.HasIndex(d => d.OrganisationId);
            delegation.HasIndex(d => d.PersonId);
            delegation.Property(d => d.Version).IsConcurrencyToken();
            delegation.Ignore(d => d.Actor).Ignore(d => d.AsInterest);
        });
        model.Entity<StepRenewal>(renewal =>
        {
            renewal.HasIndex(r => r.PersonId);
            renewal.Property(r => r.Version).IsConcurrencyToken();
            renewal.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Interest>(interest =>
        {
            interest.HasIndex(i => i.OrganisationId);
            interest.HasIndex(i => i.PersonId);
        });
    }
}
