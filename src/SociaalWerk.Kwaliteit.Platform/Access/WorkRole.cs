namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>One of the roles in which somebody can work now, and where.</summary>
/// <param name="Id">Of the assignment or delegation that gives it.</param>
/// <param name="Where">Name of the organisation or certifying body; none for the branch.</param>
public sealed record WorkRole(Guid Id, Role Role, string? Where);
