using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>Before a new refresh token deletes the oldest one.</summary>
public sealed class RefreshTokenCapacityTests : SignInTest
{
    private const int Maximum = 20;

    [Fact]
    public async Task Below_the_limit_nothing_is_said()
    {
        await FillAsync(Maximum - 1);

        Assert.Empty(Ensure(isForced: false).Succeeded().Warnings);
    }

    [Fact]
    public async Task At_the_limit_a_session_without_a_user_ends_and_names_the_oldest()
    {
        await FillAsync(Maximum);

        var run = Ensure(isForced: false);

        Assert.Equal(ErrorIds.TokenLimitReached, run.ErrorId);
        Assert.Contains("'job0'", run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_Force_it_is_a_warning()
    {
        await FillAsync(Maximum);

        Assert.Contains("'job0'", Assert.Single(Ensure(isForced: true).Succeeded().Warnings), StringComparison.Ordinal);
    }

    private async Task FillAsync(int tokens)
    {
        foreach (var number in Enumerable.Range(0, tokens))
        {
            await ClientServices.Process.Ledger.AddAsync(new ZohoToken(Token($"1000.refresh.{number}")) { Name = $"job{number}" }, Trace.None);
        }
    }

    private RunResult Ensure(bool isForced) => Engine.Run((pipeline, _) => RefreshTokenCapacity.EnsureAsync(pipeline, ClientKey.Of(Client()), isForced));
}
