using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
namespace SociaalWerk.Kwaliteit.Platform.Web;
public static class ShellStub
{
    public static void AddShell(this IServiceCollection s, IReadOnlyList<Assembly> a) => s.AddRazorPages(o => o.RootDirectory = "/");
    public static void UseShell(this WebApplication a) { }
    public static void MapShell(this WebApplication a) => a.MapRazorPages();
}
