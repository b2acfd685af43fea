using System.Text;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

namespace SociaalWerk.Kwaliteit.SystemTests.Walks;

/// <summary>The certificate as other programs than ours read it.</summary>
internal static class Paper
{
    public static async Task AssertSoundAsync(DemoOutcome outcome, Uri address, string holder)
    {
        var file = outcome.Certificate!;
        _ = await Machine.AskAsync("qpdf", "--check", file);
        AssertFontsEmbedded(await Machine.AskAsync("pdffonts", file));

        var words = Squeezed(await Machine.AskAsync("pdftotext", "-layout", file, "-"));
        Assert.Contains(Squeezed(holder), words, StringComparison.Ordinal);
        Assert.Contains(outcome.LabelNumber!, words, StringComparison.Ordinal);
        if (Machine.Has("zbarimg")) await AssertQrAsync(file, new Uri(address, $"/register/{outcome.LabelNumber}"));
    }

    /// <summary>Two lines of heading, then per font: name, type, encoding, emb, sub, uni, object and generation.</summary>
    private static void AssertFontsEmbedded(string table)
    {
        var fonts = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Equal("yes", font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5]));
    }

    private static async Task AssertQrAsync(string file, Uri register)
    {
        var picture = Path.ChangeExtension(file, null);
        _ = await Machine.AskAsync("pdftoppm", "-r", "200", "-png", "-singlefile", file, picture);
        var read = await Machine.AskAsync("zbarimg", "--raw", "--quiet", picture + ".png");
        Assert.Equal(register.ToString(), read.Trim());
    }

    /// <summary>Without spaces: a name may be broken over lines.</summary>
    private static string Squeezed(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));
}
