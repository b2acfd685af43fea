using Microsoft.Extensions.DependencyInjection;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Registers the layout that was compiled in: QuestPDF where it could be restored, SkiaSharp elsewhere.</summary>
internal static class CertificateRendering
{
    public static IServiceCollection AddCertificateRendering(this IServiceCollection services) =>
#if QUESTPDF
        services.AddSingleton<ICertificateRenderer, QuestPdfCertificateRenderer>();
#else
        services.AddSingleton<ICertificateRenderer, SkiaCertificateRenderer>();
#endif
}
