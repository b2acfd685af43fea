namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>Somebody without an account who filed a complaint has to get a mail about a step of it.</summary>
/// <param name="Number">What the complainant knows it by.</param>
/// <param name="PersonId">Under which the address book knows the complainant.</param>
/// <param name="SealedLink">The address by which the complainant follows it, sealed under the complainant's key.</param>
/// <param name="Day">The day that counts; a date in Europe/Amsterdam.</param>
public sealed record ComplaintMailAskedV1(
    Guid MailId, Guid ComplaintId, int ComplaintVersion, string Number, string Step, Guid PersonId, string SealedLink, DateOnly? Day, DateTimeOffset At);
