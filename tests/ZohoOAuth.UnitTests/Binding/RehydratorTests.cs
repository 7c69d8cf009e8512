using ZohoOAuth.Binding;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Binding;

/// <summary>Serialises as Export-Clixml does, and binds what comes back. SecureStrings need Windows there: here they are put back by hand.</summary>
public sealed class RehydratorTests
{
    [Fact]
    public void A_token_comes_back_whole()
    {
        var token = new ZohoToken(Sample.Token())
        {
            ClientSecret = null,
            AccessToken = null,
            RefreshToken = null,
            Environment = ZohoEnvironment.Sandbox,
            IsClientCredential = true,
            OrganizationId = "ZohoCRM.600001234",
        };
        var shell = Serialized(token);
        Replace(shell, "RefreshToken", SecretText.Hide(Sample.RefreshToken));
        Replace(shell, "AccessToken", Sample.AccessToken);

        var back = Assert.IsType<ZohoToken>(Rehydrator.Rebuild(shell));

        Assert.Equal((token.Name, token.Vault, token.ClientId, token.RedirectUri), (back.Name, back.Vault, back.ClientId, back.RedirectUri));
        Assert.Equal(
            (token.DataCenter, token.AccountsUrl, token.ApiDomain, token.TokenType), (back.DataCenter, back.AccountsUrl, back.ApiDomain, back.TokenType));
        Assert.Equal(token.Scope, back.Scope);
        Assert.Equal((ZohoEnvironment.Sandbox, true, "ZohoCRM.600001234"), (back.Environment, back.IsClientCredential, back.OrganizationId));
        Assert.Equal((token.IssuedAt, token.ExpiresAt), (back.IssuedAt, back.ExpiresAt));
        Assert.Equal(Sample.RefreshToken, SecretText.Reveal(back.RefreshToken!));
        Assert.Equal(Sample.AccessToken, Sample.Access(back));
    }

    [Fact]
    public void A_request_comes_back_with_its_client()
    {
        var client = new ZohoClient("1000.A", null!, Sample.RedirectUri, "eu", "https://accounts.zoho.eu", ZohoEnvironment.Developer);
        var request = new ZohoGrantRequest("https://accounts.zoho.eu/x", "state-1", ["a.b.c", "d.e.f"], ZohoAccessType.Online, null, client, TestBench.Start);

        var back = Assert.IsType<ZohoGrantRequest>(Rehydrator.Rebuild(Serialized(request)));

        Assert.Equal((request.Url, request.State, request.AccessType, request.CreatedAt), (back.Url, back.State, back.AccessType, back.CreatedAt));
        Assert.Equal(request.Scope, back.Scope);
        Assert.Equal(
            (client.ClientId, client.RedirectUri, client.DataCenter, client.Environment),
            (back.Client.ClientId, back.Client.RedirectUri, back.Client.DataCenter, back.Client.Environment));
    }

    [Fact]
    public void A_grant_comes_back_with_its_times()
    {
        var grant = new ZohoGrant(null!, "eu", "https://accounts.zoho.eu", TestBench.Start, TestBench.Start.AddMinutes(2));
        var shell = Serialized(grant);
        Replace(shell, "Code", Sample.Code);

        var back = Assert.IsType<ZohoGrant>(Rehydrator.Rebuild(shell));

        Assert.Equal(Sample.Code, SecretText.Reveal(back.Code));
        Assert.Equal(
            (grant.Location, grant.AccountsServer, grant.ReceivedAt, grant.ExpiresAt), (back.Location, back.AccountsServer, back.ReceivedAt, back.ExpiresAt));
        Assert.Null(back.Client);
        Assert.Empty(back.Scope);
        Assert.Null(back.AccessType);
    }

    [Fact]
    public void A_request_whose_client_was_flattened_to_text_is_refused_with_the_way_out()
    {
        var request = new ZohoGrantRequest("https://accounts.zoho.eu/x", "state-1", ["a.b.c"], ZohoAccessType.Offline, null, Sample.Client(), TestBench.Start);
        var shell = Serialized(request, depth: 1);
        Replace(shell, "Client", "1000.A (eu)");

        var error = Assert.Throws<System.Management.Automation.ArgumentTransformationMetadataException>(() => Rehydrator.Rebuild(shell));
        Assert.Contains("Get-ZohoGrantUrl", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Moon")]
    public void An_unknown_environment_is_production(string environment)
    {
        var shell = Serialized(new ZohoToken(Sample.Token()) { ClientSecret = null, AccessToken = null, RefreshToken = null });
        Replace(shell, "Environment", environment);

        Assert.Equal(ZohoEnvironment.Production, ((ZohoToken)Rehydrator.Rebuild(shell)!).Environment);
    }

    [Fact]
    public void What_was_none_of_ours_stays_as_it_is()
    {
        var shell = PSObject.AsPSObject(new PSObject());
        shell.TypeNames.Insert(0, "Deserialized.Somebody.Else");

        Assert.Null(Rehydrator.Rebuild(shell));
        Assert.Null(Rehydrator.Rebuild(new PSObject()));
        shell.TypeNames.Insert(0, "Deserialized.ZohoOAuth.Unknown");
        Assert.Null(Rehydrator.Rebuild(shell));
    }

    private static PSObject Serialized(object value, int depth = 2) => (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(value, depth));

    private static void Replace(PSObject shell, string name, object value)
    {
        shell.Properties.Remove(name);
        shell.Properties.Add(new PSNoteProperty(name, value));
    }
}
