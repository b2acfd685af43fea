using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SociaalWerk.Kwaliteit.Certification.Exporting;

/// <summary>Hands the tables of a page out as files; the handlers Csv and Xlsx of a page answer with what the page itself shows.</summary>
internal static class Downloads
{
    public static IActionResult Csv(this PageModel page, Export export) => page.File(CsvFile.Of(export), CsvFile.MediaType, $"{export.Name}.csv");

    public static IActionResult Xlsx(this PageModel page, Export export) => page.File(XlsxFile.Of(export), XlsxFile.MediaType, $"{export.Name}.xlsx");

    /// <summary>This address, with its filters, for a file of one of its tables.</summary>
    public static string AddressOf(HttpRequest request, string file, string? table)
    {
        var query = HttpUtility.ParseQueryString(request.QueryString.Value ?? "");
        query.Remove("pagina");
        query["handler"] = file;
        if (table is not null) query["tabel"] = table;
        return "?" + query;
    }
}

/// <summary>Which table the links of the partial _Downloads are for.</summary>
/// <param name="Table">Its name in the address, on a page with more than one.</param>
/// <param name="Title">Tells one pair of links from another.</param>
internal sealed record Downloadable(string Title, string? Table = null);
