using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>The uploaded documents themselves.</summary>
internal sealed class EvidenceFiles(KwaliteitSettings settings) : FileStore(settings, "bewijs");
