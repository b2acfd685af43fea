using SkiaSharp;
using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Where each part of a certificate stands on the page.</summary>
internal sealed class SkiaCertificatePage(CertificateText text, float density)
{
    private readonly CertificateType body = CertificateType.Body.Scaled(density);
    private readonly CertificateType label = CertificateType.Label.Scaled(density);
    private readonly SkiaFlow flow = new(text.Number, (canvas, top) => SkiaCertificateFoot.Draw(canvas, top, text));

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
        Even(text.Title.Facts[0].Line, CertificateType.Kicker);
        Even(text.Title.Heading!, CertificateType.Title);
        Gap(36);
        Even(text.Title.Facts[1].Line, CertificateType.Lead);
        Gap(5);
    }

    private void Holder()
    {
        Even(text.Holder.Heading!, CertificateType.Name(text.Holder.Heading!));
        Gap(8);
        foreach (var fact in text.Holder.Facts) LabelAndValue(fact);
        Gap(20);
    }

    private void Statement()
    {
        Even(text.Statement.Facts[0].Line, CertificateType.Statement);
        if (text.Demo is not null)
        {
            Gap(8);
            Even(text.Demo.Facts[0].Line, CertificateType.Bold);
        }

        Gap(20);
    }

    private void Validity()
    {
        var column = Style.Width / text.Validity.Facts.Count;
        flow.Rule(Style.Petrol, 1.2f);
        Gap(9);
        flow.Add(CertificateType.Small.Leading + CertificateType.Date.Leading, (canvas, y) =>
        {
            for (var i = 0; i < text.Validity.Facts.Count; i++)
            {
                var fact = text.Validity.Facts[i];
                CertificateType.Small.Draw(canvas, Style.Left + i * column, y, fact.Label!);
                CertificateType.Date.Draw(canvas, Style.Left + i * column, y + CertificateType.Small.Leading, fact.Line);
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
        var term = fact.Label;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph != paragraphs[0]) Gap(3);
            foreach (var line in paragraph)
            {
                Line(term, line);
                term = null;
            }
        }
    }

    private void Line(string? term, string value) => flow.Add(body.Leading, (canvas, y) =>
    {
        if (term is not null) label.Draw(canvas, Style.Left, y, term);
        body.Draw(canvas, Style.Left + Style.LabelColumn, y, value);
    });

    private void Even(string words, CertificateType type)
    {
        var scaled = type.Scaled(density);
        flow.Lines(scaled.WrapEvenly(words, Style.Width), scaled);
    }

    private void Gap(float height) => flow.Gap(Style.Gap(height, density));
}
