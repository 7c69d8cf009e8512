using System.Globalization;
using System.Text.RegularExpressions;

namespace ZohoOAuth.BrowserTests;

/// <summary>What a page owes to its reader's eyes, measured in the browser.</summary>
internal static partial class Legibility
{
    // WCAG 2.2, 1.4.3 Contrast (Minimum).
    private const double LeastContrast = 4.5;
    private const double Middle = 0.5;

    // Every element that has text of its own: its text, its color, and the color of the nearest ground under it.
    private const string ReadTexts = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim()))
          .map(e => {
            let ground = e;
            while (ground.parentElement && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
            return [e.textContent.trim(), getComputedStyle(e).color, getComputedStyle(ground).backgroundColor];
          })
        """;

    // Every box whose content is wider than itself.
    private const string FindWide = """
        () => [...document.querySelectorAll('html, body *')]
          .filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth)
          .map(e => `${e.tagName} is ${e.clientWidth} wide, what is in it ${e.scrollWidth}`)
        """;

    /// <summary>All text stands out, the ground is as light or dark as was asked for, and nothing sticks out sideways.</summary>
    internal static async Task AssertAsync(IPage page, bool dark)
    {
        var texts = await page.EvaluateAsync<string[][]>(ReadTexts);
        Assert.NotEmpty(texts);
        foreach (var text in texts)
        {
            var contrast = Contrast(Luminance(text[1]), Luminance(text[2]));
            Assert.True(contrast >= LeastContrast, $"'{text[0]}' has a contrast of {contrast:0.00}: {text[1]} on {text[2]}.");
        }

        var ground = await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
        Assert.Equal(dark, Luminance(ground) < Middle);
        Assert.Empty(await page.EvaluateAsync<string[]>(FindWide));
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    // WCAG 2.2, "relative luminance".
    private static double Luminance(string color)
    {
        double[] parts = [.. Numbers().Matches(color).Take(3).Select(match => Linear(double.Parse(match.Value, CultureInfo.InvariantCulture) / 255))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"[0-9.]+")]
    private static partial Regex Numbers();
}
