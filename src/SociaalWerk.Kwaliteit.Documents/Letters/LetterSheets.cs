using SkiaSharp;
using SociaalWerk.Kwaliteit.Documents.Certificates;
using SociaalWerk.Kwaliteit.Platform.Branches;
using Type = SociaalWerk.Kwaliteit.Documents.Letters.LetterType;

namespace SociaalWerk.Kwaliteit.Documents.Letters;

/// <summary>The pieces of a letter from top to bottom, over as many sheets as they need.</summary>
internal sealed class LetterSheets
{
    private readonly string reference;
    private readonly BranchIdentity branch;
    private readonly List<Line> lines = [];

    public LetterSheets(string reference, BranchIdentity branch, IReadOnlyList<LetterPart> parts)
    {
        (this.reference, this.branch) = (reference, branch);
        LetterPartStyle? before = null;
        foreach (var part in parts)
        {
            Add(part, before);
            before = part.Style;
        }
    }

    public void Draw(SKDocument document)
    {
        var sheets = Sheets();
        for (var i = 0; i < sheets.Count; i++)
        {
            var canvas = document.BeginPage(CertificateStyle.PageWidth, CertificateStyle.PageHeight);
            if (i == 0) Head(canvas);
            var y = i == 0 ? Type.FirstTop : Type.NextTop;
            foreach (var line in sheets[i])
            {
                y += line.Gap;
                if (line.Bullet) line.Type.Draw(canvas, Type.Left, y, "•");
                line.Type.Draw(canvas, line.Left, y, line.Text);
                y += line.Type.Leading;
            }

            Foot(canvas, i + 1, sheets.Count);
            document.EndPage();
        }
    }

    private void Add(LetterPart part, LetterPartStyle? before)
    {
        var type = Type.Of(part.Style);
        var left = part.Style == LetterPartStyle.Item ? Type.Left + Type.Indent : Type.Left;
        var wrapped = type.Wrap([CertificateFonts.Legible(part.Text)], Type.Right - left);
        for (var i = 0; i < wrapped.Count; i++)
        {
            lines.Add(new Line(
                wrapped[i], type, left, i == 0 ? Type.GapBefore(part.Style, before) : 0, Bullet: i == 0 && part.Style == LetterPartStyle.Item,
                KeepsNext: Type.KeepsNext(part.Style) || part.Style is LetterPartStyle.Paragraph or LetterPartStyle.Item && i == 0 && wrapped.Count > 1));
        }
    }

    private List<List<Line>> Sheets()
    {
        List<List<Line>> sheets = [[]];
        var y = Type.FirstTop;
        for (var i = 0; i < lines.Count; i++)
        {
            if (y + HeightFrom(i) > Type.Bottom && sheets[^1].Count > 0)
            {
                sheets.Add([]);
                y = Type.NextTop;
            }

            var line = sheets[^1].Count == 0 ? lines[i] with { Gap = 0 } : lines[i];
            sheets[^1].Add(line);
            y += line.Height;
        }

        return sheets;
    }

    /// <summary>Of this line and of those that it must not be parted from.</summary>
    private float HeightFrom(int index)
    {
        var height = lines[index].Height;
        while (lines[index].KeepsNext && index + 1 < lines.Count) height += lines[++index].Height;
        return height;
    }

    private void Head(SKCanvas canvas)
    {
        Type.Branch.Draw(canvas, Type.Left, 52, branch.BranchName);
        Type.Soft.Draw(canvas, Type.Left, 75, branch.LabelName);
        SkiaFlow.Line(canvas, Type.Left, Type.Right, 96, CertificateStyle.Petrol, 1.2f);
    }

    private void Foot(SKCanvas canvas, int number, int count)
    {
        SkiaFlow.Line(canvas, Type.Left, Type.Right, Type.Foot - 6, CertificateStyle.Hairline, 0.5f);
        Type.Soft.Draw(canvas, Type.Left, Type.Foot, $"{branch.BranchName}, {branch.BranchAddress}");
        var place = $"{reference}, blad {number} van {count}";
        Type.Soft.Draw(canvas, Type.Right - Type.Soft.Measure(place), Type.Foot, place);
    }

    /// <summary>One printed line.</summary>
    private sealed record Line(string Text, CertificateType Type, float Left, float Gap, bool Bullet, bool KeepsNext)
    {
        public float Height => Gap + Type.Leading;
    }
}
