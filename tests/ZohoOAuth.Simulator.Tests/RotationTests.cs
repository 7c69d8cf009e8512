using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>A server that is stricter than Zoho's replaces the refresh token at each refresh.</summary>
public sealed class RotationTests : SimulatorTest
{
    [Fact]
    public async Task As_at_zoho_the_refresh_token_stays()
    {
        var refreshToken = Text(await SignInAsync(), "refresh_token");

        Assert.False((await RefreshAsync(refreshToken)).TryGetProperty("refresh_token", out _));
        Assert.True((await RefreshAsync(refreshToken)).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task The_old_one_can_be_dead_at_once()
    {
        Zoho.ResponseFormat.Rotation = RefreshTokenRotation.AtOnce;
        var first = Text(await SignInAsync(), "refresh_token");

        var second = Text(await RefreshAsync(first), "refresh_token");

        Assert.NotEqual(first, second);
        Assert.Equal("invalid_code", Error(await RefreshAsync(first)));
        Assert.True((await RefreshAsync(second)).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task Or_when_the_new_one_is_first_used()
    {
        Zoho.ResponseFormat.Rotation = RefreshTokenRotation.AtFirstUse;
        var first = Text(await SignInAsync(), "refresh_token");
        var second = Text(await RefreshAsync(first), "refresh_token");

        var again = Text(await RefreshAsync(first), "refresh_token");
        await RefreshAsync(second);

        Assert.Equal("invalid_code", Error(await RefreshAsync(first)));
        Assert.True((await RefreshAsync(again)).TryGetProperty("access_token", out _));
    }

    [Fact]
    public async Task All_that_replace_one_another_share_one_limit()
    {
        Zoho.ResponseFormat.Rotation = RefreshTokenRotation.AtOnce;
        Zoho.Limits.AccessTokenRequests = 2;
        var refreshToken = Text(await SignInAsync(), "refresh_token");
        for (var request = 0; request < 2; request++)
        {
            refreshToken = Text(await RefreshAsync(refreshToken), "refresh_token");
        }

        Assert.Equal("Access Denied", Error(await RefreshAsync(refreshToken)));
    }
}
