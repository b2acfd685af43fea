using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The certificates themselves.</summary>
internal sealed class CertificateFiles(KwaliteitSettings settings) : FileStore(settings, "certificaten");
