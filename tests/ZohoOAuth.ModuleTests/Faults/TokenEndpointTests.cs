using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Whatever the token endpoint does wrong: one request, the right error, nothing overwritten, and it works again afterwards.</summary>
public sealed class TokenEndpointTests : FaultTest
{
    public static TheoryData<string> Faults => new(FaultTable.OfTokenEndpoint.Select(row => row.When));

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_expired_token_is_an_error_and_is_renewed_by_the_next_call(string when)
    {
        var row = Row(when);
        Leave(Expired);
        Zoho.Faults.Add(row.At(TokenPath, Stage));

        Assert.Equal(row.Id, Run(Call).ErrorId);

        Assert.Equal(1, Zoho.Requests.Count());
        AssertNothingIsOverwritten();
        Zoho.Faults.Clear();
        AssertTheNextCallWorks();
        Assert.Equal(2, Zoho.Requests.Count(TokenPath));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_stale_token_is_used_on_and_nobody_hears_of_it(string when)
    {
        Leave(Stale);
        Zoho.Faults.Add(Row(when).At(TokenPath, Stage));

        var update = Run(Update);
        Assert.Equal(AccessToken, update.Secret("AccessToken"));
        Assert.Empty(update.Warnings);

        AssertTheNextCallWorks();
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
        AssertNothingIsOverwritten();
        Zoho.Faults.Clear();
        Run(Update + " -Force").Succeeded();
        AssertTheNextCallWorks();
    }

    /// <summary>The API is wrong about the token, as a server is that has not heard of it yet: it must still be there afterwards.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public void A_token_that_the_API_refuses_is_not_thrown_away_before_there_is_another(string when)
    {
        var row = Row(when);
        Leave(Fresh);
        Zoho.Faults.Add(row.At(TokenPath, Stage));
        Zoho.Faults.Add(
            new Fault
            {
                Path = ApiPath,
                Times = 1,
                Status = 401,
                Body = """{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""",
            });

        Assert.Equal(row.Id, Run(Call).ErrorId);

        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
        AssertNothingIsOverwritten();
        AssertTheNextCallWorks();
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public void Access_Denied_is_not_asked_again_until_its_window_is_over(int status)
    {
        Leave(Expired);
        Zoho.Limits.AccessDeniedStatus = status;
        Zoho.Limits.AccessTokenRequests = 0;

        Assert.Equal("TokenLimitReached", Run(Call).ErrorId);
        Zoho.Limits.AccessTokenRequests = 10;
        Assert.Equal("TokenLimitReached", Run(Call).ErrorId);
        Assert.Equal(1, Zoho.Requests.Count());
        AssertNothingIsOverwritten();

        // What the servers say of the time is what counts.
        Zoho.Clock.Advance(TimeSpan.FromMinutes(21));
        Run("Get-ZohoDataCenter sim-us -Live").Succeeded();
        AssertTheNextCallWorks();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public void Access_Denied_to_a_stale_token_is_remembered_and_the_token_is_used_on(int status)
    {
        Leave(Stale);
        Zoho.Limits.AccessDeniedStatus = status;
        Zoho.Limits.AccessTokenRequests = 0;

        Assert.Equal(AccessToken, Run(Update).Secret("AccessToken"));
        AssertTheNextCallWorks();
        Assert.Equal("TokenLimitReached", Run(Update + " -Force").ErrorId);

        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
        AssertNothingIsOverwritten();
    }

    private static FaultRow Row(string when) => FaultTable.OfTokenEndpoint.Single(row => row.When == when);
}
