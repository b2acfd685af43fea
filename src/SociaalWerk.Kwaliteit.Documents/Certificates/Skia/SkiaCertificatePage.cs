using SkiaSharp;
using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Where each part of a certificate stands on the page.</summary>
internal sealed class SkiaCertificatePage(CertificateText text, float density)
{
    private static readonly SkiaType Bold = new(CertificateFonts.SansSemiBold, 9.5f, 13.2f, Style.Ink);
    private static readonly SkiaType Small = new(CertificateFonts.Sans, 8.5f, 11.5f, Style.Soft);
    private readonly SkiaType title = new SkiaType(CertificateFonts.SerifSemiBold, 25, 31, Style.Petrol).Scaled(density);
    private readonly SkiaType lead = new SkiaType(CertificateFonts.Sans, 11, 15, Style.Soft).Scaled(density);
    private readonly SkiaType statement = new SkiaType(CertificateFonts.Serif, 12.5f, 18.5f, Style.Ink).Scaled(density);
    private readonly SkiaType body = new SkiaType(CertificateFonts.Sans, 9.5f, 13.2f, Style.Ink).Scaled(density);
    private readonly SkiaType bold = Bold.Scaled(density);
    private readonly SkiaFlow flow = new(text.Number, SkiaCertificateFoot.Height, (canvas, top) => SkiaCertificateFoot.Draw(canvas, top, text));

    public SkiaFlow Compose()
    {
        Title();
        Holder();
        Statement();
        Validity();
        foreach (var fact in text.Scope.Facts) Row(fact);
        return flow;
    }

    private void Title()
    {
        var kicker = lead with { Face = CertificateFonts.SansSemiBold, Colour = Style.Petrol };
        flow.Lines(kicker.Wrap([text.Title.Facts[0].Line], Style.Width), kicker);
        flow.Lines(title.WrapEvenly(text.Title.Heading!, Style.Width), title);
        Gap(36);
        flow.Lines(lead.WrapEvenly(text.Title.Facts[1].Line, Style.Width), lead);
        Gap(5);
    }

    private void Holder()
    {
        var name = text.Holder.Heading!;
        var size = Style.NameSize(name);
        var type = new SkiaType(CertificateFonts.SerifSemiBold, size, size * 1.16f, Style.Ink).Scaled(density);
        flow.Lines(type.WrapEvenly(name, Style.Width), type);
        Gap(8);
        foreach (var fact in text.Holder.Facts) LabelAndValue(fact);
        Gap(20);
    }

    private void Statement()
    {
        flow.Lines(statement.WrapEvenly(text.Statement.Facts[0].Line, Style.Width), statement);
        if (text.Demo is not null)
        {
            Gap(8);
            flow.Lines(bold.WrapEvenly(text.Demo.Facts[0].Line, Style.Width), bold);
        }

        Gap(20);
    }

    private void Validity()
    {
        var date = new SkiaType(CertificateFonts.SansSemiBold, 11.2f, 16, Style.Petrol);
        var column = Style.Width / text.Validity.Facts.Count;
        flow.Rule(Style.Petrol, 1.2f);
        Gap(9);
        flow.Add(Small.Leading + date.Leading, (canvas, y) =>
        {
            for (var i = 0; i < text.Validity.Facts.Count; i++)
            {
                var fact = text.Validity.Facts[i];
                Small.Draw(canvas, Style.Left + i * column, y, fact.Label!);
                date.Draw(canvas, Style.Left + i * column, y + Small.Leading, fact.Line);
            }
        });
        Gap(10);
    }

    private void Row(CertificateFact fact)
    {
        flow.Rule(Style.Hairline, 0.5f);
        Gap(5.5f);
        LabelAndValue(fact);
        Gap(5.5f);
    }

    private void LabelAndValue(CertificateFact fact)
    {
        const float width = Style.Width - Style.LabelColumn;
        IReadOnlyList<IReadOnlyList<string>> paragraphs = fact.AreSentences
            ? [.. fact.Values.Select(value => body.Wrap([value], width))]
            : [body.Wrap(fact.Values, width)];
        var label = fact.Label;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph != paragraphs[0]) Gap(3);
            foreach (var line in paragraph)
            {
                Line(label, line);
                label = null;
            }
        }
    }

    private void Line(string? label, string value) => flow.Add(body.Leading, (canvas, y) =>
    {
        if (label is not null) (body with { Colour = Style.Soft }).Draw(canvas, Style.Left, y, label);
        body.Draw(canvas, Style.Left + Style.LabelColumn, y, value);
    });

    /// <summary>White space gives way sooner than letters.</summary>
    private void Gap(float height) => flow.Gap(height * density * density * density);
}
