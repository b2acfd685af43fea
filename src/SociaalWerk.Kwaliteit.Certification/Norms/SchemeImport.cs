using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Takes in the numbers of a scheme version and refuses one that lacks a term.</summary>
internal static class SchemeImport
{
    public static Imported<SchemeVersion> Read(string json) => NormJson.Read<SchemeVersion>(json, Check);

    private static IEnumerable<ImportProblem> Check(SchemeVersion scheme) =>
    [
        .. Enum.GetValues<TermKind>().Except(scheme.Terms.Keys).Select(kind => new ImportProblem($"terms.{kind}", ImportFault.Missing)),
        .. scheme.Terms.Where(term => term.Value.Length.Amount <= 0).Select(term => OutOfRange($"terms.{term.Key}.length.amount", term.Value.Length.Amount)),
        .. scheme.Terms.Where(term => term.Value.Extension is null != (term.Value.MaxExtensions == 0))
            .Select(term => OutOfRange($"terms.{term.Key}.max_extensions", term.Value.MaxExtensions)),
        .. scheme.Terms.Where(term => term.Value is { Pauses: true, Length.Unit: TermUnit.Months })
            .Select(term => new ImportProblem($"terms.{term.Key}.pauses", ImportFault.OutOfRange)),
        .. scheme.Labels.ValidityMonths > 0 ? [] : new[] { OutOfRange("labels.validity_months", scheme.Labels.ValidityMonths) },
        .. scheme.Decisions.Quorum > 0 ? [] : new[] { OutOfRange("decisions.quorum", scheme.Decisions.Quorum) },
        .. scheme.Evidence.FileTypes.Count > 0 ? [] : new[] { new ImportProblem("evidence.file_types", ImportFault.Empty) },
    ];

    private static ImportProblem OutOfRange(string field, int value) =>
        new(field, ImportFault.OutOfRange, FormattableString.Invariant($"{value}"));
}
