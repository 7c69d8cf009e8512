using System.Text;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Records;

/// <summary>A few megabytes of tiny values would become gigabytes of objects.</summary>
public sealed class ApiJsonTests
{
    private const int Many = 2_100_000;

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("0")]
    [InlineData("[null]")]
    public void More_values_than_any_answer_has_are_refused_before_they_are_read(string value)
    {
        var error = Refusal.Of(ErrorIds.UnexpectedResponse, () => ApiJson.Parse(Response($"[{string.Join(",", Enumerable.Repeat(value, Many))}]")));

        Assert.Contains("-OutFile", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_any_length_is_one_value()
    {
        using var document = ApiJson.Parse(Response($"[\"{string.Join(",", Enumerable.Repeat("{}", Many))}\"]"));

        Assert.Equal(1, document.RootElement.GetArrayLength());
    }

    [Fact]
    public void An_error_without_end_has_no_code() =>
        Assert.Null(ApiProblemParser.Parse(Response($"{{\"code\":\"X\",\"data\":[{string.Join(",", Enumerable.Repeat("{}", Many))}]}}").Body).Code);

    private static HttpResponse Response(string json) => new()
    {
        RequestUri = new Uri("https://www.zohoapis.eu/x"),
        Status = 200,
        Body = new(Encoding.UTF8.GetBytes(json)),
        Headers = new Dictionary<string, string[]>(),
    };
}
