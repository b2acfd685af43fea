using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>Where the committee deliberates: agenda and conflicts, the motion with its votes, and every form that goes with them (rows 25-30).</summary>
[Authorize]
internal sealed class DecisionPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    private const string Here = "besluit";

    public MotionFields Motion { get; private set; } = new();

    public VoteFields Vote { get; private set; } = new();

    public OwnConflictFields Conflict { get; private set; } = new();

    public PathView View { get; private set; } = null!;

    public Motion? Current => Path.CurrentMotion;

    public Tally? Count => Current is { } motion ? Tally.Of(Path, motion, View.At) : null;

    public bool Conflicted => Path.IsConflicted(Actor.Id, View.At);

    public bool MayCosign => Current is { } motion && motion.Kind != Path.Advice?.AsMotion && motion.CosignedBy is null && !Conflicted && MayDo(PathAct.CosignDeviation);

    public DateOnly LatestDue => Path.Scheme.Terms[TermKind.D25].LastDay(AmsterdamTime.DateOf(View.At));

    public IReadOnlyList<Choice> Norms => [.. Path.ApplicableNorms.Select(n => new Choice(n.Code, $"{n.Code} {(Language.Current == "nl" ? n.TitleNl : n.TitleEn)}"))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ShowAsync(id, null, ct);

    public Task<IActionResult> OnPostMotionAsync(Guid id, [Bind(Prefix = nameof(Motion))] MotionFields motion, CancellationToken ct)
    {
        Motion = motion;
        return SendAsync(id, (path, attempt) => path.Put(motion.ToMotion(path, attempt), attempt), "Act.PutMotion", ct);
    }

    public Task<IActionResult> OnPostVoteAsync(Guid id, Guid motion, [Bind(Prefix = nameof(Vote))] VoteFields vote, CancellationToken ct)
    {
        Vote = vote;
        return SendAsync(id, (path, attempt) => path.Vote(motion, vote.Choice!.Value, vote.Motivation ?? "", attempt), "Act.CastVote", ct);
    }

    public Task<IActionResult> OnPostCosignAsync(Guid id, Guid motion, CancellationToken ct) =>
        SendAsync(id, (path, attempt) => path.Cosign(motion, attempt), "Act.CosignDeviation", ct);

    public Task<IActionResult> OnPostConflictAsync(Guid id, [Bind(Prefix = nameof(Conflict))] OwnConflictFields conflict, CancellationToken ct)
    {
        Conflict = conflict;
        return SendAsync(id, (path, attempt) => path.DeclareConflict(new DeclaredConflict(attempt.Actor.Id, conflict.Kind!.Value, conflict.Note?.Trim() ?? ""), attempt), "Act.DeclareConflict", ct);
    }

    private async Task<IActionResult> SendAsync(Guid id, Func<CertificationPath, Attempt, StepResult> act, string done, CancellationToken ct) =>
        await ShowAsync(id, await AnswerAsync(id, act, Texts["Step.Done", Texts[done].Value], ct, backTo: Here), ct);

    /// <summary>A form that was refused is shown again among all the others; any other answer stands.</summary>
    private async Task<IActionResult> ShowAsync(Guid id, IActionResult? answer, CancellationToken ct)
    {
        if (answer is not (null or Microsoft.AspNetCore.Mvc.RazorPages.PageResult)) return answer;
        if (await OpenAsync(id, ct) is { } refused) return refused;

        View = await Db.ViewAsync(Path, Actor, ct);
        if (!View.ShowsDeliberation || Path.Advice is null) return StatusCode(403);

        if (Motion.Conditions.Count == 0) Motion = MotionFields.For(Path);
        if (Vote.Choice is null && Current?.Votes.SingleOrDefault(v => v.PersonId == Actor.Id) is { } mine) Vote = new VoteFields { Choice = mine.Choice, Motivation = mine.Motivation };
        return Page();
    }
}

/// <summary>A vote as typed.</summary>
internal sealed class VoteFields
{
    [Required, Display(Name = "Decide.Vote")]
    public VoteChoice? Choice { get; set; }

    [Display(Name = "Decide.VoteMotivation"), StringLength(2000)]
    public string? Motivation { get; set; }
}

/// <summary>A member's own conflict of interest as typed.</summary>
internal sealed class OwnConflictFields
{
    [Required, Display(Name = "Agenda.Kind")]
    public InterestKind? Kind { get; set; }

    [Display(Name = "Agenda.Note"), StringLength(1000)]
    public string? Note { get; set; }
}
