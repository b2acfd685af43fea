using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Host.Documentation;

/// <summary>docs/workflows.md: every machine as the services themselves write it.</summary>
internal static class WorkflowsFile
{
    public static string Write(IEnumerable<ServiceModule> modules) =>
        "# Workflows\n\nWritten by `deploy/kwaliteit docs` from the tables in the code; do not edit. "
        + "Names are those of code, API and history. `Clock` is the system itself: it takes the steps that follow from a term.\n\n"
        + string.Join('\n', modules.SelectMany(m => m.Chapters));
}
