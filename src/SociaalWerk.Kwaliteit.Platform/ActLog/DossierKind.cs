namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>What a dossier of the log is about; it decides who may read it (domain 7.10, "Read log").</summary>
public enum DossierKind
{
    /// <summary>A path, label, objection or other file of the scheme.</summary>
    File,

    /// <summary>A complaint: for those only who may see it, whatever else they read.</summary>
    Complaint,

    /// <summary>One person's account: signing in, second factor, tokens.</summary>
    Account,

    /// <summary>Roles and delegations of one person, organisation or body.</summary>
    Rights,

    /// <summary>Settings of the system, and the demo's clock.</summary>
    Settings,

    /// <summary>One message between services that was parked.</summary>
    Message,
}
