using System.Collections;
using System.Globalization;
using ZohoOAuth.Calls;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>The hashtables of -Form, -Query and -Headers.</summary>
public sealed class FormPartsTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, string.Empty },
        { "a text", "a text" },
        { true, "true" },
        { false, "false" },
        { 1234.5m, "1234.5" },
        { new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc), "2026-11-23T10:00:00+00:00" },
        { PSObject.AsPSObject(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1))), "2026-11-23T10:00:00+01:00" },
        { new DateOnly(2026, 11, 3), "2026-11-03" },
        { new TimeOnly(9, 5, 7), "09:05:07" },
        { PSObject.AsPSObject(7), "7" },
        { new Uri("https://www.zoho.com/"), "https://www.zoho.com/" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_the_same_text_in_every_culture(object? value, string text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(new FormPart("field", text, null), Assert.Single(FormParts.Of(new Hashtable { ["field"] = value })));
            Assert.Equal(new("field", text), Assert.Single(NameValuePairs.Of(new Hashtable { ["field"] = value })));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_list_is_one_field_for_each_value_in_a_form_and_one_text_elsewhere()
    {
        var values = new Hashtable { ["tag"] = new object[] { "a", 2, true } };

        Assert.Equal(["a", "2", "true"], FormParts.Of(values).Select(part => part.Text));
        Assert.All(FormParts.Of(values), part => Assert.Equal("tag", part.Name));
        Assert.Equal(new("tag", "a,2,true"), Assert.Single(NameValuePairs.Of(values)));
        Assert.Equal(
            "2026-11-03,2026-11-04",
            Assert.Single(NameValuePairs.Of(new Hashtable { ["days"] = new[] { new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 4) } })).Value);
    }

    [Fact]
    public void Only_a_FileInfo_is_a_file()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, OperatingSystem.IsWindows() ? "a 'list'.csv" : "a \"list\".csv");
        File.WriteAllText(path, "a,b");

        Assert.Equal(new FormPart("file", string.Empty, path), Assert.Single(FormParts.Of(new Hashtable { ["file"] = PSObject.AsPSObject(new FileInfo(path)) })));
        Assert.Equal(new FormPart("file", path, null), Assert.Single(FormParts.Of(new Hashtable { ["file"] = path })));
    }

    [Fact]
    public void A_file_that_does_not_exist_is_bad_input() =>
        Assert.Equal(
            "Form", Refusal.Of(ErrorIds.InvalidInput, () => FormParts.Of(new Hashtable { ["file"] = new FileInfo("/does/not/exist") })).Target);

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("the \"best\" one")]
    [InlineData("two\r\nlines")]
    public void A_name_that_no_server_reads_is_bad_input(string name) =>
        Assert.Equal("Form", Refusal.Of(ErrorIds.InvalidInput, () => FormParts.Of(new Hashtable { [name] = "x" })).Target);

    [Fact]
    public void A_hashtable_in_a_form_is_an_error_that_names_its_field()
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => FormParts.Of(new Hashtable { ["data"] = new Hashtable() }));

        Assert.Equal("Form", error.Target);
        Assert.Contains("'data'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_hashtable_is_no_pairs() => Assert.Empty(NameValuePairs.Of(null));
}
