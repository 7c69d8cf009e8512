using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.ModuleTests;

/// <summary>A process is killed in the middle of its work: nothing is lost, nothing is broken, and nobody waits for it.</summary>
public sealed class CrashTests : ModuleTest
{
    /// <summary>How often: more by hand.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("ZOHO_TEST_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 10;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Zoho.Limits.AccessTokenRequests = Zoho.Limits.LiveAccessTokens = 1_000_000;
        Run("Set-ZohoTokenLimit AccessTokenRequest -Maximum 100000").Succeeded();
    }

    /// <summary>The work says when it has begun, and is killed at a moment that differs from time to time.</summary>
    [Fact]
    public async Task The_next_call_works_whenever_it_was_killed()
    {
        var random = new Random(20261125);
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(
                """
                while ($true) {
                    $null = $token | Update-ZohoAccessToken -Force
                    $token | Save-ZohoToken copy -Vault Local
                    $token | Save-ZohoToken crm -Vault Local
                    $null = $token | Revoke-ZohoToken -AccessTokenOnly
                    Remove-ZohoToken copy -Vault Local
                }
                """,
                TimeSpan.FromMilliseconds(random.Next(0, 120)));

            Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
            Run("Get-ZohoToken crm -Vault Local | Update-ZohoAccessToken -Force").Succeeded();
            Assert.Contains("crm", Run("Get-ZohoToken -Vault Local").Succeeded().Properties("Name"));
            Assert.Contains("AccessTokenRequest", Run("Get-ZohoTokenLimit -Name crm -Vault Local").Succeeded().Properties("Limit"));
        }
    }

    /// <summary>Elsewhere than on Linux, a temporary file can remain until the next export.</summary>
    [Fact]
    public async Task An_export_is_complete_or_absent_whenever_it_was_killed()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20261128);
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(
                $"for ($i = 0; ; $i++) {{ $null = $token | Export-ZohoEnvironment \"{folder.Path}/{kill}-$i.json\" -IncludeSecrets }}",
                TimeSpan.FromMilliseconds(random.Next(50, 250)));
        }

        var files = Directory.GetFiles(folder.Path).Where(file => OperatingSystem.IsLinux() || file.EndsWith(".json", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.EndsWith(".json", file);
            JsonDocument.Parse(File.ReadAllText(file)).Dispose();
        });
    }

    private async Task KillAsync(string work, TimeSpan after)
    {
        var script = $$"""
            Import-Module '{{Layout.Manifest}}'
            $WarningPreference = 'SilentlyContinue'
            $null = {{Stage.Registration(Stage.Us)}}
            $null = {{Stage.Registration(Stage.Eu)}}
            $token = Get-ZohoToken crm -Vault Local
            [Console]::Out.WriteLine('begun')
            {{work}}
            """;
        await EngineProcess.KillAsync(script, async output =>
        {
            Assert.Equal("begun", await output.ReadLineAsync());
            using var moment = new CancellationTokenSource(after);
            await Task.Delay(Timeout.Infinite, moment.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
    }
}
