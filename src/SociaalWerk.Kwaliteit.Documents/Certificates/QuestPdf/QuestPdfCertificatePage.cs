using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Where each part of a certificate stands on the page.</summary>
internal sealed class QuestPdfCertificatePage(CertificateText text, float density)
{
    private const float HeaderHeight = 26;

    /// <summary>How many sheets the certificate took, known once it was rendered.</summary>
    public int Sheets { get; private set; }

    public void Compose(IDocumentContainer document) => document.Page(page =>
    {
        page.Size(Style.PageWidth, Style.PageHeight);
        page.MarginLeft(Style.Left);
        page.MarginRight(Style.PageWidth - Style.Right);
        page.MarginTop(Style.Top - HeaderHeight);
        page.MarginBottom(Style.PageHeight - Style.Bottom);
        page.Background().Layers(Band);
        page.Header().Height(HeaderHeight).AlignRight().ShowIf(sheet => sheet.TotalPages > 1).Text(SheetNumber);
        page.Content().Column(Column);
    });

    private void Band(LayersDescriptor layers)
    {
        layers.PrimaryLayer().ShowIf(sheet => sheet.PageNumber == 1).Drawn(CertificateDrawings.Band, 1);
        layers.Layer().ShowIf(sheet => sheet.PageNumber > 1).Drawn(CertificateDrawings.PlainBand, 1);
        layers.Layer().ShowIf(sheet => (Sheets = Math.Max(Sheets, sheet.PageNumber)) == 0);
    }

    private void SheetNumber(TextDescriptor line)
    {
        line.DefaultTextStyle(style => style
            .FontFamily(QuestPdfText.Family(CertificateType.Small.Face)).FontSize(CertificateType.Small.Size).FontColor(CertificateType.Small.Colour));
        line.Span($"{text.Number}, blad ");
        line.CurrentPageNumber();
        line.Span(" van ");
        line.TotalPages();
    }

    private void Column(ColumnDescriptor column)
    {
        Title(column);
        Holder(column);
        Statement(column);
        Validity(column);
        foreach (var fact in text.Scope.Facts) Row(column, fact);
        column.Item().ExtendVertical().AlignBottom().Height(Style.FootHeight).Element(foot => QuestPdfCertificateFoot.Compose(foot, text));
    }

    private void Title(ColumnDescriptor column)
    {
        column.Item().Sentence().WriteEvenly(text.Title.Facts[0].Line, CertificateType.Kicker.Scaled(density));
        column.Item().Heading(1).WriteEvenly(text.Title.Heading!, CertificateType.Title.Scaled(density));
        column.Item().PaddingTop(Gap(36)).Sentence().WriteEvenly(text.Title.Facts[1].Line, CertificateType.Lead.Scaled(density));
    }

    private void Holder(ColumnDescriptor column)
    {
        var name = text.Holder.Heading!;
        column.Item().PaddingTop(Gap(5)).PaddingBottom(Gap(8)).Heading(2).WriteEvenly(name, CertificateType.Name(name).Scaled(density));
        foreach (var fact in text.Holder.Facts) column.Item().Element(row => LabelAndValue(row, fact));
    }

    private void Statement(ColumnDescriptor column)
    {
        column.Item().PaddingTop(Gap(20)).Sentence().WriteEvenly(text.Statement.Facts[0].Line, CertificateType.Statement.Scaled(density));
        if (text.Demo is not null) column.Item().PaddingTop(Gap(8)).Sentence().WriteEvenly(text.Demo.Facts[0].Line, CertificateType.Bold.Scaled(density));
    }

    private void Validity(ColumnDescriptor column)
    {
        column.Item().PaddingTop(Gap(20)).LineHorizontal(1.2f).LineColor(Style.Petrol);
        column.Item().PaddingTop(Gap(9)).PaddingBottom(Gap(10)).Facts().Row(row =>
        {
            foreach (var fact in text.Validity.Facts)
            {
                row.RelativeItem().Fact().Column(cell =>
                {
                    cell.Item().Term().Write(fact.Label!, CertificateType.Small);
                    cell.Item().Description().Write(fact.Line, CertificateType.Date);
                });
            }
        });
    }

    private void Row(ColumnDescriptor column, CertificateFact fact)
    {
        column.Item().LineHorizontal(0.5f).LineColor(Style.Hairline);
        column.Item().PaddingVertical(Gap(5.5f)).Element(row => LabelAndValue(row, fact));
    }

    private void LabelAndValue(IContainer container, CertificateFact fact) => container.Facts().Fact().Row(row =>
    {
        var body = CertificateType.Body.Scaled(density);
        row.ConstantItem(Style.LabelColumn).Term().Write(fact.Label!, CertificateType.Label.Scaled(density));
        row.RelativeItem().Description().Column(lines =>
        {
            lines.Spacing(Gap(3));
            foreach (var line in fact.AreSentences ? fact.Values : [fact.Line]) lines.Item().Write(line, body);
        });
    });

    private float Gap(float height) => Style.Gap(height, density);
}
