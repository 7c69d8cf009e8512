# Machines on which a policy logs every command with its parameters and what it puts out: no secret may be among it.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $obstacle = Get-SecretStoreObstacle
    $vaults = @(
        @{ Vault = 'Local'; Named = 'Local'; Skip = $false }
        # The stand-in is made of functions, and these are logged with all that they hand to each other.
        @{ Vault = 'TestVault'; Named = "SecretStore$(if ($obstacle) { " (skipped: $obstacle)" })"; Skip = [bool]$obstacle }
    )
}

Describe 'Under a policy that logs everything, with the vault <Named>' -ForEach $vaults {
    BeforeAll {
        if ($Skip) { return }
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        if ($Vault -ne 'Local') { Initialize-SecretStore $sandbox }
        $prelude = Get-Prelude $zoho

        # Module logging writes to the system's log, which is not the test's. A transcript by policy has the same lines.
        # On Windows, a settings file without an execution policy means the policy of a client, which runs no script.
        @{ 'Microsoft.PowerShell:ExecutionPolicy' = 'RemoteSigned'; PowerShellPolicies = @{
            ModuleLogging = @{ EnableModuleLogging = $true; ModuleNames = @('*') }
            Transcription = @{ EnableTranscripting = $true; OutputDirectory = "$sandbox/log" }
        } } | ConvertTo-Json -Depth 5 | Set-Content "$sandbox/policy.json"
        $run = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 120 -Option @('-NonInteractive', '-SettingsFile', "`"$sandbox/policy.json`"") -Script @"
$prelude
`$token = New-Token -Name crm -Vault $Vault
`$fleet = `$token | Save-ZohoToken fleet -Vault $Vault -AccessTokenStore Vault -PassThru
`$newer = Get-ZohoToken fleet -Vault $Vault | Update-ZohoAccessToken -Force -Verbose -Debug
`$null = Invoke-ZohoApi /crm/v8/Leads -Name crm -Vault $Vault -First 1 -Query @{ fields = 'Last_Name' } -Verbose -Debug
Get-ZohoToken -Vault $Vault
Revoke-ZohoToken -Name fleet -Vault $Vault -AccessTokenOnly
Remove-ZohoToken crm -Vault $Vault
[IO.File]::WriteAllLines('$sandbox/secrets.txt', [string[]]@(`$token.AccessToken, `$token.RefreshToken, `$newer.AccessToken, `$token.ClientSecret | ForEach-Object { [Net.NetworkCredential]::new('', `$_).Password }))
"@
    }

    AfterAll {
        if ($Skip) { return }
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'writes no secret to the log' -Skip:$Skip {
        $run.Error | Should -BeNullOrEmpty
        $secrets = @(Get-Content "$sandbox/secrets.txt")
        $secrets.Count | Should -Be 4
        $log = @(Get-ChildItem "$sandbox/log" -Recurse -File | Get-Content)
        $log.Count | Should -BeGreaterThan 10
        if ($Vault -ne 'Local') { $log -match 'ParameterBinding\(Set-Secret\).*SecureString' | Should -Not -BeNullOrEmpty }

        # The prelude makes the client secret from plain text.
        $own = $log -notmatch 'ParameterBinding\(ConvertTo-SecureString\)'
        foreach ($secret in $secrets) { $own | Where-Object { $_.Contains($secret) } | Should -BeNullOrEmpty }
    }
}
