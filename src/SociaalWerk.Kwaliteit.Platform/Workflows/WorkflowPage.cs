using System.Text;

namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>Writes a workflow table as a Mermaid diagram and a Markdown table; docs/workflows.md is made of these.</summary>
public static class WorkflowPage
{
    public static string Write<TSubject, TState, TTrigger>(string title, Workflow<TSubject, TState, TTrigger> workflow)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var page = new StringBuilder().Append("## ").Append(title).Append("\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var edge in workflow.Table.Select(s => $"    {s.From} --> {s.To}: {s.On}").Distinct()) page.Append(edge).Append('\n');

        page.Append("```\n\n| from | on | to | by | when all hold |\n| --- | --- | --- | --- | --- |\n");
        foreach (var s in workflow.Table)
        {
            var when = string.Join(", ", s.When.Select(c => c.Selects ? $"*{c.Name}*" : c.Name));
            page.Append($"| {s.From} | {s.On} | {s.To} | {s.By} | {when} |\n");
        }

        return page.Append("\nA condition in italics chooses between two rows and is never shown as a reason.\n").ToString();
    }
}
