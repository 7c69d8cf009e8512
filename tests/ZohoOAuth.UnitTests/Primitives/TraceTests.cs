using System.Globalization;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.UnitTests.Primitives;

public sealed class TraceTests
{
    private readonly List<string> _lines = [];

    [Fact]
    public void A_text_is_written_with_its_values_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            string? nothing = null;
            new Trace(_lines.Add, null).Write($"{12.5:0.0} s, {7} bytes, {nothing}{"client_secret=abc"}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("12.5 s, 7 bytes, client_secret=***", Assert.Single(_lines));
    }

    [Fact]
    public void Debug_lines_are_redacted_too()
    {
        var trace = new Trace(null, null, _lines.Add);

        trace.Debug("code=abc");

        Assert.Equal(("code=***", false, true), (Assert.Single(_lines), trace.IsVerbose, trace.IsDebug));
    }
}
