# Vaults of SecretManagement: locked, unlocked, missing, and read by many at once. Only a real SecretStore has a lock.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $obstacle = Get-SecretStoreObstacle
    $sessions = @(
        @{ Session = 'in a session with -NonInteractive'; Option = @('-NonInteractive'); StdIn = 'Empty' }
        @{ Session = 'in a session whose input is at its end'; Option = @(); StdIn = 'Empty' }
        @{ Session = 'in a session whose input never brings a line'; Option = @(); StdIn = 'Silent' }
    )
}

Describe "A SecretStore with a password$(if ($obstacle) { " (skipped: $obstacle)" })" -Skip:([bool]$obstacle) {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        Initialize-SecretStore $sandbox -Authentication Password -Interaction Prompt
        $prelude = Get-Prelude $zoho
        $unlock = 'Unlock-SecretStore -Password (ConvertTo-SecureString store-password -AsPlainText -Force)'
        function Set-Interaction($Interaction) {
            $run = Invoke-Pwsh -Sandbox $sandbox -Script "$unlock`nSet-SecretStoreConfiguration -Interaction $Interaction -Confirm:`$false"
            $run.ExitCode | Should -Be 0
        }
        $ids = @(
            'function Get-Id([scriptblock]$Run) { try { & $Run } catch { $_.FullyQualifiedErrorId.Split(",")[0] + " " + $_.CategoryInfo.Category + " " + ($_.ErrorDetails.RecommendedAction -match "Unlock-Secret") } }'
            'Get-Id { Get-ZohoToken crm -Vault TestVault }', 'Get-Id { Get-ZohoToken -Vault TestVault }', 'Get-Id { Remove-ZohoToken crm -Vault TestVault }'
            'Get-Id { New-Token -Name other -Vault TestVault }', 'Get-Id { Invoke-ZohoApi /crm/v8/org -Name crm }'
        ) -join "`n"
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'works when it is unlocked, in the same session' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$unlock`n(New-Token -Name crm -Vault TestVault).Vault`n(Get-ZohoToken crm).Name"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('TestVault', 'crm')
    }

    It 'is VaultLocked when it may ask, and asks nobody, <Session>' -ForEach $sessions {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$ids" -Option $Option -StdIn $StdIn -TimeoutSec 40
        $run.TimedOut | Should -BeFalse
        $run.Out | Should -Be (@('VaultLocked PermissionDenied True') * 5)
    }

    It 'does not prompt after the Get-Secret of the user, <Session>' -ForEach $sessions {
        $lock = 'try { Unlock-SecretStore -Password (ConvertTo-SecureString wrong -AsPlainText -Force) } catch { }'
        $own = $unlock, '$null = Get-SecretInfo', $lock -join "`n"
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$own`n$ids" -Option $Option -StdIn $StdIn -TimeoutSec 40
        $run.TimedOut | Should -BeFalse
        $run.Out | Should -Be (@('VaultLocked PermissionDenied True') * 5)
    }

    It 'spends no one-time code on a locked vault' {
        $before = Get-RequestCount $zoho '/oauth/v2/token'
        $null = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`nNew-Token -Name other -Vault TestVault"
        Get-RequestCount $zoho '/oauth/v2/token' | Should -Be $before
    }

    It 'is found locked, and found unlocked later, by one session' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`ntry { Get-ZohoToken crm } catch { `$_.FullyQualifiedErrorId.Split(',')[0] }`n$unlock`n(Get-ZohoToken crm).Name"
        $run.Out | Should -Be @('VaultLocked', 'crm')
    }

    It 'is VaultLocked when it may not ask' {
        Set-Interaction None
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$ids"
        $run.Out | Should -Be (@('VaultLocked PermissionDenied True') * 5)
        Set-Interaction Prompt
    }

    It 'says that HOME is not set' -Skip:($env:OS -eq 'Windows_NT') {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`nRemove-Item Env:HOME`ntry { Get-ZohoToken } catch { `$_.ErrorDetails.Message }`n(New-Token -Name crm -Vault Local).Vault"
        $run.Out | Should -Be @('SecretManagement cannot list its vaults, because the environment variable HOME is not set. It keeps the list of vaults in that folder.', 'Local')
    }

    It 'leaves nothing of SecretManagement in $Error' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$Error.Clear()`n`$ErrorActionPreference = 'SilentlyContinue'`nGet-ZohoToken crm`n`$Error.Count"
        $run.Out | Should -Be '1'
    }
}

Describe 'A vault without a password, <Named>' -ForEach (Get-SecretVaultCase) {
    BeforeAll {
        if ($Skip) { return }
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        Initialize-SecretVault $sandbox
        $prelude = Get-Prelude $zoho
        $null = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token -Name crm -Vault TestVault"
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'gives a connection to twenty parallel readers' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 120 -Script @"
$prelude
`$names = 1..20 | ForEach-Object -ThrottleLimit 8 -Parallel { Import-Module '$(Get-ModulePath)'; (Get-ZohoToken crm -Vault TestVault).Name }
"`$(@(`$names -eq 'crm').Count) `$(`$Error.Count)"
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '20 0'
    }

    It 'names the vaults that there are when the one asked for is not' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`ntry { Get-ZohoToken crm -Vault Nowhere } catch { `$_.FullyQualifiedErrorId.Split(',')[0]; `$_.Exception.Message }"
        $run.Out[0] | Should -Be 'VaultUnavailable'
        $run.Out[1] | Should -BeLike "*'Nowhere'*TestVault*"
    }

    It 'is not asked for when $env:ZOHO_VAULT names another vault' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Environment @{ ZOHO_VAULT = 'Local' } -Script "$prelude`n@(Get-ZohoToken).Count`n@(Get-ZohoToken -Vault TestVault).Count"
        $run.Out | Should -Be @('0', '1')
    }

    It 'does not take a secret of somebody else''s for a connection' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
Set-Secret ZohoOAuth-foreign 'not a record'
Set-Secret ZohoOAuth-bytes ([byte[]](1, 2, 3))
Set-Secret Other 'x'
foreach (`$name in 'foreign', 'bytes') { try { Get-ZohoToken `$name } catch { `$_.FullyQualifiedErrorId.Split(',')[0] } }
(Get-ZohoToken -ErrorAction SilentlyContinue).Name
"@
        $run.Out | Should -Be @('VaultUnavailable', 'VaultUnavailable', 'crm')
    }
}
