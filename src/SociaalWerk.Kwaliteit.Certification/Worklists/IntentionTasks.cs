using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Worklists;

/// <summary>After a refused special audit the office tells the holder what it intends with the label; the reason for the letter is filled in, the ground is the office's to choose.</summary>
internal static class IntentionTasks
{
    public static async Task<IReadOnlyList<WaitingTask>> IntentionTasksAsync(this CertificationDb db, Actor me, IStringLocalizer<Text> text, CancellationToken ct)
    {
        if (!me.Has(Role.Officer)) return [];

        var reason = Uri.EscapeDataString(Language.InDutch(() => text["Worklist.SpecialRefused"]));
        return
        [
            .. (await db.AwaitedIntentionsAsync(me, ct)).Select(awaited => new WaitingTask(
                text["LabelTrigger.Intend"], $"/labels/{awaited.Label.Number}/stappen/Intend?reden={reason}", awaited.Label.Number, awaited.Holder, text["LabelState." + awaited.Label.State], Due: null, IsSignature: false)),
        ];
    }
}
