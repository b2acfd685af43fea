using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>Draws figures as SVG: no script, good on paper, and never by colour alone. The table beside each picture tells the same numbers.</summary>
internal static class Picture
{
    private const int Width = 340, LineHeight = 17, Bar = 11, SignWidth = 7;

    /// <summary>For each row a bar of each series, with its number behind it.</summary>
    public static IHtmlContent Bars(Caption caption, IReadOnlyList<string> series, IReadOnlyList<BarRow> rows, string hidden)
    {
        var labels = (rows.Max(row => row.Name.Length) * SignWidth) + 6;
        var (room, most) = (Width - labels - Math.Max(hidden.Length, 5) * SignWidth, Math.Max(1, rows.SelectMany(row => row.Figures).Max(figure => figure.Value ?? 0)));
        var (top, height) = (series.Count > 1 ? LineHeight + 8 : 0, Math.Max(LineHeight, series.Count * (Bar + 3)) + 5);
        var svg = Begin(caption, top + (rows.Count * height));
        if (series.Count > 1) AddLegend(svg, series);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = top + (i * height);
            svg.InnerHtml.AppendHtml(Words(rows[i].Name, 0, y + (height / 2d) + 3));
            for (var j = 0; j < series.Count; j++)
            {
                var (figure, at) = (rows[i].Figures[j], y + (j * (Bar + 3)) + (series.Count == 1 ? 3 : 1));
                var length = room * (figure.Value ?? 0) / (double)most;
                if (length > 0) svg.InnerHtml.AppendHtml(Rectangle(labels, at, length, Bar, $"kw-picture__bar kw-picture__bar--{j + 1}"));
                svg.InnerHtml.AppendHtml(Words(Number(figure.Value) ?? hidden, labels + length + 5, at + Bar - 1, figure.Value is null ? "kw-picture__hidden" : "kw-picture__number"));
            }
        }

        return svg;
    }

    /// <summary>For each row a band that holds the middle half, with a mark on the median.</summary>
    /// <param name="words">The numbers of a row in words.</param>
    public static IHtmlContent Spreads(Caption caption, IReadOnlyList<SpreadRow> rows, Func<Spread, string> words, string hidden)
    {
        const int height = LineHeight + Bar + 17;
        var most = Math.Max(1, rows.Max(row => row.Days?.Upper ?? 0));
        var svg = Begin(caption, rows.Count * height);
        for (var i = 0; i < rows.Count; i++)
        {
            var (y, days) = (i * height, rows[i].Days);
            svg.InnerHtml.AppendHtml(Words(rows[i].Name, 0, y + LineHeight - 3, "kw-picture__name"));
            svg.InnerHtml.AppendHtml(Words(days is null ? hidden : words(days), Width, y + LineHeight - 3, days is null ? "kw-picture__hidden kw-picture__end" : "kw-picture__end"));
            svg.InnerHtml.AppendHtml(Rectangle(0, y + LineHeight + 8, Width, 3, "kw-picture__rail"));
            if (days is null) continue;

            var (left, right, middle) = (At(days.Lower), At(days.Upper), At(days.Median));
            svg.InnerHtml.AppendHtml(Rectangle(left, y + LineHeight + 4, Math.Max(2, right - left), Bar, "kw-picture__bar kw-picture__bar--1"));
            svg.InnerHtml.AppendHtml(Rectangle(Math.Clamp(middle - 2, 0, Width - 4), y + LineHeight + 2, 4, Bar + 4, "kw-picture__mark"));
        }

        return svg;

        double At(int day) => Width * day / (double)most;
    }

    /// <summary>A number through time; where it is hidden the line is broken.</summary>
    public static IHtmlContent Line(Caption caption, IReadOnlyList<MonthCount> months)
    {
        const int left = 36, top = 10, bottom = 170, right = Width - 16;
        var most = Ceiling(months.Max(month => month.Labels.Value ?? 0));
        var svg = Begin(caption, bottom + 28);
        foreach (var level in new[] { 0, most / 2, most })
        {
            svg.InnerHtml.AppendHtml(Rectangle(left, Y(level), right - left, 1, "kw-picture__grid"));
            svg.InnerHtml.AppendHtml(Words(Number(level)!, left - 6, Y(level) + 4, "kw-picture__end"));
        }

        for (var i = 0; i < months.Count; i++)
        {
            if (months[i].Day.Month != 1) continue;

            svg.InnerHtml.AppendHtml(Rectangle(X(i), bottom, 1, 5, "kw-picture__tick"));
            svg.InnerHtml.AppendHtml(Words($"{months[i].Day.Year}", X(i), bottom + 20, "kw-picture__middle"));
        }

        foreach (var (first, last) in RunsOf(months))
        {
            var line = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => $"{Place(X(i))},{Place(Y(months[i].Labels.Value!.Value))}"));
            svg.InnerHtml.AppendHtml(Shape("polygon", "kw-picture__area").With("points", $"{Place(X(first))},{bottom} {line} {Place(X(last))},{bottom}"));
            svg.InnerHtml.AppendHtml(Shape("polyline", "kw-picture__line").With("points", line));
        }

        for (var i = 0; i < months.Count; i++)
        {
            if (months[i].Labels.Value is not { } labels) continue;

            var dot = Shape("circle", "kw-picture__dot").With("cx", Place(X(i))).With("cy", Place(Y(labels))).With("r", "1.6");
            dot.InnerHtml.AppendHtml(Shape("title", null, $"{months[i].Day.ToString("MMMM yyyy", CultureInfo.CurrentCulture)}: {Number(labels)}"));
            svg.InnerHtml.AppendHtml(dot);
        }

        return svg;

        double X(int month) => left + ((right - left) * month / (double)(months.Count - 1));
        double Y(int labels) => bottom - ((bottom - top) * labels / (double)most);
    }

    /// <summary>The least even number with one figure before its noughts that is not less, for a scale that is easy to read.</summary>
    internal static int Ceiling(int value)
    {
        var step = 2;
        while (step * 10 < value) step *= 10;
        return Math.Max(step, (value + step - 1) / step * step);
    }

    private static IEnumerable<(int First, int Last)> RunsOf(IReadOnlyList<MonthCount> months)
    {
        for (var i = 0; i < months.Count; i++)
        {
            if (months[i].Labels.Value is null) continue;

            var first = i;
            while (i + 1 < months.Count && months[i + 1].Labels.Value is not null) i++;
            yield return (first, i);
        }
    }

    private static TagBuilder Begin(Caption caption, double height)
    {
        var svg = Shape("svg", "kw-picture").With("viewBox", $"0 0 {Width} {Place(height)}").With("role", "img").With("aria-labelledby", $"{caption.Id}-title {caption.Id}-desc");
        svg.InnerHtml.AppendHtml(Shape("title", null, caption.Title).With("id", $"{caption.Id}-title"));
        svg.InnerHtml.AppendHtml(Shape("desc", null, caption.Description).With("id", $"{caption.Id}-desc"));
        return svg;
    }

    private static void AddLegend(TagBuilder svg, IReadOnlyList<string> series)
    {
        var x = 0d;
        for (var j = 0; j < series.Count; j++)
        {
            svg.InnerHtml.AppendHtml(Rectangle(x, 2, 18, Bar, $"kw-picture__bar kw-picture__bar--{j + 1}"));
            svg.InnerHtml.AppendHtml(Words(series[j], x + 24, Bar + 1));
            x += 24 + ((series[j].Length + 2) * SignWidth);
        }
    }

    private static TagBuilder Words(string words, double x, double y, string? css = null) => Shape("text", css, words).With("x", Place(x)).With("y", Place(y));

    private static TagBuilder Rectangle(double x, double y, double width, double height, string css) =>
        Shape("rect", css).With("x", Place(x)).With("y", Place(y)).With("width", Place(width)).With("height", Place(height));

    private static TagBuilder Shape(string name, string? css, string? words = null)
    {
        var shape = new TagBuilder(name);
        if (css is not null) shape.Attributes["class"] = css;
        if (words is not null) shape.InnerHtml.Append(words);
        return shape;
    }

    private static TagBuilder With(this TagBuilder shape, string attribute, string value)
    {
        shape.Attributes[attribute] = value;
        return shape;
    }

    private static string Place(double at) => at.ToString("0.#", CultureInfo.InvariantCulture);

    private static string? Number(int? value) => value?.ToString("N0", CultureInfo.CurrentCulture);
}

/// <summary>What a picture is, for whoever does not see it.</summary>
internal sealed record Caption(string Id, string Title, string Description);

/// <summary>A row of bars, one for each series.</summary>
internal sealed record BarRow(string Name, IReadOnlyList<Figure> Figures);

/// <summary>A row of a picture of lead times.</summary>
internal sealed record SpreadRow(string Name, Spread? Days);
