namespace ZohoOAuth.ModuleTests;

/// <summary>Whatever is typed, no exception of a library is the answer: an InvalidInput names the parameter, and nothing was sent.</summary>
public sealed class RawInputTests : ModuleTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.Requests.Clear();
    }

    [Theory]
    [InlineData("Name", "Get-ZohoToken '[' -Vault Local")]
    [InlineData("Name", "Get-ZohoScope '['")]
    [InlineData("Service", "Get-ZohoScope -Service '[a'")]
    [InlineData("Code", "Get-ZohoDataCenter '['")]
    [InlineData("Form", "$token | Invoke-ZohoApi /crm/v8/x -Form @{ \"a`r`nb\" = 1 }")]
    [InlineData("Form", "$token | Invoke-ZohoApi /crm/v8/x -Form @{ 'a\"b' = 1 }")]
    [InlineData("Form", "$token | Invoke-ZohoApi /crm/v8/x -Form @{ '' = 1 }")]
    [InlineData("Form", "$token | Invoke-ZohoApi /crm/v8/x -Form @{ a = [IO.FileInfo]::new(\"$zohoHome/a`nb\") }")]
    [InlineData("Form", "$token | Invoke-ZohoApi /crm/v8/x -Form @{ a = @([IO.FileInfo]::new(\"$zohoHome/a`\"b\")) }")]
    [InlineData("Body", "$token | Invoke-ZohoApi /crm/graphql -Method POST -Body '{\"\\ud800\":1}'")]
    [InlineData("Body", "$token | Invoke-ZohoApi /crm/graphql -Method POST -Body '{\"query\":\"\\ud800\"}'")]
    [InlineData("Body", "$token | Invoke-ZohoApi /crm/graphql -Method POST -Body '{\"query\":1,\"query\":2}'")]
    [InlineData("Body", "$token | Invoke-ZohoApi /crm/graphql -Method POST -Body ([byte[]](0x7b,0x22,0xff,0x22,0x3a,0x31,0x7d))")]
    [InlineData("Body", "$token | Invoke-ZohoApi /crm/v8/coql -Method POST -All -Body '{\"select_query\":1,\"select_query\":2}'")]
    [InlineData("Query", "$token | Invoke-ZohoApi /requests -Service Sign -All -Query @{ data = '{\"a\":1,\"a\":2}' }")]
    [InlineData("Query", "$token | Invoke-ZohoApi /requests -Service Sign -All -Query @{ data = '{\"page_context\":{\"a\":1,\"a\":2}}' }")]
    [InlineData("Query", "$token | Invoke-ZohoApi /requests -Service Sign -All -Query @{ data = '{\"\\ud800\":1}' }")]
    [InlineData("OutFile", "$token | Invoke-ZohoApi /crm/v8/x -OutFile \"$zohoHome/a`0b\"")]
    [InlineData("InFile", "$token | Invoke-ZohoApi /crm/v8/x -InFile \"$zohoHome/a`0b\"")]
    [InlineData("Path", "Import-ZohoEnvironment \"$zohoHome/a`0b\"")]
    [InlineData("Path", "$token | Export-ZohoEnvironment \"$zohoHome/a`0b\"")]
    [InlineData("SelfClientPath", "Connect-Zoho -SelfClientPath \"$zohoHome/a`0b\" -DataCenter sim-us")]
    [InlineData("Headers", "$token | Invoke-ZohoApi /crm/v8/x -Headers @{ 'X Bad' = 1 }")]
    [InlineData("Headers", "$token | Invoke-ZohoApi /crm/v8/x -Headers @{ 'Größe' = 1 }")]
    [InlineData("Headers", "$token | Invoke-ZohoApi /crm/v8/x -Headers @{ 'X-A:' = 1 }")]
    [InlineData("Headers", "$token | Invoke-ZohoApi /crm/v8/x -Headers @{ X = 'Größe' }")]
    [InlineData("Headers", "$token | Invoke-ZohoApi /crm/v8/x -Headers @{ X = \"a`nb\" }")]
    public void Bad_input_names_its_parameter(string parameter, string script)
    {
        var result = Run(script);

        Assert.Equal(("InvalidInput", parameter), (result.ErrorId, result.Error.TargetObject?.ToString()));
        Wording.Check(result.Error.ErrorDetails.Message, result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void Records_with_text_that_is_no_unicode_are_written_as_before() =>
        Assert.Equal(
            "0", Run("[pscustomobject]@{ Last_Name = \"a$([char]0xd800)\" } | Invoke-ZohoApi /crm/v8/Leads -Token $token").Property("Index")?.ToString());
}
