namespace SociaalWerk.Kwaliteit.Host;

/// <summary>What is wrong with an input file, and where: the path of the field as in <c>toetsing.scores.V03.score</c>.</summary>
internal sealed record InputFault(string Path, string Text)
{
    public override string ToString() => Path.Length == 0 ? Text : $"{Path}: {Text}";
}
