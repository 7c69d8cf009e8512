using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Commands;

/// <summary>Register-ZohoHost, with a second server on the loopback address as the company's own domain.</summary>
public sealed class RegisterHostCommandTests : SignInTest
{
    private readonly string _name = $"h-{Guid.NewGuid():N}";
    private readonly LoopbackServer _helpdesk = new();

    public RegisterHostCommandTests()
    {
        Zoho.Answer(Granted());
        Engine.Set("client", Client());
        Engine.Set("code", SecretText.Hide(Sample.Code));
        Engine.Set("name", _name);
        Engine.Set("helpdesk", _helpdesk.Address);
        Engine.Run("$client | Invoke-ZohoTokenExchange -Code $code -Name $name -Vault Local").Succeeded();
    }

    public override void Dispose()
    {
        _helpdesk.Dispose();
        base.Dispose();
    }

    [Fact]
    public void The_product_of_the_connection_moves_to_the_host()
    {
        _helpdesk.Answer("""{"requests":[{"id":"1"}],"list_info":{"has_more_rows":false}}""").Answer("""{"requests":[{"id":"2"}]}""");

        Assert.Empty(Engine.Run("Register-ZohoHost $helpdesk -Service servicedeskplus -Name $name -Vault Local").Succeeded().Output);
        var id = Engine.Run("Invoke-ZohoApi /requests -Service ServiceDeskPlus -Name $name -Vault Local").Property("id");
        Engine.Run("Get-ZohoToken $name -Vault Local | Invoke-ZohoApi \"$helpdesk/app/itdesk/api/v3/requests\"").Succeeded();

        Assert.Equal("1", id);
        Assert.Equal(["/api/v3/requests", "/app/itdesk/api/v3/requests"], _helpdesk.Seen.Select(call => call.Address.AbsolutePath));
        Assert.All(_helpdesk.Seen, call => Assert.Equal($"Zoho-oauthtoken {Sample.NewAccessToken}", call.Authorization));
        Assert.Single(Zoho.Seen);
    }

    [Fact]
    public void Get_ZohoToken_names_the_hosts()
    {
        Assert.Empty((IEnumerable<string>)Engine.Run("(Get-ZohoToken $name -Vault Local)").Property("Hosts")!);

        Engine.Run("Get-ZohoToken $name -Vault Local | Register-ZohoHost hélp.contoso.com -Service ServiceDeskPlus").Succeeded();
        var token = Engine.Run("$token = Get-ZohoToken $name -Vault Local; $token");

        Assert.Equal(["xn--hlp-bma.contoso.com (ServiceDeskPlus)"], (IEnumerable<string>)token.Property("Hosts")!);
        Assert.Equal(
            ["xn--hlp-bma.contoso.com (ServiceDeskPlus)"],
            Engine.Run("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($token)).Hosts").Succeeded().Output.Select(host => $"{host}"));
    }

    [Fact]
    public void A_wildcard_registers_it_for_each_connection_and_a_name_that_is_not_saved_is_an_error()
    {
        Engine.Run("Get-ZohoToken $name -Vault Local | Save-ZohoToken \"$name-2\" -Vault Local").Succeeded();

        Engine.Run("Register-ZohoHost $helpdesk -Service ServiceDeskPlus -Name \"$name*\" -Vault Local").Succeeded();

        Assert.Single((IEnumerable<string>)Engine.Run("Get-ZohoToken \"$name-2\" -Vault Local").Property("Hosts")!);
        Assert.Equal(ErrorIds.TokenNotFound, Engine.Run("Register-ZohoHost $helpdesk -Service ServiceDeskPlus -Name nothing-* -Vault Local").ErrorId);
        Assert.Equal(ErrorIds.TokenNotFound, Engine.Run("Register-ZohoHost $helpdesk -Service ServiceDeskPlus -Name nothing -Vault Local").ErrorId);
    }

    [Fact]
    public void Rows_of_a_file_bind_by_their_columns()
    {
        Engine.Run("[pscustomobject]@{ HostName = $helpdesk; Service = 'ServiceDeskPlus'; Name = $name } | Register-ZohoHost -Vault Local").Succeeded();

        Assert.Single((IEnumerable<string>)Engine.Run("Get-ZohoToken $name -Vault Local").Property("Hosts")!);
    }

    [Theory]
    [InlineData("Register-ZohoHost $helpdesk -Service Nothing -Name $name -Vault Local", ErrorIds.InvalidInput)]
    [InlineData("Register-ZohoHost helpdesk -Service ServiceDeskPlus -Name $name -Vault Local", ErrorIds.InvalidInput)]
    [InlineData("Register-ZohoHost desk.zoho.com -Service Desk -Name $name -Vault Local", ErrorIds.UntrustedHost)]
    [InlineData("Register-ZohoHost desk.zoho.com -Service Desk -Name \"$name*\" -Vault Local", ErrorIds.UntrustedHost)]
    public void A_host_that_cannot_be_is_an_error(string script, string id)
    {
        Assert.Equal(id, Engine.Run(script).ErrorId);
        Assert.Empty((IEnumerable<string>)Engine.Run("Get-ZohoToken $name -Vault Local").Property("Hosts")!);
    }

    [Fact]
    public void WhatIf_names_the_host_and_the_connection_and_allows_nothing()
    {
        Engine.TakeScreen();

        Engine.Run("Register-ZohoHost helpdesk.contoso.com -Service ServiceDeskPlus -Name $name -Vault Local -WhatIf").Succeeded();

        Assert.Contains($"https://helpdesk.contoso.com (ServiceDeskPlus) for {_name}", Engine.TakeScreen(), StringComparison.Ordinal);
        Assert.Empty((IEnumerable<string>)Engine.Run("Get-ZohoToken $name -Vault Local").Property("Hosts")!);
    }
}
