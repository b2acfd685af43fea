using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Finds people by parts of their name or address. In memory: what is sealed can't be searched where it is kept.</summary>
internal static class PeopleSearch
{
    /// <summary>True when every word of the question occurs, whatever its case and accents; true for no question at all.</summary>
    public static bool Answers(this Person person, string? question)
    {
        var known = SearchText.Normalise($"{person.Name} {person.Email}");
        return SearchText.Words(question).All(word => known.Contains(word, StringComparison.Ordinal));
    }
}
