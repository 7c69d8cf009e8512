using System.Text.Json;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tests;

public sealed class ResponseFormatTests : SimulatorTest
{
    [Theory]
    [InlineData(ExpiryFormat.Current, null, "3600")]
    [InlineData(ExpiryFormat.Milliseconds, "3600", "3600000")]
    [InlineData(ExpiryFormat.StringExpiry, null, "\"3600\"")]
    [InlineData(ExpiryFormat.NoExpiry, null, null)]
    public async Task The_lifetime_is_said_in_every_way_that_zoho_has_said_it(ExpiryFormat form, string? inSeconds, string? plain)
    {
        Zoho.ResponseFormat.Expiry = form;
        var response = await SignInAsync();

        Assert.Equal(inSeconds, Raw(response, "expires_in_sec"));
        Assert.Equal(plain, Raw(response, "expires_in"));
    }

    [Fact]
    public async Task Parts_can_be_left_out()
    {
        Zoho.ResponseFormat = new ResponseFormat { IncludeScope = false, IncludeApiDomain = false, OmitRefreshToken = true };
        var response = await SignInAsync();

        Assert.Equal(["access_token", "token_type", "expires_in"], response.EnumerateObject().Select(property => property.Name));
    }

    private static string? Raw(JsonElement response, string name) =>
        response.TryGetProperty(name, out var value) ? value.GetRawText() : null;
}
