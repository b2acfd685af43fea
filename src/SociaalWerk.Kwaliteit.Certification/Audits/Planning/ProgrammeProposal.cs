namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>A programme to begin with: everything the coverage guard asks for, spread over the days (5.3).</summary>
internal static class ProgrammeProposal
{
    private static readonly TimeOnly Opening = new(9, 0), FirstConversation = new(9, 30), Noon = new(12, 0), Closing = new(16, 30), End = new(17, 0);

    /// <param name="days">The audit days, first one first; at least one.</param>
    /// <param name="nameOf">How a group is called among the participants.</param>
    public static IReadOnlyList<ProgrammeItem> For(
        IReadOnlyList<DateOnly> days, IReadOnlyList<InterviewGroup> groups, IReadOnlyList<string> norms, string place, Func<InterviewGroup, string> nameOf)
    {
        var items = new List<ProgrammeItem> { Item(days[0], Opening, FirstConversation, ProgrammeKind.Opening) };
        var perDay = (groups.Count + days.Count - 1) / days.Count;
        var length = perDay > 5 ? 45 : 60;
        for (var day = 0; day < days.Count; day++)
        {
            var (start, rested) = (FirstConversation, false);
            foreach (var group in groups.Skip(day * perDay).Take(perDay))
            {
                if (!rested && start >= Noon) (start, rested) = (start.AddMinutes(30), true);
                items.Add(Item(days[day], start, start.AddMinutes(length), ProgrammeKind.Conversation) with { Group = group, Participants = nameOf(group) });
                start = start.AddMinutes(length);
            }

            items.Add(Item(days[day], start, Closing, ProgrammeKind.Documents));
        }

        items.Add(Item(days[^1], Closing, End, ProgrammeKind.Closing));
        return WithNorms(items, norms);

        ProgrammeItem Item(DateOnly day, TimeOnly from, TimeOnly until, ProgrammeKind kind) => new(0, day, from, until, kind, null, place, [], "");
    }

    private static IReadOnlyList<ProgrammeItem> WithNorms(List<ProgrammeItem> items, IReadOnlyList<string> norms)
    {
        var bearers = items.Where(i => i.Kind is ProgrammeKind.Conversation or ProgrammeKind.Documents).ToList();
        return
        [
            .. items.Select((item, i) => item with { Number = i + 1, Norms = [.. norms.Where((_, n) => bearers.IndexOf(item) == n % bearers.Count)] }),
        ];
    }
}
