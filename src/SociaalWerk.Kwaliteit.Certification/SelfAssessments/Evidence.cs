namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>A document that supports what is said on one or more norms (bewijsstuk, domain section 10).</summary>
internal sealed class Evidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PathId { get; init; }

    public required string Title { get; set; }

    public required string FileName { get; set; }

    public required string Sha256 { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    public IReadOnlyList<string> Norms { get; set; } = [];

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Set from the moment on which somebody said that there are data of clients in it: nobody reaches the content any more.</summary>
    public ClientDataReport? ClientData { get; set; }

    public bool IsWithheld => ClientData is not null;

    /// <summary>The content goes for good; size, hash and day stay, and the name makes way, for it may tell of a client too (hard case 12).</summary>
    public void LetContentGo(Guid by, DateTimeOffset at)
    {
        (ClientData!.RemovedBy, ClientData.RemovedAt) = (by, at);
        (Title, FileName) = (ClientDataReport.NeutralName, ClientDataReport.NeutralName);
    }

    /// <summary>The same content was added once more, here or in another file of the holder: what happens to it there happens to this too, and is judged there.</summary>
    public void Follow(Evidence same)
    {
        ClientData = same.ClientData is null ? null : ClientData ?? same.ClientData.AsCopy();
        if (same.ClientData is { RemovedBy: { } by, RemovedAt: { } at }) LetContentGo(by, at);
    }
}
