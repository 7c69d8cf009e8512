namespace ZohoOAuth.ModuleTests;

/// <summary>
/// ZOHO_HOME lies on a disk that is full, or read-only: what needs no file works, what needs one says so, and what lay there
/// stays whole. Each in a process of its own, because a process says it once.
/// </summary>
public sealed class FullDiskTests : ModuleTest
{
    private const string Fill = """
        $left = [IO.File]::Create("$env:ZOHO_HOME/rubbish")
        $block = [byte[]]::new(1024)
        try { while ($true) { $left.Write($block); $left.Flush($true) } } catch [IO.IOException] { } finally { try { $left.Dispose() } catch { } }
        """;

    private const string Clean = """[IO.File]::Delete("$env:ZOHO_HOME/rubbish")""";
    private const string Forbid = "mount -o remount,ro $env:ZOHO_HOME";
    private const string Allow = "mount -o remount,rw $env:ZOHO_HOME";

    /// <summary>The engine has no other module: no Get-ChildItem, no Sort-Object.</summary>
    private const string Look = """
        function Get-Kept {
            foreach ($file in [IO.Directory]::GetFiles("$env:ZOHO_HOME/vault") + [IO.Directory]::GetFiles("$env:ZOHO_HOME/cache")) {
                if ($file -notlike '*.lock') { "$file $([Convert]::ToHexString([IO.File]::ReadAllBytes($file)))" }
            }
        }

        """;

    /// <summary>Gets what happens to the disk, and what mends it.</summary>
    public static TheoryData<string, string> Damages => new() { { Fill, Clean }, { Forbid, Allow } };

    [TinyDiskTheory]
    [MemberData(nameof(Damages))]
    public async Task A_token_stays_in_memory_says_so_once_and_is_written_when_there_is_room(string damage, string repair)
    {
        Stage.Connect();
        var output = await RunAsync($$"""
            $old = Get-ZohoToken crm -Vault Local
            $before = Get-Kept
            {{damage}}
            foreach ($time in 1..3) {
                $fresh = Get-ZohoToken crm -Vault Local | Update-ZohoAccessToken -Force -WarningVariable +warnings
            }
            $before | ForEach-Object { "before: $_" }
            Get-Kept | ForEach-Object { "damaged: $_" }
            "warnings: $(@($warnings).Count) $(@($warnings)[0])"
            "records: $(@(Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local -WarningVariable +warnings).Count)"
            "in memory: $((Get-ZohoToken crm -Vault Local).IssuedAt -eq $fresh.IssuedAt -and $fresh.IssuedAt -gt $old.IssuedAt)"
            {{repair}}
            $null = Update-ZohoAccessToken -Name crm -Vault Local -Force -WarningVariable +warnings
            Get-Kept | ForEach-Object { "repaired: $_" }
            "all warnings: $(@($warnings).Count)"
            """);

        var before = Of("before: ", output);
        Assert.Equal(3, before.Length);
        Assert.Equal(before, Of("damaged: ", output));
        Assert.StartsWith("1 The access token stays in this process's memory", Assert.Single(Of("warnings: ", output)));
        Assert.Equal(["10"], Of("records: ", output));
        Assert.Equal(["True"], Of("in memory: ", output));
        var repaired = Of("repaired: ", output);
        Assert.Equal(
            before.Where(file => !file.Contains(".token ", StringComparison.Ordinal)),
            repaired.Where(file => !file.Contains(".token ", StringComparison.Ordinal)));
        Assert.NotEqual(Token(before), Token(repaired));
        Assert.Equal(["1"], Of("all warnings: ", output));
        Assert.Equal(4, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [TinyDiskTheory]
    [MemberData(nameof(Damages))]
    public async Task Local_says_what_it_cannot_write_and_keeps_what_it_has(string damage, string repair)
    {
        Stage.Connect();
        var output = await RunAsync($$"""
            $token = Get-ZohoToken crm -Vault Local
            $before = Get-Kept
            {{damage}}
            foreach ($name in 'crm', 'other') {
                $token | Save-ZohoToken $name -Vault Local -ErrorAction SilentlyContinue -ErrorVariable failed
                "failed: $($failed.Count) $($failed[0].FullyQualifiedErrorId)"
            }
            $before | ForEach-Object { "before: $_" }
            Get-Kept | ForEach-Object { "damaged: $_" }
            "names: $((Get-ZohoToken -Vault Local).Name)"
            {{repair}}
            $token | Save-ZohoToken other -Vault Local
            "repaired: $((Get-ZohoToken -Vault Local).Name)"
            """);

        Assert.Equal(Of("before: ", output), Of("damaged: ", output));
        Assert.All(Of("failed: ", output), line => Assert.StartsWith("1 VaultWriteFailed,", line));
        Assert.Equal(2, Of("failed: ", output).Length);
        Assert.Equal(["crm"], Of("names: ", output));
        Assert.Equal(["crm other"], Of("repaired: ", output));
    }

    [TinyDiskTheory]
    [MemberData(nameof(Damages))]
    public async Task A_vault_that_cannot_be_begun_costs_no_code(string damage, string repair)
    {
        Stage.Describe();
        var output = await RunAsync($$"""
            $WarningPreference = 'SilentlyContinue'
            $code = '{{Stage.Code()}}'
            $client = New-ZohoClient {{Zoho.Client.ClientId}} -ClientSecret '{{Zoho.Client.ClientSecret}}' -RedirectUri {{Zoho.Client.RedirectUris[0]}} -DataCenter sim-us
            {{damage}}
            $client | Invoke-ZohoTokenExchange -Code $code -Name crm -Vault Local -ErrorAction SilentlyContinue -ErrorVariable failed
            "failed: $($failed.Count) $($failed[0].FullyQualifiedErrorId)"
            {{repair}}
            "repaired: $(($client | Invoke-ZohoTokenExchange -Code $code -Name crm -Vault Local).Name)"
            """);

        Assert.StartsWith("1 VaultWriteFailed,", Assert.Single(Of("failed: ", output)));
        Assert.Equal(["crm"], Of("repaired: ", output));
        Assert.Equal(1, Zoho.Requests.Count());
    }

    [TinyDiskTheory]
    [InlineData(2_000)]
    [InlineData(2_000_000)]
    public async Task A_download_that_finds_no_room_is_one_error_and_leaves_nothing(int size)
    {
        Stage.Connect();
        var path = $"/crm/v8/Leads/3652397000000649013/Attachments/{Zoho.Files.Add("large.bin", new byte[size]).Id}";

        var output = await RunAsync($$"""
            $token = Get-ZohoToken crm -Vault Local
            {{(size < 100_000 ? Fill : string.Empty)}}
            $token | Invoke-ZohoApi {{path}} -OutFile $env:ZOHO_HOME/x -ErrorAction SilentlyContinue -ErrorVariable failed
            "failed: $($failed.Count) $($failed[0].FullyQualifiedErrorId)"
            "left: $([IO.Directory]::GetFiles($env:ZOHO_HOME, '*.part') + [IO.Directory]::GetFiles($env:ZOHO_HOME, 'x'))"
            """);

        Assert.StartsWith("1 InvalidInput,", Assert.Single(Of("failed: ", output)));
        Assert.Equal([""], Of("left: ", output));
    }

    [TinyDiskTheory]
    [InlineData("")]
    [InlineData(" -Force")]
    public async Task An_export_that_finds_no_room_is_one_error_and_leaves_nothing(string parameters)
    {
        Stage.Connect();

        var output = await RunAsync($$"""
            $token = Get-ZohoToken crm -Vault Local
            {{Fill}}
            $token | Export-ZohoEnvironment $env:ZOHO_HOME/x{{parameters}} -ErrorAction SilentlyContinue -ErrorVariable failed
            "failed: $($failed.Count) $($failed[0].FullyQualifiedErrorId)"
            "left: $([IO.Directory]::GetFiles($env:ZOHO_HOME, '*.new') + [IO.Directory]::GetFiles($env:ZOHO_HOME, 'x'))"
            """);

        Assert.StartsWith("1 InvalidInput,", Assert.Single(Of("failed: ", output)));
        Assert.Equal([""], Of("left: ", output));
    }

    private static string[] Of(string prefix, string[] output) =>
        [.. output.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]).Order(StringComparer.Ordinal)];

    private static string Token(string[] files) => Assert.Single(files, file => file.Contains(".token ", StringComparison.Ordinal));

    /// <summary>Runs a script in a new process, with a copy of the stage's ZOHO_HOME on a tiny disk.</summary>
    private async Task<string[]> RunAsync(string script)
    {
        Zoho.Requests.Clear();
        using var disk = new TinyDisk();
        disk.CopyFrom(Stage.Home);
        var result = await EngineProcess.RunAsync($$"""
            $env:ZOHO_HOME = '{{disk.Path}}'
            Import-Module '{{Layout.Manifest}}'
            $null = {{Stage.Registration(Stage.Us)}}
            $null = {{Stage.Registration(Stage.Eu)}}
            {{Look}}
            {{script}}
            """);
        Assert.Equal("", result.Errors);
        return [.. result.Output];
    }
}
