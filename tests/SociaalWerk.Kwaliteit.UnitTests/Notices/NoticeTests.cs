using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

public sealed class NoticeTests
{
    private static readonly SendFailure Down = new(NoticeProblem.Unreachable, "down"), No = new(NoticeProblem.Refused, "550 no");
    private static readonly Actor Officer = new(Guid.CreateVersion7(), Role.Officer);

    [Fact]
    public void A_notice_that_fails_is_tried_later_and_later_and_then_left_to_a_person()
    {
        var notice = Mails.Notice("Submit");
        var pauses = new List<TimeSpan>();
        var now = Mails.Now;
        while (notice.State == NoticeState.Waiting)
        {
            now = notice.DueAt;
            notice.Fail(Down, now);
            if (notice.State == NoticeState.Waiting) pauses.Add(notice.DueAt - now);
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(AttemptPlan.MostAttempts, notice.Attempts);
        Assert.Equal((NoticeState.Failed, NoticeProblem.Unreachable, "down"), (notice.State, notice.Problem, notice.ProblemDetail));
    }

    [Fact]
    public void A_final_refusal_is_not_tried_again()
    {
        var notice = Mails.Notice("Submit");

        notice.Fail(No, Mails.Now);

        Assert.Equal((NoticeState.Failed, 1), (notice.State, notice.Attempts));
    }

    [Fact]
    public void A_notice_about_something_other_than_a_path_tells_too_when_it_was_given_up()
    {
        var asked = new ComplaintMailAskedV1(Guid.CreateVersion7(), Guid.CreateVersion7(), 2, "K-2026-0001", "AcknowledgeReceipt", Guid.CreateVersion7(), "verzegeld", null, Mails.Now);
        var notice = Notice.Of(asked, Guid.CreateVersion7(), Mails.Now);

        notice.Fail(Down, Mails.Now);
        Assert.Empty(notice.Happened);
        notice.Fail(No, Mails.Now);

        Assert.Equal(new MatterNoticeFailedV1(notice.Id, asked.ComplaintId, 2, "Complaint", "AcknowledgeReceipt", asked.PersonId, nameof(NoticeProblem.Refused), Mails.Now), Assert.Single(notice.Happened));
    }

    [Fact]
    public void An_accepted_notice_tells_so_and_keeps_what_was_sent_without_a_name_or_address()
    {
        var notice = Mails.Notice("Submit");
        var to = Mails.Addressee();

        notice.Accept(Mails.Writer.Write(notice, "nl"), to.PersonVersion, Mails.Now);

        Assert.Equal(new NoticeAcceptedV1(notice.Id, notice.PathId!.Value, 3, "Submit", notice.PersonId, Mails.Now), Assert.Single(notice.Happened));
        Assert.Equal("Aanmelding ontvangen", notice.Subject);
        Assert.DoesNotContain(to.Name, notice.PlainText);
        Assert.DoesNotContain(to.Email, notice.PlainText);
    }

    [Fact]
    public void A_notice_about_something_other_than_a_path_tells_when_it_is_given_up_and_only_then()
    {
        var moved = new MatterMovedV1(Guid.CreateVersion7(), 2, "Letter", "T-2026-0001", "Zoë", "SendLetter", "/trajecten/1/brieven/2", Mails.Now, null, []);
        var notice = Notice.Of(moved, MatterTable.For("Letter", "SendLetter")!, Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Signatory, Mails.Now);

        notice.Fail(Down, Mails.Now);
        Assert.Empty(notice.Happened);
        notice.Fail(No, Mails.Now.AddHours(1));

        Assert.Equal(
            new MatterNoticeFailedV1(notice.Id, moved.MatterId, 2, "Letter", "SendLetter", notice.PersonId, "Refused", Mails.Now.AddHours(1)), Assert.Single(notice.Happened));
    }

    [Fact]
    public void A_notice_that_came_back_tells_so_once_and_only_after_it_was_accepted()
    {
        var moved = new MatterMovedV1(Guid.CreateVersion7(), 2, "Letter", "T-2026-0001", "Zoë", "SendLetter", "/trajecten/1/brieven/2", Mails.Now, null, []);
        var notice = Notice.Of(moved, MatterTable.For("Letter", "SendLetter")!, Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Signatory, Mails.Now);
        notice.Return("5.1.1", Mails.Now);
        Assert.Equal(NoticeState.Waiting, notice.State);
        notice.Accept(Mails.Writer.Write(notice, "nl"), 1, Mails.Now);

        notice.Return("5.1.1 smtp; 550 …", Mails.Now.AddMinutes(1));
        notice.Return("5.1.1 smtp; 550 …", Mails.Now.AddMinutes(9));

        Assert.Equal((NoticeState.Returned, NoticeProblem.Returned, "5.1.1 smtp; 550 …", Mails.Now.AddMinutes(1)), (notice.State, notice.Problem, notice.ProblemDetail, notice.ReturnedAt!.Value));
        Assert.Equal(new MatterNoticeReturnedV1(notice.Id, moved.MatterId, 2, "Letter", "SendLetter", notice.PersonId, Mails.Now.AddMinutes(1)), Assert.Single(notice.Happened.OfType<MatterNoticeReturnedV1>()));
    }

    [Fact]
    public void Only_a_failed_notice_is_sent_again_and_it_is_logged_who_did_that()
    {
        var notice = Mails.Notice("Submit");
        Assert.False(notice.Retry(Officer, Mails.Now));
        notice.Fail(No, Mails.Now);

        Assert.True(notice.Retry(Officer, Mails.Now.AddDays(1)));
        Assert.False(notice.Retry(Officer, Mails.Now.AddDays(1)));

        Assert.Equal((NoticeState.Waiting, 0, Mails.Now.AddDays(1)), (notice.State, notice.Attempts, notice.DueAt));
        Assert.Equal(Officer, Assert.IsType<Act>(Assert.Single(notice.Happened)).Actor);
    }

    [Fact]
    public void Older_news_of_a_person_changes_nothing()
    {
        var addressee = Mails.Addressee();
        addressee.Take(new PersonKnownV1(addressee.PersonId, 3, "Zoë", "new@example.org", "en"));

        addressee.Take(new PersonKnownV1(addressee.PersonId, 2, "Zoë", "old@example.org", "nl"));

        Assert.Equal((3, "new@example.org", "en"), (addressee.PersonVersion, addressee.Email, addressee.Language));
    }
}
