using System.Globalization;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>A token that is good, in an answer that says odd things about it.</summary>
public sealed class OddTokenTests : FaultTest
{
    [Theory]
    [InlineData("")]
    [InlineData(""", "expires_in": null""")]
    [InlineData(""", "expires_in": 0""")]
    [InlineData(""", "expires_in": -3600""")]
    [InlineData(""", "expires_in": "soon" """)]
    [InlineData(""", "expires_in": true""")]
    [InlineData(""", "expires_in": {}""")]
    [InlineData(""", "expires_in": 1e300""")]
    [InlineData(""", "expires_in": 99999999999999999999""")]
    [InlineData(""", "expires_in_sec": -1, "expires_in": "NaN" """)]
    public void A_lifetime_that_is_missing_or_absurd_is_an_hour(string lifetime)
    {
        Answer(lifetime);

        Run(Call).Succeeded();

        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
        var minutes = Convert.ToDouble(Run("(Get-ZohoToken crm -Vault Local).ExpiresIn.TotalMinutes").Value, CultureInfo.InvariantCulture);
        Assert.InRange(minutes, 50, 60);
        AssertTheNextCallWorks();
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }

    [Theory]
    [InlineData("MAC")]
    [InlineData("Zoho-oauthtoken")]
    [InlineData("")]
    public void Whatever_type_it_is_said_to_have_it_travels_as_Zohos_APIs_want_it(string type)
    {
        Answer($$""", "expires_in": 3600, "token_type": "{{type}}" """);

        Assert.Equal(10, Run(Call).Succeeded().Output.Count);

        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
        Assert.Equal(1, Zoho.Requests.Count(ApiPath));
    }

    /// <summary>The next answer has a token that the APIs take.</summary>
    private void Answer(string more)
    {
        Leave(Expired);
        var good = Zoho.IssueGrant(Zoho.Client, Stage.AllRecords, redirectUri: "");
        Stage.Session.Set("code", Secrets.Hide(good));
        var accessToken = Run("$client | Invoke-ZohoTokenExchange -Code $code").Secret("AccessToken");
        Zoho.Requests.Clear();
        Zoho.Faults.Add(new Fault { Path = TokenPath, Body = $$"""{ "access_token": "{{accessToken}}"{{more}} }""" });
    }
}
