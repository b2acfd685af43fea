using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>The list of notices for programs of the office.</summary>
internal static class NoticesApi
{
    public static void MapNotices(this IEndpointRouteBuilder endpoints, string prefix) =>
        endpoints.MapGet("/api/v1/berichten", ListAsync)
            .WithGroupName(prefix)
            .WithTags("Berichten")
            .RequireAuthorization(new AuthorizeAttribute { Roles = NoticeReading.Readers })
            .WithSummary("Berichten en hun bezorging")
            .WithDescription("Nieuwste eerst. Voor de medewerker kwaliteit, de secretaris en de functioneel beheerder. "
                + "staat: Waiting, Accepted, Failed of Returned; zonder staat alle berichten.")
            .Produces<NoticesJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> ListAsync(
        HttpContext http, NoticesDb db, IStringLocalizer<Text> text, string? staat, int pagina = 1, CancellationToken ct = default)
    {
        if (pagina < 1) return Problems.Refuse(http, StatusCodes.Status400BadRequest, "PageOutOfRange", text["Api.PageOutOfRange"]);
        if (!string.IsNullOrEmpty(staat) && !Enum.GetNames<NoticeState>().Contains(staat))
            return Problems.Refuse(http, StatusCodes.Status400BadRequest, "UnknownState", text["Api.UnknownState", string.Join(", ", Enum.GetNames<NoticeState>())]);

        var answer = await db.ListAsync(string.IsNullOrEmpty(staat) ? null : Enum.Parse<NoticeState>(staat), pagina, ct);
        return Results.Ok(new NoticesJson([.. answer.Items.Select(l => NoticeJson.Of(l, text, NoticeReading.ShowsFiles(http.User)))], answer.Total, answer.Page, answer.PageSize));
    }
}
