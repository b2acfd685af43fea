using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter about a label, for whoever may see the label's file.</summary>
internal sealed class LabelLetterPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : LetterPage(db, me, text)
{
    [FromRoute]
    public string Number { get; set; } = "";

    protected override async Task<LetterSide?> FindAsync(CancellationToken ct) =>
        await Db.LabelsVisibleTo(Me).AsNoTracking().SingleOrDefaultAsync(l => l.Number == Number, ct) is { } label ? new LetterSide(label.Id, label.HolderId, Me.For(label)) : null;
}
