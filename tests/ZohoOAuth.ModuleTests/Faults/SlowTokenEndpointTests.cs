using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>The token endpoint takes the request and is in no hurry to answer it.</summary>
public sealed class SlowTokenEndpointTests : FaultTest
{
    public static TheoryData<Fault> Held => HeldFaults.All;

    /// <summary>Ctrl-C ends the waiting and not the request: what it brings is there for the next call.</summary>
    [Theory]
    [MemberData(nameof(Held))]
    public async Task Who_gives_up_overwrites_nothing_and_loses_nothing(Fault fault)
    {
        Leave(Expired);
        Zoho.Faults.Add(fault with { Path = TokenPath });

        await GiveUpAsync(TokenPath);

        AssertNothingIsOverwritten();
        Zoho.Faults.Clear();
        AssertTheNextCallWorks();
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }

    [Theory]
    [MemberData(nameof(Held))]
    public void A_stale_token_is_used_meanwhile(Fault fault)
    {
        Leave(Stale);
        Zoho.Faults.Add(fault with { Path = TokenPath });

        AssertTheNextCallWorks();
        AssertTheNextCallWorks();
        AssertNothingIsOverwritten();

        var old = AccessToken;
        Zoho.Faults.Clear();
        Assert.NotEqual(old, Run(Update).Secret("AccessToken"));
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }
}
