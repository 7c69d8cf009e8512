using System.Management.Automation.Language;

namespace ZohoOAuth.ModuleTests;

/// <summary>Every example of the help is run, as it stands there, against the simulator and in strict mode, which many scripts set.</summary>
public sealed class ExampleTests : ModuleTest
{
    /// <summary>What the engine lacks without its other modules, and what a person would type.</summary>
    private const string Stubs = """
        function Read-Host([switch] $AsSecureString, $Prompt) { $secret }
        function Get-Credential($UserName) { [pscredential]::new($UserName, $secret) }
        function Get-Item($Path) { $ExecutionContext.InvokeProvider.Item.Get($Path) }
        function Invoke-RestMethod($Uri, $Headers) { if ($Headers.Authorization -notmatch '^Zoho-oauthtoken \S+$') { throw $Headers } }
        function Import-Csv($Path) { [pscustomobject]@{ client_id = $id; client_secret = $secret; refresh_token = $token.RefreshToken; api_domain = $token.ApiDomain } }
        function Select-Object([object[]] $Property, [int] $First = [int]::MaxValue) { process { if ($First-- -gt 0) { $_ } } }
        """;

    /// <summary>The files that the examples of a cmdlet read.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["Import-ZohoEnvironment"] = "$token | Export-ZohoEnvironment zoho.postman_environment.json -IncludeSecrets",
        ["Import-ZohoToken"] = "$token | Export-ZohoToken crm.sealed -Passphrase $secret",
    };

    public static TheoryData<string, int> Examples
    {
        get
        {
            using var session = new ModuleSession();
            var examples = new TheoryData<string, int>();
            foreach (var command in session.Run("(Get-Command -Module ZohoOAuth).Name").Succeeded().Output)
            {
                var count = (int)session.Run($"@((Get-Help {command}).examples.example).Count").Value!;
                for (var index = 0; index < count; index++)
                {
                    examples.Add($"{command}", index);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_example_works(string command, int index)
    {
        await PrepareAsync(command);
        await using var person = new Person(Stage);
        var code = string.Join('\n', Run($"@((Get-Help {command}).examples.example)[{index}].code").Succeeded().Output);

        foreach (var statement in Parser.ParseInput(code, out _, out var errors).EndBlock.Statements)
        {
            Assert.Empty(errors);
            await SignInAsync();
            Run(statement.Extent.Text.Replace("-DataCenter eu", "-DataCenter sim-us", StringComparison.Ordinal)).Succeeded();
        }
    }

    private async Task PrepareAsync(string command)
    {
        Stage.Connect(scope: $"{Stage.Everything},ZohoCRM.settings.READ,ZohoCRM.coql.READ");
        Stage.PrepareSignIns();
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));
        Run("Set-StrictMode -Version Latest").Succeeded();
        Run(Stubs).Succeeded();
        Run("$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ").Succeeded();
        Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{Stage.Home}')").Succeeded();
        if (Files.TryGetValue(command, out var files))
        {
            Run(files).Succeeded();
        }

        await SignInAsync();
    }

    /// <summary>Between two lines of an example a person may have signed in.</summary>
    private async Task SignInAsync() =>
        Stage.Session.Set("redirected", await Stage.Browser.AcceptAsync((string)Run("$request.Url").Value!));
}
