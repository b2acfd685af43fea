namespace SociaalWerk.Kwaliteit.SystemTests;

public sealed class SkeletonTests
{
    [Fact]
    public void The_skeleton_builds() => Assert.NotNull(typeof(Program));
}
