using System.Runtime.InteropServices;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>Gives a written draft its name, once: of several processes at the same moment the first wins, and the others find its file there.</summary>
internal static class NewFile
{
    /// <remarks>File.Move looks first and then renames, so that a second process could put its file over one that was read already; a hard link cannot.</remarks>
    public static void FirstWins(string draft, string path)
    {
        if (!OperatingSystem.IsWindows() && (Link(draft, path) == 0 || File.Exists(path))) return;

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
    }

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string created);
}
