using System.Net;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The page where the user of a device answers.</summary>
public sealed class DevicePageTests : SimulatorTest
{
    [Fact]
    public async Task Without_a_code_the_page_asks_for_it()
    {
        var page = await Http.GetStringAsync(PageUrl(""), None);

        Assert.Contains("name=\"user_code\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_asked_for_again()
    {
        using var response = await Http.GetAsync(PageUrl("?user_code=WRONG\"><b>"), None);
        var page = await response.Content.ReadAsStringAsync(None);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("This code is unknown or has expired.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"WRONG&quot;&gt;&lt;b&gt;\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_found_as_people_type_it()
    {
        var code = await UserCodeAsync();

        var page = await Http.GetStringAsync(PageUrl($"?user_code={code[..4].ToLowerInvariant()}-{code[4..]} "), None);
        Assert.Contains($"<li>{AllRecords}</li>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accept", "Accepted")]
    [InlineData("refuse", "Refused")]
    public async Task The_answer_is_confirmed(string button, string title)
    {
        using var response = await ClickAsync(PageUrl("?user_code=" + await UserCodeAsync()), button);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_no_button_sent_is_a_bad_request()
    {
        using var response = await ClickAsync(PageUrl("?user_code=" + await UserCodeAsync()), "maybe");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private Uri PageUrl(string query) => new(Us.AccountsUrl, "/oauth/v3/device" + query);

    private async Task<string> UserCodeAsync()
    {
        using var response = await PostAsync(
            "/oauth/v3/device/code",
            ("client_id", Zoho.DeviceClient.ClientId),
            ("grant_type", "device_request"),
            ("scope", AllRecords));
        var codes = await JsonAsync(response);
        return Text(codes, "user_code");
    }
}
