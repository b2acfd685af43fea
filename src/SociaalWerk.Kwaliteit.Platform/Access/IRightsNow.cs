namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>Knows which rights somebody has at this moment, so that a session follows a change of rights at once.</summary>
public interface IRightsNow
{
    /// <summary>Who this person is in the chosen role; without that role nobody in particular, and null when the person is gone.</summary>
    /// <param name="workRole">The assignment or delegation that was chosen.</param>
    Task<Actor?> ActorAsync(Guid person, Guid? workRole, CancellationToken ct);
}
