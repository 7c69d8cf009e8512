namespace ZohoOAuth.ModuleTests;

/// <summary>Importing, among modules that have loaded what they like.</summary>
public sealed class ImportTests : ModuleTest
{
    private string Trust => $"$env:ZOHO_VAULT = 'Local'; $null = {Stage.Registration(Stage.Us)}; ";

    [Fact]
    public async Task Works_after_another_module_has_loaded_an_older_HTTP_package()
    {
        Stage.Connect();
        var old = Path.Combine(Path.GetDirectoryName(Layout.EngineHost)!, "old", "Microsoft.Extensions.Http.dll");

        var result = await EngineProcess.RunAsync($$"""
            "{0}" -f [Reflection.Assembly]::LoadFrom('{{old}}').GetName().Version
            Import-Module '{{Layout.Manifest}}'
            {{Trust}}
            @(Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm -All).Count
            foreach ($context in [Runtime.Loader.AssemblyLoadContext]::All) {
                foreach ($assembly in $context.Assemblies) {
                    if ($assembly.GetName().Name -eq 'Microsoft.Extensions.Http') { '{0}: {1}' -f $context.Name, $assembly.GetName().Version.Major }
                }
            }
            """);

        Assert.Equal("", result.Errors);
        Assert.Equal(["6.0.0.0", "450", "Default: 6", "ZohoOAuth: 8"], result.Output);
    }

    [Fact]
    public async Task The_types_can_be_named_right_after_the_import()
    {
        var result = await EngineProcess.RunAsync($$"""
            Import-Module '{{Layout.Manifest}}'
            foreach ($name in 'ZohoToken', 'ZohoClient', 'ZohoGrant', 'ZohoGrantRequest', 'ZohoDataCenter', 'ZohoOAuthException', 'ZohoErrorCause', 'ZohoEnvironment') {
                ([type] "ZohoOAuth.$name").Name
            }
            [ZohoOAuth.ZohoToken].FullName
            """);

        Assert.Equal("", result.Errors);
        Assert.Equal("ZohoOAuth.ZohoToken", result.Output[^1]);
        Assert.Equal(9, result.Output.Count);
    }

    [Fact]
    public async Task The_import_brings_no_package_into_the_session()
    {
        var result = await EngineProcess.RunAsync($$"""
            Import-Module '{{Layout.Manifest}}'
            {{Trust}}
            $null = Get-ZohoToken -Vault Local
            foreach ($assembly in [Runtime.Loader.AssemblyLoadContext]::Default.Assemblies) { $assembly.GetName().Name }
            """);

        Assert.Equal("", result.Errors);
        Assert.Contains("ZohoOAuth.Model", result.Output);
        Assert.DoesNotContain("ZohoOAuth.Client", result.Output);
        Assert.DoesNotContain(result.Output, name => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_of_the_module_stays_hidden_from_others()
    {
        var result = await EngineProcess.RunAsync($$"""
            Import-Module '{{Layout.Manifest}}'
            $null = Get-ZohoToken -Vault Local
            try { $null = [Reflection.Assembly]::Load('Microsoft.Extensions.Http'); 'found' } catch { 'hidden' }
            """);

        Assert.Equal(["hidden"], result.Output);
    }

    [Theory]
    [InlineData("Remove-Module ZohoOAuth; Import-Module $path")]
    [InlineData("Import-Module $path -Force")]
    public void Importing_again_works_twice_and_keeps_the_connections(string again)
    {
        Stage.Connect();
        Stage.Session.Set("path", Layout.Manifest);
        var commands = Commands();
        Assert.NotEqual(0, commands);

        for (var time = 0; time < 2; time++)
        {
            Run(again).Succeeded();
            Assert.Equal(commands, Commands());
            Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
        }
    }

    [Fact]
    public void Removing_takes_the_commands_away()
    {
        Run("Remove-Module ZohoOAuth").Succeeded();
        Assert.Equal(0, Commands());
    }

    private int Commands() => (int)Run("@(Get-Command -Module ZohoOAuth).Count").Value!;
}
