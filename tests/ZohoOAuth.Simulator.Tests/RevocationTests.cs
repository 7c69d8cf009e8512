using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>https://www.zoho.com/accounts/protocol/oauth/revoke-refresh-token.html, and the path before it.</summary>
public sealed class RevocationTests : SimulatorTest
{
    private const string Leads = "/crm/v8/Leads?fields=Email&per_page=1";

    [Fact]
    public async Task Revoking_a_refresh_token_kills_its_access_tokens()
    {
        var tokens = await SignInAsync();

        Assert.Equal(HttpStatusCode.OK, await RevokeAsync(Text(tokens, "refresh_token")));
        Assert.Equal("invalid_code", Error(await RefreshAsync(Text(tokens, "refresh_token"))));
        Assert.Equal("401 INVALID_TOKEN", await CrmCodeAsync(Text(tokens, "access_token"), Leads));
        Assert.Equal(HttpStatusCode.BadRequest, await RevokeAsync(Text(tokens, "refresh_token")));
    }

    [Fact]
    public async Task The_kind_of_token_has_to_be_right()
    {
        var tokens = await SignInAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await RevokeAsync(Text(tokens, "access_token")));
        Assert.Equal(HttpStatusCode.OK, await RevokeAsync(Text(tokens, "access_token"), "access_token"));
        Assert.True((await RefreshAsync(Text(tokens, "refresh_token"))).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task Only_the_client_itself_may_revoke()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");
        var other = Zoho.AddClient(new SimulatedClientOptions());

        Assert.Equal(HttpStatusCode.BadRequest, await RevokeAsync(refreshToken, client: other));
        Assert.True((await RefreshAsync(refreshToken)).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task The_old_path_needs_no_client_and_answers_in_the_body()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");
        Uri endpoint = new(Us.AccountsUrl, $"/oauth/v2/token/revoke?token={refreshToken}");

        using var revoked = await Http.PostAsync(endpoint, null, None);
        using var again = await Http.PostAsync(endpoint, null, None);
        using var get = await Http.GetAsync(endpoint, None);
        Assert.Equal("success", Text(await JsonAsync(revoked), "status"));
        Assert.Equal("invalid_token", Error(await JsonAsync(again)));
        Assert.Equal(HttpStatusCode.BadRequest, get.StatusCode);
    }

    [Fact]
    public async Task The_new_path_can_be_missing()
    {
        Zoho.OffersNewRevocation = false;

        Assert.Equal(HttpStatusCode.NotFound, await RevokeAsync("1000.x.y"));
    }

    [Fact]
    public async Task A_user_can_remove_one_connected_app_or_all()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");
        var other = await SignInAsync();

        Assert.True(Zoho.RevokeRefreshToken(refreshToken));
        Assert.False(Zoho.RevokeRefreshToken(refreshToken));
        Assert.True(Zoho.RevokeAccessToken(Text(other, "access_token")));
        Zoho.RevokeAll();
        Assert.Equal("invalid_code", Error(await RefreshAsync(Text(other, "refresh_token"))));
    }

    private async Task<HttpStatusCode> RevokeAsync(string token, string? type = null, SimulatedClient? client = null)
    {
        client ??= Zoho.Client;
        var form = new Dictionary<string, string> { ["token"] = token };
        if (type is not null)
        {
            form["token_type"] = type;
        }

        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Us.AccountsUrl, "/oauth/v2/revoke/token")) { Content = content };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.ClientId}:{client.ClientSecret}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        using var response = await Http.SendAsync(request, None);
        return response.StatusCode;
    }
}
