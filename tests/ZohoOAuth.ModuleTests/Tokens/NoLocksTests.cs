namespace ZohoOAuth.ModuleTests;

/// <summary>Some network file systems have no locks. .NET can ignore locks too, which looks the same from here.</summary>
public sealed class NoLocksTests : ModuleTest
{
    private const int Processes = 4;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Zoho.Limits.AccessTokenRequests = Zoho.Limits.LiveAccessTokens = 1_000;
        Run("Set-ZohoTokenLimit AccessTokenRequest -Maximum 1000").Succeeded();
    }

    [Fact]
    public async Task Each_process_says_once_that_locks_have_no_effect_and_does_its_work()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, Processes).Select(number => RunAsync(number, "1")));

        Assert.All(results, result =>
        {
            Assert.Equal((0, string.Empty), (result.ExitCode, result.Errors));
            Assert.Equal("10 records", result.Output[^1]);
            var warning = Assert.Single(result.Output.SkipLast(1));
            Assert.StartsWith($"warning: File locks have no effect in the folder {Path.Combine(Stage.Home, "cache")}", warning);
            Assert.Contains("Set $env:ZOHO_HOME to a folder on a local disk", warning);
        });
        Assert.Equal(["copy0", "copy1", "copy2", "copy3", "crm"], Run("Get-ZohoToken -Vault Local").Succeeded().Properties("Name").Order());
    }

    [Fact]
    public async Task A_run_that_writes_records_says_it_too()
    {
        var result = await EngineProcess.RunAsync(
            NoLocks("1"), Work("$null = @{ Last_Name = 'Doe' } | Invoke-ZohoApi /crm/v8/Leads -Name crm -Vault Local 3>&1 | ForEach-Object { Show $_ }"));

        Assert.Contains("several processes", Assert.Single(result.Output));
        Assert.Empty(result.Errors);
    }

    /// <summary>Two keys for one vault would make the secrets of one process unreadable.</summary>
    [Fact]
    public async Task A_new_vault_gets_one_key_though_all_create_it_at_once()
    {
        using var meeting = new TemporaryFolder();
        using var home = new TemporaryFolder();
        var results = await Task.WhenAll(Enumerable.Range(0, Processes).Select(number => EngineProcess.RunAsync(
            NoLocks("1"),
            Work($$"""
                $WarningPreference = 'SilentlyContinue'
                $token = Get-ZohoToken crm -Vault Local
                $env:ZOHO_HOME = '{{home.Path}}'
                [IO.File]::WriteAllText('{{meeting.Path}}/{{number}}', '')
                while ([IO.Directory]::GetFiles('{{meeting.Path}}').Length -lt {{Processes}}) { $null = [Threading.Thread]::Yield() }
                $token | Save-ZohoToken copy{{number}} -Vault Local
                """))));

        Assert.All(results, result => Assert.Empty(result.Errors));
        var read = await EngineProcess.RunAsync(Work($"$env:ZOHO_HOME = '{home.Path}'; (Get-ZohoToken -Vault Local).Name"));
        Assert.Equal((string.Empty, "copy0 copy1 copy2 copy3"), (read.Errors, string.Join(' ', read.Output)));
    }

    [Fact]
    public async Task Where_locks_work_nothing_is_said() => Assert.Equal(["10 records"], (await RunAsync(0, "0")).Output);

    private Task<EngineProcess.Result> RunAsync(int number, string isDisabled) => EngineProcess.RunAsync(
        NoLocks(isDisabled),
        Work($$"""
            $token = Get-ZohoToken crm -Vault Local
            $token | Update-ZohoAccessToken -Force 3>&1 | ForEach-Object { Show $_ }
            $token | Update-ZohoAccessToken -Force 3>&1 | ForEach-Object { Show $_ }
            @{ Last_Name = 'L{{number}}' } | Invoke-ZohoApi /crm/v8/Leads -Name crm -Vault Local 3>&1 | ForEach-Object { Show $_ }
            $token | Save-ZohoToken copy{{number}} -Vault Local 3>&1 | ForEach-Object { Show $_ }
            "$(@(Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local).Count) records"
            """));

    private string Work(string script) => $$"""
        function Show($line) { if ($line -is [Management.Automation.WarningRecord]) { [Console]::Out.WriteLine("warning: $line") } }
        Import-Module '{{Layout.Manifest}}'
        $null = {{Stage.Registration(Stage.Us)}}
        $null = {{Stage.Registration(Stage.Eu)}}
        {{script}}
        """;

    private static Dictionary<string, string> NoLocks(string isDisabled) => new() { ["DOTNET_SYSTEM_IO_DISABLEFILELOCKING"] = isDisabled };
}
