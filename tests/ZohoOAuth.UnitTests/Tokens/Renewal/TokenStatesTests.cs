using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens.Renewal;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Renewal;

public sealed class TokenStatesTests
{
    [Theory]
    [InlineData(3600, nameof(TokenState.Fresh))]
    [InlineData(301, nameof(TokenState.Fresh))]
    [InlineData(300, nameof(TokenState.Stale))]
    [InlineData(31, nameof(TokenState.Stale))]
    [InlineData(30, nameof(TokenState.Expired))]
    [InlineData(0, nameof(TokenState.Expired))]
    [InlineData(-90000, nameof(TokenState.Expired))]
    public void The_state_changes_at_its_margins(int secondsLeft, string state) =>
        Assert.Equal(state, States(TimeSpan.Zero).Of(Sample.Token(TimeSpan.FromSeconds(secondsLeft))).ToString());

    [Fact]
    public void A_process_may_begin_to_renew_earlier_than_another() =>
        Assert.Equal(TokenState.Stale, States(TimeSpan.FromSeconds(40)).Of(Sample.Token(TimeSpan.FromSeconds(340))));

    /// <summary>A fleet has fifty machines where a machine has a few processes.</summary>
    [Theory]
    [InlineData(0, nameof(TokenState.Fresh))]
    [InlineData(30, nameof(TokenState.Fresh))]
    [InlineData(60, nameof(TokenState.Stale))]
    public void The_machines_of_a_fleet_begin_at_moments_far_apart(int jitterSeconds, string state)
    {
        var shared = new ZohoToken(Sample.Token(TimeSpan.FromMinutes(15))) { AccessTokenStore = ZohoAccessTokenStore.Vault };

        Assert.Equal(state, States(TimeSpan.FromSeconds(jitterSeconds)).Of(shared).ToString());
    }

    [Fact]
    public void Without_an_access_token_it_is_expired() =>
        Assert.Equal(TokenState.Expired, States(TimeSpan.Zero).Of(Sample.Token(accessToken: null)));

    private static TokenStates States(TimeSpan jitter) => new(new ServerClock(new FakeTimeProvider(TestBench.Start)), jitter);
}
