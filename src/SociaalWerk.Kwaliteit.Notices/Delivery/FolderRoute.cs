using MimeKit;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Writes mail into Data/mail; a file appears only when it is complete, and the same notice is always the same file.</summary>
internal sealed class FolderRoute(KwaliteitSettings settings) : MailRoute
{
    private readonly string folder = settings.PathOf("mail");

    public override void Forget(Guid notice)
    {
        if (Directory.Exists(folder)) File.Delete(Path.Combine(folder, $"{notice:N}.eml"));
    }

    public override async Task<SendFailure?> SendAsync(MimeMessage mail)
    {
        var file = Path.Combine(folder, $"{mail.MessageId?.Split('@')[0]}.eml");
        var draft = $"{file}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                await mail.WriteToAsync(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SendFailure(NoticeProblem.NotWritten, e.GetType().Name);
        }
        finally
        {
            if (Directory.Exists(folder)) File.Delete(draft);
        }
    }
}
