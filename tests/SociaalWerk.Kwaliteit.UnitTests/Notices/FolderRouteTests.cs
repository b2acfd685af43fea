using MimeKit;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

public sealed class FolderRouteTests : IDisposable
{
    private readonly KwaliteitSettings settings = new() { Data = Directory.CreateTempSubdirectory("kwaliteit-mail-").FullName };

    [Fact]
    public async Task The_same_notice_is_always_the_same_file()
    {
        var (notice, to) = (Mails.Notice("Submit"), Mails.Addressee());
        var route = new FolderRoute(settings);
        for (var attempt = 0; attempt < 2; attempt++) Assert.Null(await route.SendAsync(Mail(notice, to)));

        var file = Assert.Single(Directory.GetFiles(settings.PathOf("mail")));
        Assert.Equal($"{notice.Id:N}.eml", Path.GetFileName(file));
        Assert.Equal("Aanmelding ontvangen", (await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken)).Subject);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_a_failure_to_try_again()
    {
        await File.WriteAllTextAsync(settings.PathOf("mail"), "in the way", TestContext.Current.CancellationToken);

        var failure = await new FolderRoute(settings).SendAsync(Mail(Mails.Notice("Submit"), Mails.Addressee()));

        Assert.Equal((NoticeProblem.NotWritten, false), (failure!.Problem, failure.IsFinal));
    }

    public void Dispose() => Directory.Delete(settings.Data, recursive: true);

    private static MimeMessage Mail(Notice notice, Kwaliteit.Notices.Addresses.Addressee to) =>
        new Envelope(Mails.Settings).Around(Mails.Writer.Write(notice, to.Language), notice, to, Mails.Now)!;
}
