using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>One label, what the scheme says of it, and what the register was told of it.</summary>
internal sealed class LabelLife(Label label, ExpectedLabel expected)
{
    private int told;

    public Label Label => label;

    public ExpectedLabel Expected => expected;

    /// <summary>The register's own row, made of the events of this label alone.</summary>
    public RegisterEntry Register { get; } =
        Registers.Labels.Entry(Registers.Labels.Issued with { Number = label.Number, DecidedOn = label.DecidedOn, FirstIssuedOn = label.FirstIssuedOn, ValidFrom = label.ValidFrom, ValidUntil = label.ValidUntil });

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    public void Took(LabelTrigger step, DateOnly day, DateOnly? postponedUntil)
    {
        Steps++;
        expected.Took(step, day, postponedUntil);
    }

    /// <param name="successor">The number of the label that takes over, if one does.</param>
    public void Tell(string? successor)
    {
        foreach (var change in label.Happened.Skip(told).OfType<LabelChanged>())
            Register.Take(Registers.Labels.Changed(change.Version, change.Status.ToString(), change.From, label.ValidUntil, by: successor));
        told = label.Happened.Count;
    }
}
