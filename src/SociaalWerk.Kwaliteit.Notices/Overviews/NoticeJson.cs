using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>A notice and its delivery for programs, without path, organisation and step when it is about no file, or for who sees no files; names of fields are Dutch, states and steps as in domain section 0.</summary>
internal sealed record NoticeJson(
    Guid Id, PathJson? Traject, string? Organisatie, string? Stap, string Onderwerp, PersonJson Ontvanger, string Staat,
    int Pogingen, Reason? Reden, DateTimeOffset? VolgendePoging, DateTimeOffset AangemaaktOp, DateTimeOffset? GeaccepteerdOp)
{
    public static NoticeJson Of(NoticeLine line, IStringLocalizer<Text> text, bool showsFiles)
    {
        var notice = line.Notice;
        return new NoticeJson(
            notice.Id, showsFiles && notice.PathId is { } path ? new PathJson(path, notice.PathNumber) : null,
            showsFiles && notice.IsAboutFile ? notice.OrganisationName : null, notice.IsAboutFile ? notice.Step : null, text[$"Mail.{notice.Template}.Subject"],
            new PersonJson(notice.PersonId, line.Name), notice.State.ToString(), notice.Attempts,
            line.Problem is { } problem ? new Reason(problem.ToString(), text[$"Problem.{problem}"]) : null,
            line.NextAttemptAt, notice.CreatedAt, notice.AcceptedAt);
    }
}

/// <summary>The path a notice is about.</summary>
internal sealed record PathJson(Guid Id, string Nummer);

/// <summary>Whom a notice is for; no name while the address book does not know them.</summary>
internal sealed record PersonJson(Guid Id, string? Naam);

/// <summary>One page of notices.</summary>
internal sealed record NoticesJson(IReadOnlyList<NoticeJson> Items, int Totaal, int Pagina, int PaginaGrootte);
