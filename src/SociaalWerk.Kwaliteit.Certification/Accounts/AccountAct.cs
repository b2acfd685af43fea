using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>What happens to a person's ways of signing in; the log has a dossier for each person, by the person's id.</summary>
internal enum AccountAct
{
    Invited,
    AccountMade,
    SignedIn,
    SignInFailed,
    SignedOut,
    SessionsEnded,
    PasswordChanged,
    PasswordResetAsked,
    PasswordReset,
    AuthenticatorSet,
    AuthenticatorRemoved,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
    EmailChangeAsked,
    EmailChanged,
    TokenMade,
    TokenRevoked,
    LoginLinked,
    LoginUnlinked,
    SecondStepAsked,
    SecondStepConfirmed,
    SecondStepDeclined,
    SecondStepRestored,
}

internal static class AccountLog
{
    /// <summary>The dossier of attempts with an address that belongs to nobody.</summary>
    public static readonly Guid Strangers = Guid.Empty;

    private static readonly Actor Nobody = new(Guid.Empty, Role.None);

    /// <param name="by">Null when it is not proven who did it.</param>
    /// <param name="detail">Without addresses and names.</param>
    public static void Log(this CertificationDb db, AccountAct act, Guid person, Actor? by, object? detail = null) => db.Log(
        new Act(person, act.ToString(), by ?? Nobody, by?.Role ?? Role.None, db.Clock.GetUtcNow(), Detail: detail is null ? null : Json.Write(detail),
            Kind: DossierKind.Account, Refused: act == AccountAct.SignInFailed));
}
