namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>The signed-in person of this request, or nobody.</summary>
public interface ICurrentActor
{
    Actor? Actor { get; }
}
