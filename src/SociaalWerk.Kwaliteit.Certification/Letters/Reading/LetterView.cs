using System.ComponentModel.DataAnnotations;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter as one reader sees it: its words, the proof of its sending, and what the office can do about it.</summary>
/// <param name="Words">With the names under it.</param>
/// <param name="LastDay">Of the term that it started.</param>
internal sealed record LetterView(Letter Letter, IReadOnlyList<LetterLine> Words, DateOnly? LastDay, Actor Reader, LetterFields Fields)
{
    /// <summary>Lines of one kind that stand together.</summary>
    public IEnumerable<(LetterStyle Style, IReadOnlyList<string> Texts)> Blocks
    {
        get
        {
            for (var from = 0; from < Words.Count;)
            {
                var style = Words[from].Style;
                string[] texts = [.. Words.Skip(from).TakeWhile(w => w.Style == style).Select(w => w.Text)];
                yield return (style, texts);
                from += texts.Length;
            }
        }
    }

    /// <summary>Which words the page uses: a sending starts a term, or none.</summary>
    public string Termed => Letter.Term is null ? "NoTerm" : "Term";

    public bool MayReport => Reader.Has(Role.Officer) && !Letter.IsUndelivered && Letter.Sending?.AcceptedAt is not null;

    public bool MaySendAgain => Reader.Has(Role.Officer) && Letter.IsUndelivered;

    public static async Task<LetterView?> OfAsync(CertificationDb db, Guid subject, int number, Actor reader, LetterFields? fields, CancellationToken ct) =>
        await db.LetterFileAsync(subject, number, ct) is { } file
            ? new LetterView(file.Letter, await db.WordsOfAsync(file.Letter, ct), file.LastDay, reader, fields ?? new LetterFields { Version = file.Letter.Version })
            : null;
}

/// <summary>What the office says of a letter, as typed.</summary>
internal sealed class LetterFields
{
    /// <summary>Of the letter that was seen.</summary>
    public int Version { get; set; }

    [StringLength(2000), Display(Name = "Letter.Note")]
    public string? Note { get; set; }
}
