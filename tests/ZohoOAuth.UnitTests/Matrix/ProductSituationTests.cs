using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>What each product answers in each situation, as its own pages show it, becomes the right objects or the right error.</summary>
public sealed class ProductSituationTests : MatrixTest
{
    private const string TokenPath = "/oauth/v2/token";

    public static TheoryData<string, Situation, int> Successes => MatrixTable.Theory(Situation.Success);

    public static TheoryData<string, Situation, int> Errors => MatrixTable.Theory(Situation.ErrorIn2xx, Situation.ErrorIn4xx);

    public static TheoryData<string, Situation, int> QuietErrors => MatrixTable.Theory(Situation.ErrorIn2xx);

    public static TheoryData<string, Situation, int> DeadTokens => MatrixTable.Theory(Situation.DeadToken);

    public static TheoryData<string, Situation, int> Scopes => MatrixTable.Theory(Situation.MissingScope);

    public static TheoryData<string, Situation, int> Limits => MatrixTable.Theory(Situation.RateLimit);

    public static TheoryData<string, Situation, int> EmptyLists => MatrixTable.Theory(Situation.EmptyList);

    public static TheoryData<string, Situation, int> Lists => MatrixTable.Theory(Situation.ThreePages);

    [Theory]
    [MemberData(nameof(Successes))]
    public void Records_come_as_they_are(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];

        Assert.Equal(Expected(row), OutputJson.Of(Call(product, call, Answer(row)).Succeeded().Output));
        Assert.Equal(OutputJson.Of([row.Body!.Value]), OutputJson.Of(Call(product, $"{call} -Raw", Answer(row)).Succeeded().Output));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_is_an_error_whatever_its_status(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];
        using var answer = Answer(row);
        var expected = Told(row, ErrorIds.ApiError, (int)answer.StatusCode);

        var plain = Call(product, $"{call} -MaximumRetryCount 0", Answer(row));
        var all = Call(product, $"{call} -MaximumRetryCount 0 -All", Answer(row));
        var raw = Call(product, $"{call} -MaximumRetryCount 0 -Raw", Answer(row));
        var skipped = Call(product, $"{call} -MaximumRetryCount 0 -SkipHttpErrorCheck", Answer(row));

        AssertError(expected, plain);
        AssertError(expected, all);
        AssertError(expected, raw, answer.IsSuccessStatusCode ? 1 : 0);
        Assert.NotEmpty(skipped.Succeeded().Output);
    }

    [Theory]
    [MemberData(nameof(QuietErrors))]
    public void A_record_was_not_written_if_the_answer_says_so(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];

        var run = Write(product, call, Answer(row));

        Assert.Equal(row.Code, ((ZohoOAuthException)run.Error.Exception).ZohoCode);
        Assert.Empty(run.Output);
    }

    /// <summary>Campaigns answers a wrong address with XML. Source: https://www.zoho.com/campaigns/help/developers/error-codes.html</summary>
    [Theory]
    [InlineData("", ErrorIds.ApiError, "1004")]
    [InlineData("-All", ErrorIds.ApiError, "1004")]
    [InlineData("-Raw", ErrorIds.UnexpectedResponse, null)]
    public void An_error_in_XML_is_an_error(string parameters, string id, string? code)
    {
        const string Xml = """<?xml version="1.0"?><response uri="/api/v1.1/x" version="1"><code>1004</code><message>Wrong URL entered.</message></response>""";

        var run = Call("Campaigns", $"/x {parameters}", FakeZoho.Response(200, Xml, "text/xml"));

        Assert.Equal((id, code, 0), (run.ErrorId, ((ZohoOAuthException)run.Error.Exception).ZohoCode, run.Output.Count));
    }

    [Theory]
    [MemberData(nameof(DeadTokens))]
    public void A_dead_token_is_replaced_once_and_the_second_answer_is_the_result(string product, Situation situation, int number)
    {
        var (_, row) = MatrixTable.Of(product, situation)[number];
        var (call, success) = MatrixTable.Of(product, Situation.Success)[0];

        var run = Call(product, call, Answer(row), NewToken(), Answer(success)).Succeeded();

        Assert.Equal(Expected(success), OutputJson.Of(run.Output));
        Assert.Equal([Sample.AccessToken, TokenPath, Sample.NewAccessToken], Network.Zoho.Seen.Select(Describe));
    }

    [Theory]
    [MemberData(nameof(DeadTokens))]
    public void A_second_refusal_is_the_error_and_nothing_else_is_sent(string product, Situation situation, int number)
    {
        var (_, row) = MatrixTable.Of(product, situation)[number];
        var (call, success) = MatrixTable.Of(product, Situation.Success)[0];
        using var answer = Answer(row);

        var run = Call(product, call, Answer(row), NewToken(), Answer(row), NewToken(), Answer(success));

        AssertError(Told(row, ErrorIds.InvalidOAuthToken, (int)answer.StatusCode), run);
        Assert.Equal([Sample.AccessToken, TokenPath, Sample.NewAccessToken], Network.Zoho.Seen.Select(Describe));
    }

    [Theory]
    [MemberData(nameof(DeadTokens))]
    public void A_young_token_is_replaced_only_if_the_code_has_no_other_meaning(string product, Situation situation, int number)
    {
        var (_, row) = MatrixTable.Of(product, situation)[number];
        var (call, success) = MatrixTable.Of(product, Situation.Success)[0];

        var run = CallYoung(product, call, Answer(row), NewToken(), Answer(success));

        Assert.Equal((row.IsAmbiguous ? 1 : 3, row.IsAmbiguous ? 1 : 0), (Network.Zoho.Seen.Count, run.Errors.Count));
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_missing_scope_is_no_dead_token(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];
        var (_, success) = MatrixTable.Of(product, Situation.Success)[0];
        using var answer = Answer(row);

        var run = Call(product, $"{call} -MaximumRetryCount 0", Answer(row), NewToken(), Answer(success));

        AssertError(Told(row, ErrorIds.ScopeMismatch, (int)answer.StatusCode), run);
        Assert.Equal([Sample.AccessToken], Network.Zoho.Seen.Select(Describe));
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_is_waited_for_or_said(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];
        var (usual, success) = MatrixTable.Of(product, Situation.Success)[0];
        using var answer = Answer(row);

        var run = Call(product, $"{call} -MaximumRetryCount 0", Answer(row));
        AssertError(Told(row, ErrorIds.RateLimited, (int)answer.StatusCode), run);

        run = Call(product, usual, Answer(row), Answer(success));
        Assert.Equal((row.Wait is null ? 1 : 2, row.Wait is null ? 1 : 0), (Network.Zoho.Seen.Count, run.Errors.Count));
        Assert.InRange(Network.Clock.Elapsed.TotalSeconds, row.Wait ?? 0, (row.Wait ?? 0) * 1.5);
    }

    [Theory]
    [MemberData(nameof(EmptyLists))]
    public void An_empty_list_is_no_output_and_no_error(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];

        foreach (var parameter in new[] { string.Empty, " -All", " -First 5" })
        {
            var run = Call(product, call + parameter, Answer(row)).Succeeded();

            Assert.Empty(run.Output);
            Assert.Empty(run.Warnings);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void All_pages_come_once_and_in_order(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];

        var run = Call(product, $"{call} -All -PageConcurrency 1", [.. row.Pages.Select(Answer)]).Succeeded();

        var expected = row.Output ?? row.Pages.Where(page => page.Body is not null).SelectMany(page => Records(row, page.Body!.Value));
        Assert.Equal(OutputJson.Of(expected), OutputJson.Of(run.Output));
        Assert.Equal(row.Pages.Select(page => page.Query), Network.Zoho.Seen.Select(Query));
        Assert.All(
            row.Pages.Zip(Network.Zoho.Seen),
            pair => Assert.All(pair.First.RequestHeaders, header => Assert.Equal(header.Value, pair.Second.Headers.GetValueOrDefault(header.Key))));
        Assert.Empty(run.Warnings);
    }

    private static string[] Expected(MatrixCase row) => OutputJson.Of(row.Output ?? Records(row, row.Body!.Value));

    private static IEnumerable<JsonElement> Records(MatrixCase row, JsonElement body) =>
        OutputJson.Elements(OutputJson.At(body, row.Records!));

    private static string Query(SeenRequest request) =>
        string.Join('&', request.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    /// <summary>The token that was sent, or the path of a request without one.</summary>
    private static string Describe(SeenRequest request) => request.Authorization?.Split(' ')[^1] ?? request.Address.AbsolutePath;
}
