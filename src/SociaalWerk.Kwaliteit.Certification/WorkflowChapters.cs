using System.Text;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification;

/// <summary>Writes the tables of this service for docs/workflows.md: machines, acts and terms.</summary>
internal static class WorkflowChapters
{
    public static IReadOnlyList<string> All =>
    [
        WorkflowPage.Write("Certification path (traject)", PathMachine.Workflow),
        Acts(),
        Terms(SchemeData.Schemes[^1]),
        WorkflowPage.Write("Label", LabelMachine.Workflow),
        WorkflowPage.Write("Meeting of the decision committee", MeetingMachine.Workflow),
    ];

    private static string Acts()
    {
        var page = new StringBuilder("## Acts on a path\n\nWhat somebody can do to a file without moving the path. Each is logged, except saving a score or an application.\n\n| act | by | in |\n| --- | --- | --- |\n");
        foreach (var row in PathActs.Table) page.Append($"| {row.Act} | {row.By} | {Names(row.In)}{(row.When is null ? "" : $", when {row.When.Words}")} |\n");
        return page.Append("\nIn a combined audit the peers score nothing and record no findings, and any of them hands in the learning report; in a peer measurement the lead peer does. The officer plans a peer measurement, the certification manager every other audit.\n").ToString();
    }

    private static string Terms(SchemeVersion scheme)
    {
        var page = new StringBuilder($"## Terms of a path\n\nLengths of scheme version {scheme.Version}; another version may differ. A term ends when the path leaves the states in which it lives.\n\n| term | length | starts in | lives in | pauses in | reminded | told when it passed |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in Deadlines.Table)
        {
            var starts = row.When is null ? Names(row.Starts) : $"{Names(row.Starts)}, when {row.When.Words}";
            var rule = scheme.Terms[row.Kind];
            page.Append($"| {row.Kind} | {Words(rule.Length)} | {starts} | {Names(row.Lives)} | {Names(row.Pauses ?? [])} | {Names(rule.Reminds)}{(row.Awaits is null ? "" : $", while {row.Awaits.Words}")} | {Names(rule.Escalates)} |\n");
        }

        return page.Append("\nAfter a decision D14 starts when the letter was sent. D3, D5 and D25 are conditions, counted from the first audit day and from the decision.\n").ToString();
    }

    private static string Names(IEnumerable<Platform.Access.Role>? roles) => string.Join(", ", roles ?? []);

    private static string Names(IEnumerable<State> states) => string.Join(", ", states);

    private static string Words(TermLength length) => length.Unit switch
    {
        TermUnit.WorkingDays => $"{length.Amount} working days",
        TermUnit.Days => $"{length.Amount} days",
        TermUnit.Weeks => $"{length.Amount} weeks",
        _ => $"{length.Amount} months",
    };
}
