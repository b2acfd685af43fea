using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>How a path and all that is in its file are stored: rows where people write side by side, JSON where a whole is replaced.</summary>
internal static class PathModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<CertificationPath>(ConfigurePath);
        model.Entity<PathStep>().HasIndex(s => new { s.PathId, s.Version }).IsUnique();
        model.Entity<TeamSeat>().HasKey(s => new { s.PathId, s.PersonId });
        model.Entity<SelfScore>(score =>
        {
            score.HasIndex(s => new { s.PathId, s.Norm }).IsUnique();
            score.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<AuditScore>(score =>
        {
            score.HasIndex(s => new { s.PathId, s.Norm }).IsUnique();
            score.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<Evidence>(evidence =>
        {
            evidence.Property(e => e.Norms).IsJson();
            evidence.HasIndex(e => e.Sha256);
            evidence.OwnsOne(e => e.ClientData);
        });
        model.Entity<Finding>(finding =>
        {
            finding.Property(f => f.Measure).IsJson();
            finding.Property(f => f.Version).IsConcurrencyToken();
        });
        model.Entity<Motion>(motion =>
        {
            motion.HasIndex(m => new { m.PathId, m.Number }).IsUnique();
            motion.Property(m => m.Conditions).IsJson();
            motion.Property(m => m.Reasons).IsJson();
            motion.HasMany(m => m.Votes).WithOne().HasForeignKey(v => v.MotionId);
        });
        model.Entity<Snapshot>(snapshot =>
        {
            snapshot.HasIndex(s => new { s.PathId, s.Kind, s.Number }).IsUnique();
            snapshot.HasOne<CertificationPath>().WithMany().HasForeignKey(s => s.PathId);
        });
        model.Entity<Vote>().HasIndex(v => new { v.MotionId, v.PersonId }).IsUnique();
    }

    private static void ConfigurePath(EntityTypeBuilder<CertificationPath> path)
    {
        path.HasIndex(p => p.Number).IsUnique();
        path.HasIndex(p => p.OrganisationId);
        path.HasIndex(p => p.BodyId);
        path.HasIndex(p => p.WakeOn);
        path.HasIndex(p => p.MeetingOn);
        path.Property(p => p.Version).IsConcurrencyToken();
        path.Property(p => p.Edits).IsConcurrencyToken();
        path.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        path.HasOne(p => p.Body).WithMany().HasForeignKey(p => p.BodyId).OnDelete(DeleteBehavior.Restrict);
        path.Property(p => p.Application).IsJson();
        path.Property(p => p.Plan).IsJson();
        path.Property(p => p.Terms).IsJson();
        path.Property(p => p.Reactions).IsJson();
        path.Property(p => p.Advice).IsJson();
        path.Property(p => p.Agenda).IsJson();
        path.Property(p => p.Decision).IsJson();
        path.Property(p => p.Hands).IsJson().HasDefaultValueSql("'[]'").ValueGeneratedNever();
        path.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.PathId);
        path.HasMany(p => p.Seats).WithOne().HasForeignKey(s => s.PathId);
        path.HasMany(p => p.SelfScores).WithOne().HasForeignKey(s => s.PathId);
        path.HasMany(p => p.AuditScores).WithOne().HasForeignKey(s => s.PathId);
        path.HasMany(p => p.Evidence).WithOne().HasForeignKey(e => e.PathId);
        path.HasMany(p => p.Findings).WithOne().HasForeignKey(f => f.PathId);
        path.HasMany(p => p.Motions).WithOne().HasForeignKey(m => m.PathId);
        path.Ignore(p => p.Surroundings).Ignore(p => p.Tried).Ignore(p => p.Scheme).Ignore(p => p.Norms);
        path.Ignore(p => p.ApplicableNorms).Ignore(p => p.CurrentMotion).Ignore(p => p.ComputedAdvice).Ignore(p => p.ScoresByNorm).Ignore(p => p.Involved).Ignore(p => p.Deciders).Ignore(p => p.Contestable);
    }
}
