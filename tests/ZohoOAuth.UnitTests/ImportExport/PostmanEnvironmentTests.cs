using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

public sealed class PostmanEnvironmentTests
{
    [Theory]
    [InlineData("client-id")]
    [InlineData("client_id")]
    [InlineData("clientId")]
    [InlineData("ClientID")]
    [InlineData("CLIENT_ID")]
    [InlineData(" client-id ")]
    public void A_variable_is_found_however_it_is_spelled(string key) => Assert.Equal("1000.A", Parse((key, "1000.A"))["client-id"]);

    [Theory]
    [InlineData("client")]
    [InlineData("client.id")]
    [InlineData("my-client-id")]
    [InlineData("")]
    public void A_variable_of_the_users_own_is_none_of_ours(string key) => Assert.Empty(Parse((key, "1000.A")).Values);

    [Fact]
    public void Every_variable_of_the_faq_is_read()
    {
        var file = PostmanEnvironment.Parse(PostmanFile.With(), PostmanFile.Path);

        Assert.Equal(PostmanFile.Full.Select(pair => (pair.Key, (string)pair.Value!)), PostmanNames.All.Select(name => (name, file[name]!)));
        Assert.Equal(TestBench.Start.AddMinutes(-10), file.ExportedAt);
    }

    [Theory]
    [InlineData("""{"key":"client-id","value":"1000.A","enabled":false}""")]
    [InlineData("""{"key":"client-id","value":""}""")]
    [InlineData("""{"key":"client-id","value":"  "}""")]
    [InlineData("""{"key":"client-id","value":null}""")]
    [InlineData("""{"key":"client-id","value":["1000.A"]}""")]
    [InlineData("""{"key":"client-id","value":{"a":1}}""")]
    [InlineData("""{"key":"client-id"}""")]
    [InlineData("""{"key":7,"value":"1000.A"}""")]
    [InlineData("""{"value":"1000.A"}""")]
    [InlineData("\"client-id\"")]
    [InlineData("null")]
    public void What_is_disabled_empty_or_of_another_kind_is_missing(string variable)
    {
        var file = PostmanEnvironment.Parse($$"""{"values":[{{variable}}]}""", PostmanFile.Path);

        Assert.Null(file["client-id"]);
        var error = Refusal.Of(ErrorIds.InvalidInput, () => file.Require("client-id"));
        Assert.Contains("client-id", error.Message, StringComparison.Ordinal);
        Assert.Contains(PostmanFile.Path, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3600", "3600")]
    [InlineData("1795429800000", "1795429800000")]
    [InlineData("3.6e3", "3.6e3")]
    [InlineData("\" 3600\\r\\n\"", "3600")]
    public void Numbers_and_pasted_texts_are_values(string value, string expected) =>
        Assert.Equal(expected, PostmanEnvironment.Parse($$"""{"values":[{"key":"expiry-time","value":{{value}}}]}""", PostmanFile.Path)["expiry-time"]);

    [Fact]
    public void The_last_of_two_values_counts_and_an_empty_one_does_not()
    {
        var file = Parse(("client-id", "old"), ("clientId", "new"), ("client_id", ""));

        Assert.Equal("new", file["client-id"]);
    }

    [Fact]
    public void A_value_that_is_huge_is_refused_by_its_name()
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => Parse(("refresh-token", new string('r', 100_000))));

        Assert.Contains("refresh-token", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1, 300);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"values":{}}""")]
    [InlineData("""{"values":"client-id"}""")]
    [InlineData("""{"values":[],"values":7}""")]
    [InlineData("""{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[]}""")]
    [InlineData("<html></html>")]
    public void What_is_no_environment_is_refused_by_its_name(string text) =>
        Assert.Contains(
            PostmanFile.Path, Refusal.Of(ErrorIds.InvalidInput, () => PostmanEnvironment.Parse(text, PostmanFile.Path)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bad_character_elsewhere_in_the_file_costs_nothing() => Assert.Equal("1000.A", PostmanEnvironment.Parse(
        """{"\ud800":1,"values":[{"key":"\udc00","value":"x"},{"key":"note","value":"\ud83d"},{"key":"client-id","value":"1000.A"}]}""",
        PostmanFile.Path)["client-id"]);

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"\\ud800\"")]
    public void A_time_of_export_that_is_none_is_not_known(string time) =>
        Assert.Null(PostmanEnvironment.Parse($$"""{"values":[],"_postman_exported_at":{{time}}}""", PostmanFile.Path).ExportedAt);

    [Fact]
    public void Half_a_file_is_refused() => Assert.All(
        Foreign.Truncations(PostmanFile.With()),
        cut => Refusal.Of(ErrorIds.InvalidInput, () => PostmanEnvironment.Parse(Encoding.UTF8.GetString(cut), PostmanFile.Path)));

    [Fact]
    public void Any_bytes_and_any_json_become_a_connection_or_an_error_of_the_module()
    {
        using var bench = new TestBench();
        var lists = Foreign.JsonWith([.. PostmanNames.All, "key", "value", "enabled", "values"])
            .Select(json => $"{{\"values\":[{Encoding.UTF8.GetString(json)}]}}");
        var values = Gen.Select(Gen.OneOf(PostmanNames.All), Foreign.AnyText).Array[0, 10].Select(pairs => PostmanFile.With([.. pairs.Select(pair => (pair.Item1, (object?)pair.Item2))]));
        Gen.OneOf(Foreign.AnyBytes.Select(Encoding.UTF8.GetString), Foreign.AnyText, lists, values).Sample(text => IsReadOrRefused(bench, text), iter: 5_000);
    }

    private static void IsReadOrRefused(TestBench bench, string text)
    {
        try
        {
            Assert.True(PostmanFile.Import(bench, text) is ZohoToken { IssuedAt.Year: >= 2001 } or ZohoClient);
        }
        catch (ZohoOAuthException error)
        {
            Assert.Contains(error.ErrorId, new[] { ErrorIds.InvalidInput, ErrorIds.UntrustedHost });
        }
    }

    private static PostmanEnvironment Parse(params (string Key, object? Value)[] values) => PostmanEnvironment.Parse(PostmanFile.Of(values), PostmanFile.Path);
}
