using MassTransit;
using Microsoft.EntityFrameworkCore;
using NSubstitute;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;

namespace SociaalWerk.Kwaliteit.ServiceTests.Letters;

/// <summary>What the other services tell of a letter, where those do not run.</summary>
internal static class Delivering
{
    /// <summary>The PDF of the newest letter about this is there, so that its notice goes out.</summary>
    public static Task<int> MakeLetterAsync(this StepsHost host, Guid subject) => host.InAsync<CertificationDb, int>(async db =>
    {
        var letter = await NewestAsync(db, subject);
        await new RecordLetter(db).Consume(Heard(new LetterMadeV1(letter.Id, db.Keys.Seal(letter.Id, KeyPart.Letter, Convert.ToBase64String("%PDF"u8)), new string('a', 64), host.Now)));
        return letter.Number;
    });

    /// <summary>The PDF of the minutes of this meeting is there.</summary>
    public static Task MakeMinutesAsync(this StepsHost host, Guid meeting) => host.InAsync<CertificationDb, int>(async db =>
    {
        await new RecordMinutes(db).Consume(Heard(new LetterMadeV1(meeting, db.Keys.Seal(meeting, KeyPart.Letter, Convert.ToBase64String("%PDF"u8)), new string('a', 64), host.Now)));
        return 1;
    });

    /// <summary>The mail server took the notice of it for this reader.</summary>
    public static Task<int> AcceptLetterAsync(this StepsHost host, Guid subject, Actor reader) => host.InAsync<CertificationDb, int>(async db =>
    {
        var letter = await NewestAsync(db, subject);
        await new RecordSending(db).Consume(Heard(new MatterNoticeAcceptedV1(Guid.CreateVersion7(), letter.Id, letter.Sendings.Count, Letter.Matter, "SendLetter", reader.Id, host.Now)));
        return letter.Number;
    });

    private static Task<Letter> NewestAsync(CertificationDb db, Guid subject) => db.Letters.AsNoTracking().Where(l => l.SubjectId == subject).OrderBy(l => l.Number).LastAsync();

    private static ConsumeContext<T> Heard<T>(T message)
        where T : class
    {
        var context = Substitute.For<ConsumeContext<T>>();
        _ = context.Message.Returns(message);
        _ = context.MessageId.Returns(Guid.CreateVersion7());
        return context;
    }
}
