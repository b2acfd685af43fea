using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The bottom of the last sheet: signature, and how to check the certificate.</summary>
internal static class QuestPdfCertificateFoot
{
    public static void Compose(IContainer container, CertificateText text) => container.Column(column =>
    {
        column.Item().Row(row =>
        {
            row.ConstantItem(Style.SignatureWidth).Column(cell => Signature(cell, text.Signature));
            row.ConstantItem(Style.CheckIndent - Style.SignatureWidth);
            row.RelativeItem().PaddingRight(12).Column(cell => Check(cell, text.Register));
            row.ConstantItem(Style.Qr).PaddingTop(2).Element(cell => Qr(cell, text.RegisterAddress));
        });
        column.Item().ExtendVertical().AlignBottom().Column(lines => Fine(lines, text.Register));
    });

    private static void Signature(ColumnDescriptor column, CertificateSection signature)
    {
        column.Item().Heading(2).Write(signature.Heading!, CertificateType.SmallHeading);
        column.Item().PaddingTop(Style.RoomToSign).PaddingBottom(4).LineHorizontal(0.5f).LineColor(Style.Soft);
        column.Item().Sentence().Write(signature.Facts[0].Line, CertificateType.Bold);
        foreach (var fact in signature.Facts.Skip(1)) column.Item().Sentence().Write(fact.Line, CertificateType.Small);
    }

    private static void Check(ColumnDescriptor column, CertificateSection register)
    {
        column.Item().PaddingBottom(2).Heading(2).Write(register.Heading!, CertificateType.SmallHeading);
        column.Item().Sentence().Write(register.Facts[0].Line, CertificateType.Small);
    }

    private static void Qr(IContainer container, string address)
    {
        var qr = CertificateDrawings.Qr(address);
        container.Figure($"QR-code: {address}").Drawn(qr, Style.Qr / qr.Width);
    }

    private static void Fine(ColumnDescriptor column, CertificateSection register)
    {
        column.Item().PaddingBottom(6).LineHorizontal(0.5f).LineColor(Style.Hairline);
        foreach (var fact in register.Facts.Skip(1)) column.Item().Sentence().Write($"{fact.Label} {fact.Line}", CertificateType.Fine);
    }
}
