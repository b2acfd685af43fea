using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Facts from outside a label that its conditions need; loaded with it, never saved by it.</summary>
/// <param name="File">The path whose decision issued or last changed it: who had a part there decides nothing here.</param>
/// <param name="Rivals">The holder's other labels for the same scope, but for its own successor and predecessor.</param>
/// <param name="Successor">The label that took over, or will.</param>
/// <param name="Predecessor">The label from which this one took over, will, or would have if it had not been annulled or withdrawn.</param>
internal sealed record LabelSurroundings(CertificationPath File, IReadOnlyList<Label> Rivals, Label? Successor = null, Label? Predecessor = null)
{
    /// <param name="others">All other labels of its holder.</param>
    public static LabelSurroundings Among(Label label, CertificationPath file, IReadOnlyList<Label> others)
    {
        var predecessor = others.FirstOrDefault(o => o.SupersededById == label.Id) ?? others.FirstOrDefault(label.WasToFollow);
        return new LabelSurroundings(
            file, [.. others.Where(o => o.Id != label.SupersededById && o != predecessor && o.Scope.Overlaps(label.Scope))],
            others.SingleOrDefault(o => o.Id == label.SupersededById), predecessor);
    }

    public bool HasRivalOn(DateOnly day) => Rivals.Any(r => r.IsAlive && r.ValidUntil >= day);
}
