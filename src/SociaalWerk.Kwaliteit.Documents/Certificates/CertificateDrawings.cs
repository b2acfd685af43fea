using System.Globalization;
using System.Text;
using QRCoder;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The mark, the guilloche and the QR code of a certificate.</summary>
internal static class CertificateDrawings
{
    private const float MarkSize = 44;

    /// <summary>The coloured band: a braid of fine lines that a copier blurs, and the mark above it.</summary>
    public static readonly Drawing Band = DrawBand(withMark: true);

    /// <summary>The same band for a second sheet.</summary>
    public static readonly Drawing PlainBand = DrawBand(withMark: false);

    public static Drawing Qr(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // ModuleMatrix carries the quiet zone of four modules; the white page is ours.
        var rows = code.ModuleMatrix.Skip(4).SkipLast(4).Select(row => row.Cast<bool>().Skip(4).SkipLast(4).ToArray()).ToArray();
        var path = new StringBuilder();
        for (var y = 0; y < rows.Length; y++)
        {
            for (var x = 0; x < rows.Length; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (x + 1 < rows.Length && rows[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}H{x + 1}V{y + 1}H{start}Z");
            }
        }

        return new Drawing(rows.Length, rows.Length, [new DrawnPath(path.ToString(), CertificateStyle.Ink, null)]);
    }

    private static Drawing DrawBand(bool withMark)
    {
        var middle = CertificateStyle.Band / 2;
        var paths = new List<DrawnPath>
        {
            new(string.Create(CultureInfo.InvariantCulture, $"M0 0H{CertificateStyle.Band}V{CertificateStyle.PageHeight}H0Z"), CertificateStyle.Petrol, null),
            new(Braid(middle, withMark ? 118 : -400), CertificateStyle.BandLine, 0.35f),
        };
        if (withMark) paths.Add(new(Mark(middle, 58 + MarkSize / 2), "#FFFFFF", 2.6f));

        return new Drawing(CertificateStyle.Band, CertificateStyle.PageHeight, paths);
    }

    /// <summary>Three loops in one line: craftsmanship, services and organisation, the three themes of the norms.</summary>
    private static string Mark(float x, float y) => Curve(
        0, 2 * Math.PI, 72,
        t => (x + MarkSize / 6 * (Math.Sin(t) + 2 * Math.Sin(2 * t)), y - MarkSize / 6 * (Math.Cos(t) - 2 * Math.Cos(2 * t))));

    /// <summary>Three ribbons, one for each loop of the mark, that leave one point and wind around each other.</summary>
    private static string Braid(float middle, float top)
    {
        const int strands = 13;
        var ribbons = new StringBuilder();
        for (var ribbon = 0; ribbon < 3; ribbon++)
        {
            for (var strand = 0; strand < strands; strand++)
            {
                var (turn, spread) = (ribbon * 2 * Math.PI / 3, (double)strand / (strands - 1) - 0.5);
                ribbons.Append(Curve(
                    top, CertificateStyle.PageHeight + 40, 60,
                    y => (middle + Opening(y - top) * (24 * Math.Sin(y / 66 + turn) + 15 * spread * Math.Sin(y / 41 + turn)), y)));
            }
        }

        return ribbons.ToString();
    }

    private static double Opening(double distance) => 1 - Math.Exp(-distance / 90);

    /// <summary>A smooth line through a function: cubic pieces whose handles follow its slope.</summary>
    private static string Curve(double from, double to, int pieces, Func<double, (double X, double Y)> at)
    {
        var step = (to - from) / pieces;
        var path = new StringBuilder();
        var start = at(from);
        path.Append(CultureInfo.InvariantCulture, $"M{start.X:0.##} {start.Y:0.##}");
        for (var i = 0; i < pieces; i++)
        {
            var (t, u) = (from + i * step, from + (i + 1) * step);
            var (a, b, end) = (Handle(at, t, step / 3), Handle(at, u, -step / 3), at(u));
            path.Append(CultureInfo.InvariantCulture, $"C{a.X:0.##} {a.Y:0.##} {b.X:0.##} {b.Y:0.##} {end.X:0.##} {end.Y:0.##}");
        }

        return path.ToString();
    }

    private static (double X, double Y) Handle(Func<double, (double X, double Y)> at, double t, double reach)
    {
        const double little = 1e-4;
        var (point, before, after) = (at(t), at(t - little), at(t + little));
        return (point.X + (after.X - before.X) / (2 * little) * reach, point.Y + (after.Y - before.Y) / (2 * little) * reach);
    }
}
