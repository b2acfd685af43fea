using System.Reflection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Documents;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Register;

namespace SociaalWerk.Kwaliteit.UnitTests.Architecture;

/// <summary>The product as these tests see it: its assemblies and its source files.</summary>
internal static class Product
{
    public const string Name = "SociaalWerk.Kwaliteit";

    public static readonly Assembly Contracts = typeof(PathMovedV1).Assembly;
    public static readonly Assembly Platform = typeof(ServiceModule).Assembly;
    public static readonly Assembly Host = typeof(Program).Assembly;
    public static readonly ServiceModule[] Services = [new CertificationService(), new DocumentsService(), new RegisterService(), new NoticesService()];
    public static readonly Assembly[] ServiceAssemblies = [.. Services.Select(s => s.GetType().Assembly)];
    public static readonly Assembly[] All = [Contracts, Platform, .. ServiceAssemblies, Host];

    public static readonly string Root = FindRoot();

    /// <summary>Types that somebody wrote, without what compilers and the migration tool add.</summary>
    public static IEnumerable<Type> Types(params IEnumerable<Assembly> of) => of.SelectMany(a => a.GetTypes()).Where(t =>
        t.Namespace is { } space && space.StartsWith(Name, StringComparison.Ordinal) && !space.Contains(".Migrations")
        && !t.Name.Contains('<') && !t.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && !IsGenerated(t));

    /// <summary>Source files below a folder of the repository, by their path from its root.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
            .Select(f => (f, File.ReadAllText(Path.Combine(Root, f))));

    private static bool IsGenerated(Type type) => type.DeclaringType is { } outer
        ? IsGenerated(outer) || outer.Name.Contains('<')
        : type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, $"{Name}.sln"))) return at.FullName;

        throw new InvalidOperationException("These tests run inside the repository: they read its source.");
    }
}
