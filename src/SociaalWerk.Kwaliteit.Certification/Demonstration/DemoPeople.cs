using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Demonstration;

/// <summary>The people of the demo, by the keys with which they sign in.</summary>
internal static class DemoPeople
{
    /// <summary>In the order of a path: the applicant, the body, the branch.</summary>
    public static readonly List<string> Keys = [.. All(default, default, default, default, default, new DateOnly(2026, 1, 1)).Select(p => p.Key!)];

    public static IReadOnlyList<Person> All(Guid organisation, Guid other, Guid peer, Guid body, Guid otherBody, DateOnly today)
    {
        var admitted = new Qualification(today.AddYears(-2), null, Expert: false);
        var expert = admitted with { Expert = true };
        var morning = AmsterdamTime.At(today, TimeOnly.MinValue);
        return
        [
            Of("coordinator", "Zoë Łukaszewicz-Müller", Role.Coordinator, organisation),
            Of("signatory", "Hendrik van den Berg", Role.Signatory, organisation),
            Of("contributor", "Aylin Demir", Role.Contributor, organisation),
            Of("cb-manager", "Marjolein Hoekstra", Role.CbManager, body: body),
            Of("lead-auditor", "Jan Willem Postma", Role.Auditor, body: body, admitted: expert),
            Of("auditor", "Fatima el Amrani", Role.Auditor, body: body, admitted: admitted),
            Of("cb-reviewer", "Theo Kuipers", Role.CbReviewer, body: body),
            Of("cb2-manager", "Petra de Wit", Role.CbManager, body: otherBody),
            Of("officer", "Lieke Jansen", Role.Officer),
            Of("secretary", "Ruben Bakker", Role.Secretary),
            Of("chair", "Gülşen Doğan-İnce", Role.Chair),
            Of("vice-chair", "Willem Verhoeven", Role.ViceChair),
            Of("member-1", "Annemiek Smit", Role.Member),
            Of("member-2", "Yusuf Kaya", Role.Member),
            Of("member-3", "Carla Vermeulen", Role.Member),
            Of("substitute-member", "Dirk Mulder", Role.Member),
            // Has a second role, so that the demo shows how one is chosen.
            Of("lead-peer", "Sanne Meijer", Role.PeerAssessor, peer, admitted: expert).Begins(Role.Coordinator, peer, null, today.AddYears(-3), morning.AddMinutes(1)),
            Of("objection-1", "Ingrid Blom", Role.ObjectionMember),
            Of("objection-2", "Peter Schouten", Role.ObjectionMember),
            Of("objection-3", "Naima Bouzidi", Role.ObjectionMember),
            Of("objection-4", "Joost Timmermans", Role.ObjectionMember),
            Of("objection-5", "Rowena Pinas", Role.ObjectionMember),
            Of("scheme-manager", "Esther van Dijk", Role.SchemeManager),
            Of("admin", "Bas Willems", Role.Admin),
            Of("reader", "Margriet de Boer", Role.Reader),
            Of("other-coordinator", "Ömer Şahin", Role.Coordinator, other),
            Of("other-signatory", "Els Wolters", Role.Signatory, other),
        ];

        Person Of(string key, string name, Role role, Guid? organisation = null, Guid? body = null, Qualification? admitted = null) =>
            new Person(IdOf(key), key, name, $"{key}@demo.example") { Qualification = admitted }.Begins(role, organisation, body, today.AddYears(-3), morning);
    }

    /// <summary>The same key gives the same id in every demo, so that links and bookmarks keep working.</summary>
    private static Guid IdOf(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + key)).AsSpan(0, 16));
}

