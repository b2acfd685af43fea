using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

public sealed class MailTableTests
{
    [Theory]
    [InlineData("Submit", "Aanmelding ontvangen", "Officer,Coordinator,Signatory")]
    [InlineData("AskInformation", "Aanvulling nodig op uw aanmelding", "Coordinator,Signatory")]
    [InlineData("Admit", "Aanmelding geaccepteerd", "Coordinator,Signatory,CbManager")]
    [InlineData("SignSelfAssessment", "Zelfevaluatie ingediend", "CbManager,Officer")]
    [InlineData("SignSelfAssessmentAgain", "Zelfevaluatie ingediend", "CbManager,Officer")]
    [InlineData("TellOverdue", "Verbetermaatregel over de termijn", "Coordinator,LeadAuditor")]
    [InlineData("TellOverdueToBranch", "Verbetermaatregel over de termijn", "Coordinator,LeadAuditor,Officer")]
    [InlineData("PlanAudit", "Toetsing ingepland", "Coordinator,Signatory,LeadAuditor,Auditor,LeadPeer,PeerAssessor")]
    [InlineData("SendDraft", "Conceptrapport voor reactie", "Coordinator,Signatory")]
    [InlineData("Nominate", "Advies ingediend", "Secretary")]
    public void Each_step_of_the_scheme_is_told_to_the_right_people(string step, string subject, string roles)
    {
        var expected = roles.Split(',').Aggregate(Role.None, (all, role) => all | Enum.Parse<Role>(role));

        Assert.Equal(expected, MailTable.For(step)!.To);
        Assert.Equal(subject, Mails.Writer.Write(Mails.Notice(step), "nl").Subject);
    }

    [Theory]
    [InlineData("Discard")]
    [InlineData("PutOnAgenda")]
    [InlineData("Grant")]
    [InlineData("RefuseAdmission")]
    [InlineData("submit")]
    public void Any_other_step_sends_no_mail(string step) => Assert.Null(MailTable.For(step));

    [Fact]
    public void Somebody_with_two_roles_gets_one_mail_and_somebody_without_a_part_in_it_none()
    {
        Guid both = Guid.CreateVersion7(), chair = Guid.CreateVersion7();
        var moved = Mails.Moved("Submit", null, new ParticipantV1(both, "Coordinator"), new ParticipantV1(chair, "Chair"), new ParticipantV1(both, "Signatory"));

        var recipients = Recipients.Of(moved.Participants, MailTable.For("Submit")!.To);

        Assert.Equal([(both, Role.Coordinator | Role.Signatory)], recipients);
    }

    [Fact]
    public void A_role_that_nobody_knows_stops_the_message_instead_of_leaving_somebody_out() =>
        Assert.Throws<ArgumentException>(() => Recipients.Of([new ParticipantV1(Guid.NewGuid(), "Emperor")], MailTable.For("Submit")!.To).ToList());

    [Theory]
    [InlineData("Letter", "SendLetter", "Er staat een brief voor u klaar", "Coordinator,Signatory,CbManager")]
    [InlineData("Label", "OrderSpecialAudit", "Tussentijdse toets van uw kwaliteitslabel", "Coordinator,Signatory")]
    [InlineData("Complaint", "ReceiveComplaint", "Er is een klacht of signaal binnen", "Secretary,Chair,SchemeManager")]
    [InlineData("Complaint", "AssignHandler", "U behandelt een klacht", "Officer,Chair,SchemeManager")]
    [InlineData("Objection", "File", "Bezwaar ontvangen", "Coordinator,Signatory,Secretary,ObjectionMember")]
    [InlineData("Objection", "Decide", "Besluit op bezwaar", "ObjectionMember")]
    [InlineData("Label", "AskSuspension", "Vraag over een label", "Chair,Officer")]
    public void A_step_of_a_label_or_a_sanction_is_told_to_the_right_people_with_a_link_to_its_page(string kind, string step, string subject, string roles)
    {
        var row = MatterTable.For(kind, step)!;
        var moved = new MatterMovedV1(Guid.CreateVersion7(), 2, kind, "KSW-2026-00001-8", "Welzijn 't Ven", step, "/labels/KSW-2026-00001-8", Mails.Now, null, []);

        var mail = Mails.Writer.Write(Kwaliteit.Notices.Mails.Notice.Of(moved, row, Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Signatory, Mails.Now), "nl");

        Assert.Equal(roles.Split(',').Aggregate(Role.None, (all, role) => all | Enum.Parse<Role>(role)), row.To);
        Assert.Equal(subject, mail.Subject);
        Assert.Contains("https://label.example.nl/labels/KSW-2026-00001-8", mail.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ReceiveComplaint", "Wij hebben uw klacht ontvangen", "Wij bevestigen uiterlijk 9 september 2026")]
    [InlineData("AcknowledgeReceipt", "Wij behandelen uw klacht", "U hoort uiterlijk 9 september 2026")]
    [InlineData("ReferOn", "Uw klacht: wij verwijzen u door", null)]
    [InlineData("ExtendSettlement", "Uw klacht: wij hebben meer tijd nodig", "U hoort uiterlijk 9 september 2026")]
    [InlineData("ConcludeComplaint", "Ons oordeel over uw klacht", null)]
    [InlineData("ExtendAcknowledgement", "Uw klacht: wij bevestigen later", "Wij bevestigen uiterlijk 9 september 2026")]
    [InlineData("GiveBack", "Uw klacht: u hoort later van ons", "U hoort uiterlijk 9 september 2026")]
    public void A_complainant_without_an_account_gets_a_link_of_their_own_that_stands_in_the_mail_only(string step, string subject, string? day)
    {
        var asked = new ComplaintMailAskedV1(Guid.CreateVersion7(), Guid.CreateVersion7(), 2, "K-2026-0001", step, Guid.CreateVersion7(), "verzegeld", day is null ? null : new(2026, 9, 9), Mails.Now);
        var notice = Kwaliteit.Notices.Mails.Notice.Of(asked, Guid.CreateVersion7(), Mails.Now);

        var (mail, kept) = (Mails.Writer.Write(notice, "nl", "/klacht/volgen/geheim"), Mails.Writer.Write(notice, "nl"));

        Assert.Equal(subject, mail.Subject);
        Assert.Contains("https://label.example.nl/klacht/volgen/geheim", mail.Plain, StringComparison.Ordinal);
        Assert.Contains(day ?? "K-2026-0001", mail.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("aanmelden", mail.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("volgen", kept.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Label", "Remind", "Herinnering: een termijn loopt af", "De laatste dag is 14 juni 2027.")]
    [InlineData("Label", "TellTermPassed", "Een termijn is voorbij", "De laatste dag was 14 juni 2027.")]
    [InlineData("Label", "GiveBack", "U krijgt meer tijd", "De nieuwe laatste dag is 14 juni 2027.")]
    [InlineData("Label", "TellEnd", "Uw kwaliteitslabel verloopt op 14 juni 2027", "Het label is geldig tot en met 14 juni 2027.")]
    [InlineData("Objection", "Remind", "Herinnering: een termijn loopt af", "De laatste dag is 14 juni 2027.")]
    [InlineData("Objection", "TellTermPassed", "Een termijn is voorbij", "De laatste dag was 14 juni 2027.")]
    [InlineData("Objection", "GiveBack", "U krijgt meer tijd", "De nieuwe laatste dag is 14 juni 2027.")]
    [InlineData("Objection", "ExtendTerm", "Meer tijd in een bezwaar", "De nieuwe laatste dag is 14 juni 2027.")]
    [InlineData("Label", "ExtendTerm", "Meer tijd rond uw label", "De nieuwe laatste dag is 14 juni 2027.")]
    [InlineData("Complaint", "Remind", "Herinnering: een termijn bij een klacht loopt af", "De laatste dag is 14 juni 2027.")]
    [InlineData("Complaint", "TellTermPassed", "Een termijn bij een klacht is voorbij", "De laatste dag was 14 juni 2027.")]
    [InlineData("Complaint", "GiveBack", "Meer tijd voor een klacht", "De nieuwe laatste dag is 14 juni 2027.")]
    public void What_the_clock_tells_names_the_day(string kind, string step, string subject, string words)
    {
        var moved = new MatterMovedV1(Guid.CreateVersion7(), 2, kind, "KSW-2026-00001-8", "Welzijn 't Ven", step, "/labels/KSW-2026-00001-8", Mails.Now, new DateOnly(2027, 6, 14), []);

        var mail = Mails.Writer.Write(Kwaliteit.Notices.Mails.Notice.Of(moved, MatterTable.For(kind, step)!, Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Signatory, Mails.Now), "nl");

        Assert.Equal(subject, mail.Subject);
        Assert.Contains(words, mail.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Remind")]
    [InlineData("TellTermPassed")]
    [InlineData("ExtendTerm")]
    public void Whom_a_term_concerns_the_event_says_and_all_of_those_get_the_mail(string step)
    {
        Guid reviewer = Guid.CreateVersion7(), secretary = Guid.CreateVersion7();

        var recipients = Recipients.Of([new ParticipantV1(reviewer, "CbReviewer"), new ParticipantV1(secretary, "Secretary")], MailTable.For(step)!.To);

        Assert.Equal([reviewer, secretary], recipients.Select(r => r.PersonId));
    }

    [Fact]
    public void A_step_of_a_label_that_nobody_has_to_know_of_sends_no_mail() => Assert.Null(MatterTable.For("Label", "Expire"));

    [Theory]
    [InlineData("Intend")]
    [InlineData("Suspend")]
    [InlineData("SuspendUrgently")]
    [InlineData("ConfirmSuspension")]
    [InlineData("SuspendOnRequest")]
    [InlineData("Reinstate")]
    [InlineData("Withdraw")]
    [InlineData("Relinquish")]
    [InlineData("Postpone")]
    [InlineData("DeclinePostponement")]
    [InlineData("Annul")]
    [InlineData("Restore")]
    public void A_step_of_a_label_with_a_letter_sends_no_mail_but_that_of_its_letter(string step) => Assert.Null(MatterTable.For("Label", step));
}
