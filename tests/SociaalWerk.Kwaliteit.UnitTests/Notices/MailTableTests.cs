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
    [InlineData("Grant", "Besluit over uw kwaliteitslabel", "Coordinator,Signatory,CbManager")]
    [InlineData("GrantConditionally", "Besluit over uw kwaliteitslabel", "Coordinator,Signatory,CbManager")]
    [InlineData("Refuse", "Besluit over uw kwaliteitslabel", "Coordinator,Signatory,CbManager")]
    [InlineData("RefuseAdmission", "Besluit over uw kwaliteitslabel", "Coordinator,Signatory,CbManager")]
    public void Each_step_of_the_scheme_is_told_to_the_right_people(string step, string subject, string roles)
    {
        var expected = roles.Split(',').Aggregate(Role.None, (all, role) => all | Enum.Parse<Role>(role));

        Assert.Equal(expected, MailTable.For(step)!.To);
        Assert.Equal(subject, Mails.Writer.Write(Mails.Notice(step), "nl").Subject);
    }

    [Theory]
    [InlineData("Discard")]
    [InlineData("PutOnAgenda")]
    [InlineData("submit")]
    public void Any_other_step_sends_no_mail(string step) => Assert.Null(MailTable.For(step));

    [Fact]
    public void Somebody_with_two_roles_gets_one_mail_and_somebody_without_a_part_in_it_none()
    {
        Guid both = Guid.CreateVersion7(), chair = Guid.CreateVersion7();
        var moved = Mails.Moved("Submit", null, new ParticipantV1(both, "Coordinator"), new ParticipantV1(chair, "Chair"), new ParticipantV1(both, "Signatory"));

        var recipients = NotifyOnMove.Recipients(moved, MailTable.For("Submit")!);

        Assert.Equal([(both, Role.Coordinator | Role.Signatory)], recipients);
    }

    [Fact]
    public void A_role_that_nobody_knows_stops_the_message_instead_of_leaving_somebody_out() =>
        Assert.Throws<ArgumentException>(() => NotifyOnMove.Recipients(Mails.Moved("Submit", null, new ParticipantV1(Guid.NewGuid(), "Emperor")), MailTable.For("Submit")!).ToList());
}
