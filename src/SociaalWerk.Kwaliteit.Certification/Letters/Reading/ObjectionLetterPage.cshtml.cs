using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter about an objection, for whoever may see the objection.</summary>
internal sealed class ObjectionLetterPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : LetterPage(db, me, text)
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override async Task<LetterSide?> FindAsync(CancellationToken ct) =>
        await Db.ObjectionsVisibleTo(Me).AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, ct) is { } objection ? new LetterSide(Id, objection.HolderId, Me.For(objection)) : null;
}
