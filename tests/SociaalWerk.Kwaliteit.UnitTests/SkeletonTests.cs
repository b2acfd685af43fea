namespace SociaalWerk.Kwaliteit.UnitTests;

public sealed class SkeletonTests
{
    [Fact]
    public void The_skeleton_builds() => Assert.NotNull(typeof(Program));
}
