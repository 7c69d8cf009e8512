using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

public sealed class AnswerShapeTests : SimulatorTest
{
    [Theory]
    [InlineData(ExpiryForm.Current, null, "3600")]
    [InlineData(ExpiryForm.Milliseconds, "3600", "3600000")]
    [InlineData(ExpiryForm.StringExpiry, null, "\"3600\"")]
    [InlineData(ExpiryForm.NoExpiry, null, null)]
    public async Task The_lifetime_is_said_in_every_way_that_zoho_has_said_it(ExpiryForm form, string? inSeconds, string? plain)
    {
        Zoho.AnswerShape.Expiry = form;
        JsonElement response = await SignInAsync();

        Assert.Equal(inSeconds, Raw(response, "expires_in_sec"));
        Assert.Equal(plain, Raw(response, "expires_in"));
    }

    [Fact]
    public async Task Parts_can_be_left_out()
    {
        Zoho.AnswerShape = new AnswerShape { IncludeScope = false, IncludeApiDomain = false, OmitRefreshToken = true };
        JsonElement response = await SignInAsync();

        Assert.Equal(["access_token", "token_type", "expires_in"], response.EnumerateObject().Select(property => property.Name));
    }

    private static string? Raw(JsonElement response, string name) =>
        response.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : null;
}
