using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Retention;

namespace SociaalWerk.Kwaliteit.Certification.Privacy;

/// <summary>Takes in the record of processing and refuses one that leaves out a kind of data, a language or a text.</summary>
internal static class ProcessingImport
{
    public static Imported<ProcessingRecord> Read(string json) => NormJson.Read<ProcessingRecord>(json, Check);

    private static IEnumerable<ImportProblem> Check(ProcessingRecord record) =>
    [
        .. record.Processings.GroupBy(p => p.Code).Where(same => same.Count() > 1).Select(same => new ImportProblem($"processings.{same.Key}", ImportFault.NotUnique)),
        .. record.Processings.Where(p => p.Retention.Count == 0).Select(p => new ImportProblem($"processings.{p.Code}.retention", ImportFault.Empty)),
        .. record.Processings.SelectMany(p => p.Texts.Where(t => IsEmpty(t.Text)).Select(t => new ImportProblem($"processings.{p.Code}.{t.Field}", ImportFault.Empty))),
        .. Enum.GetValues<RetentionKind>().Except(record.Processings.SelectMany(p => p.Retention)).Select(kind => new ImportProblem($"processings.retention.{kind}", ImportFault.Missing)),
        .. new[] { record.Responsible.Name, record.Responsible.Address, record.Responsible.Email }.Any(string.IsNullOrWhiteSpace) ? [new ImportProblem("responsible", ImportFault.Empty)] : Array.Empty<ImportProblem>(),
    ];

    private static bool IsEmpty(InBoth text) => string.IsNullOrWhiteSpace(text.Nl) || string.IsNullOrWhiteSpace(text.En);
}
