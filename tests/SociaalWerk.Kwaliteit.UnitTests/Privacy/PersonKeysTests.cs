using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.UnitTests.Privacy;

public sealed class PersonKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kwaliteit-sleutels-").FullName;
    private readonly Guid person = Guid.CreateVersion7();

    [Fact]
    public void What_one_process_seals_another_opens()
    {
        var kept = Keys().Seal(person, KeyPart.Name, "Gülşen Doğan-İnce");

        Assert.DoesNotContain("Doğan", kept);
        Assert.Equal("Gülşen Doğan-İnce", Keys().Open(kept));
        Assert.NotEqual(kept, Keys().Seal(person, KeyPart.Name, "Gülşen Doğan-İnce"));
    }

    [Fact]
    public void Processes_that_need_a_key_at_the_same_moment_share_one()
    {
        // Two keys made at the same moment are rare: many people, each named by two processes at once.
        for (var round = 0; round < 100; round++)
        {
            var (somebody, kept) = (Guid.CreateVersion7(), new string[2]);
            using var start = new Barrier(kept.Length);
            Parallel.For(0, kept.Length, new ParallelOptions { MaxDegreeOfParallelism = kept.Length }, i =>
            {
                var keys = Keys();
                start.SignalAndWait();
                kept[i] = keys.Seal(somebody, KeyPart.Contact, $"adres {i}");
            });

            Assert.Equal(["adres 0", "adres 1"], kept.Select(k => Keys().Open(k)));
        }
    }

    [Fact]
    public void A_destroyed_key_opens_nothing_and_is_not_made_again()
    {
        var keys = Keys();
        var (name, address) = (keys.Seal(person, KeyPart.Name, "Jan"), keys.Seal(person, KeyPart.Contact, "jan@example.org"));

        keys.Destroy(person, KeyPart.Contact);

        Assert.Equal(("Jan", null, null), (keys.Open(name), keys.Open(address), keys.Open(keys.Seal(person, KeyPart.Contact, "jan@example.org"))));
        Assert.Null(Keys().Open(address));
        Assert.True(Keys().IsDestroyed(person, KeyPart.Contact));
    }

    [Fact]
    public void A_key_that_comes_back_with_a_backup_is_not_used_and_is_destroyed_again()
    {
        var kept = Keys().Seal(person, KeyPart.Name, "Jan");
        var file = Path.Combine(folder, $"{person:N}.Name.sleutel");
        var backup = File.ReadAllBytes(file);
        Keys().Destroy(person, KeyPart.Name, "wat er gebeurde");
        File.WriteAllBytes(file, backup);

        Assert.Null(Keys().Open(kept));
        Assert.Equal("wat er gebeurde", Keys().Destroyed(KeyPart.Name)[person]);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void A_sealed_text_can_not_be_passed_off_as_another_persons()
    {
        var (keys, other) = (Keys(), Guid.CreateVersion7());
        keys.Seal(other, KeyPart.Name, "Piet");

        Assert.Null(keys.Open(keys.Seal(person, KeyPart.Name, "Jan").Replace($"{person:N}", $"{other:N}")));
    }

    [Fact]
    public void An_address_has_one_mark_in_whatever_case_and_another_key_store_makes_another()
    {
        var elsewhere = new PersonKeys(new KwaliteitSettings { KeyStore = Path.Combine(folder, "elders") }, TimeProvider.System);

        Assert.Equal(Keys().MarkOf("Jan@Example.org "), Keys().MarkOf("jan@example.org"));
        Assert.NotEqual(Keys().MarkOf("jan@example.org"), elsewhere.MarkOf("jan@example.org"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>As another process sees them: nothing remembered.</summary>
    private PersonKeys Keys() => new(new KwaliteitSettings { KeyStore = folder }, TimeProvider.System);
}
