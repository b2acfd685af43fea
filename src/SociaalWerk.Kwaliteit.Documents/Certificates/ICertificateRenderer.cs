namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Lays a certificate out as a PDF; the same content always gives the same words, whatever the layout.</summary>
internal interface ICertificateRenderer
{
    /// <exception cref="MissingGlyphException">The fonts cannot write a character of the content.</exception>
    byte[] Render(CertificateContent content);
}
