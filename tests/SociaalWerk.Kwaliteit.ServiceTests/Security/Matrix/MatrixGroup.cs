namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>The classes that ask the same people about the same files: one host for all of them, one class at a time.</summary>
[CollectionDefinition(Name)]
public sealed class MatrixGroup : ICollectionFixture<MatrixHost>
{
    public const string Name = "matrix";
}
