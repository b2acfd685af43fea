namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Takes in a norm set from a file and refuses one that contradicts itself (3.4, 7.7).</summary>
internal static class NormSetImport
{
    public static Imported<NormSet> Read(string json) => NormJson.Read<NormSet>(json, Check);

    private static IEnumerable<ImportProblem> Check(NormSet set) =>
    [
        .. NotBlank("version", set.Version),
        .. NotBlank("name_nl", set.NameNl),
        .. NotBlank("name_en", set.NameEn),
        .. set.Official ? [] : NotBlank("disclaimer_nl", set.DisclaimerNl),
        .. set.Official ? [] : NotBlank("disclaimer_en", set.DisclaimerEn),
        .. Range("mandatory_from", set.MandatoryFrom >= set.PublishedOn, set.MandatoryFrom),
        .. Range("retired_on", set.RetiredOn is null || set.RetiredOn >= set.MandatoryFrom, set.RetiredOn),
        .. Codes("themes", [.. set.Themes.Select(theme => theme.Code)]),
        .. Codes("values", [.. set.Values.Select(value => value.Code)]),
        .. Codes("norms", [.. set.Norms.Select(norm => norm.Code)]),
        .. Known("values", "theme", [.. set.Values.Select(value => value.Theme)], [.. set.Themes.Select(theme => theme.Code)]),
        .. Known("norms", "value", [.. set.Norms.Select(norm => norm.Value)], [.. set.Values.Select(value => value.Code)]),
        .. Titles("themes", [.. set.Themes.Select(theme => (theme.TitleNl, theme.TitleEn))]),
        .. Titles("values", [.. set.Values.Select(value => (value.TitleNl, value.TitleEn))]),
        .. Titles("norms", [.. set.Norms.Select(norm => (norm.TitleNl, norm.TitleEn))]),
        .. set.Norms.SelectMany((norm, index) => NotBlank($"norms[{index}].text_nl", norm.TextNl)),
        .. set.Norms.SelectMany((norm, index) => Range($"norms[{index}].competence", norm.Competence is null or > 0, norm.Competence)),
        .. Range("score_points.partly_met", set.ScorePoints.PartlyMet >= 0 && set.ScorePoints.PartlyMet <= set.ScorePoints.Met, set.ScorePoints.PartlyMet),
        .. Range("score_points.met", set.ScorePoints.Met > 0, set.ScorePoints.Met),
        .. Rule(set.DecisionRule),
        .. Table(set.AuditTimeTable),
    ];

    private static IEnumerable<ImportProblem> Rule(DecisionRule rule)
    {
        var (positive, conditional) = (rule.Positive, rule.Conditional);
        return
        [
            .. Range("decision_rule.rule_version", rule.RuleVersion > 0, rule.RuleVersion),
            .. Range("decision_rule.positive.max_not_met", positive.MaxNotMet >= 0, positive.MaxNotMet),
            .. Range("decision_rule.positive.max_open_major", positive.MaxOpenMajor >= 0, positive.MaxOpenMajor),
            .. Percent("decision_rule.positive.max_partly_total_percent", positive.MaxPartlyTotalPercent),
            .. Percent("decision_rule.positive.max_partly_theme_percent", positive.MaxPartlyThemePercent),
            .. Percent("decision_rule.conditional.max_partly_total_percent", conditional.MaxPartlyTotalPercent),
            .. Range("decision_rule.conditional.max_not_met", conditional.MaxNotMet >= positive.MaxNotMet, conditional.MaxNotMet),
            .. Range("decision_rule.conditional.max_not_met_core", conditional.MaxNotMetCore >= 0, conditional.MaxNotMetCore),
            .. Range("decision_rule.conditional.max_open_major", conditional.MaxOpenMajor >= positive.MaxOpenMajor, conditional.MaxOpenMajor),
            .. Range("decision_rule.otherwise", rule.Otherwise == ComputedAdvice.Negative, rule.Otherwise),
        ];
    }

    private static IEnumerable<ImportProblem> Table(AuditTimeTable table) =>
    [
        .. table.Rows.Count == 0 ? [new ImportProblem("audit_time_table.rows", ImportFault.Empty)] : Array.Empty<ImportProblem>(),
        .. table.Rows.SelectMany((row, index) => Row(table, row, index)),
        .. Range("audit_time_table.above.per_started_fte", table.Above.PerStartedFte > 0, table.Above.PerStartedFte),
        .. Range("audit_time_table.above.days", table.Above.Days >= 0, table.Above.Days),
        .. Range("audit_time_table.municipalities.included", table.Municipalities.Included >= 0, table.Municipalities.Included),
        .. Range("audit_time_table.municipalities.per_started", table.Municipalities.PerStarted > 0, table.Municipalities.PerStarted),
        .. Range("audit_time_table.municipalities.days", table.Municipalities.Days >= 0, table.Municipalities.Days),
        .. Percent("audit_time_table.reductions.other_mark_percent", table.Reductions.OtherMarkPercent),
        .. Percent("audit_time_table.reductions.max_percent", table.Reductions.MaxPercent),
        .. Range("audit_time_table.round_to_days", table.RoundToDays > 0, table.RoundToDays),
        .. Range("audit_time_table.off_site_days", table.OffSiteDays >= 0, table.OffSiteDays),
        .. Enum.GetValues<PathKind>().Except(table.Kinds.Keys).Select(kind => new ImportProblem($"audit_time_table.kinds.{kind}", ImportFault.Missing)),
        .. table.Kinds.SelectMany(kind => Range($"audit_time_table.kinds.{kind.Key}.minimum_days", kind.Value.MinimumDays >= 0, kind.Value.MinimumDays)),
    ];

    private static IEnumerable<ImportProblem> Row(AuditTimeTable table, AuditTimeRow row, int index)
    {
        var field = $"audit_time_table.rows[{index}]";
        var below = index == 0 ? 0 : table.Rows[index - 1].UpToFte;
        return
        [
            .. Range($"{field}.up_to_fte", row.UpToFte > below, row.UpToFte),
            .. Range($"{field}.initial_days", row.InitialDays > 0, row.InitialDays),
            .. Range($"{field}.reassessment_days", row.ReassessmentDays > 0, row.ReassessmentDays),
        ];
    }

    private static IEnumerable<ImportProblem> Codes(string list, IReadOnlyList<string> codes) =>
    [
        .. codes.Count == 0 ? [new ImportProblem(list, ImportFault.Empty)] : Array.Empty<ImportProblem>(),
        .. codes.SelectMany((code, index) => NotBlank($"{list}[{index}].code", code)),
        .. codes.Select((code, index) => (code, index))
            .Where(item => codes.Take(item.index).Contains(item.code))
            .Select(item => new ImportProblem($"{list}[{item.index}].code", ImportFault.NotUnique, item.code)),
    ];

    private static IEnumerable<ImportProblem> Known(string list, string field, IReadOnlyList<string> used, IReadOnlyList<string> known) =>
        used.SelectMany((code, index) => known.Contains(code)
            ? Array.Empty<ImportProblem>()
            : [new ImportProblem($"{list}[{index}].{field}", ImportFault.Unknown, code)]);

    private static IEnumerable<ImportProblem> Titles(string list, IReadOnlyList<(string Nl, string En)> titles) =>
        titles.SelectMany((title, index) => NotBlank($"{list}[{index}].title_nl", title.Nl).Concat(NotBlank($"{list}[{index}].title_en", title.En)));

    private static IEnumerable<ImportProblem> NotBlank(string field, string text) =>
        string.IsNullOrWhiteSpace(text) ? [new ImportProblem(field, ImportFault.Empty)] : [];

    private static IEnumerable<ImportProblem> Percent(string field, int percent) => Range(field, percent is >= 0 and <= 100, percent);

    private static IEnumerable<ImportProblem> Range<T>(string field, bool holds, T value) =>
        holds ? [] : [new ImportProblem(field, ImportFault.OutOfRange, FormattableString.Invariant($"{value}"))];
}
