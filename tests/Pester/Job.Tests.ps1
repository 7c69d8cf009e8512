# The main job, end to end, over process boundaries: once for every kind of vault.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $vaults = @(@{ Vault = 'Local'; Named = 'Local'; Skip = $false }) + @(Get-SecretVaultCase)
}

Describe 'The job with the vault <Named>' -ForEach $vaults {
    BeforeAll {
        if ($Skip) { return }
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $prelude = Get-Prelude $zoho
        if ($Vault -eq 'Local') { Initialize-NoSecretVault $sandbox } else { Initialize-SecretVault $sandbox }
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'goes from a client to a saved token in one pipeline' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$request = `$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL
`$token = Get-Redirect `$request | ConvertFrom-ZohoRedirectUrl -Request `$request | Invoke-ZohoTokenExchange -Name crm -Vault $Vault
"`$(`$token.Name) `$(`$token.Vault) `$(`$token.Scope) `$(`$token.IsExpired)"
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be "crm $Vault ZohoCRM.modules.ALL False"
    }

    It 'reads it in another process and calls the API without a refresh' -Skip:$Skip {
        $before = Get-RequestCount $zoho '/oauth/v2/token'
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$leads = Invoke-ZohoApi /crm/v8/Leads -Name crm -Vault $Vault -All -Query @{ fields = 'Last_Name,Email' }
"`$(`$leads.Count) `$((`$leads.id | Select-Object -Unique).Count) `$(`$leads[0].id.GetType().Name)"
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '450 450 String'
        Get-RequestCount $zoho '/oauth/v2/token' | Should -Be $before -Because 'the access token is shared'
    }

    It 'takes the vault that is the default' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`nGet-ZohoToken | ForEach-Object { `"`$(`$_.Name) `$(`$_.Vault)`" }"
        $run.Out | Should -Be "crm $Vault"
    }

    It 'refreshes an access token that died, once, and repeats the request' -Skip:$Skip {
        $null = Invoke-Control $zoho POST expire-access-tokens
        $before = Get-RequestCount $zoho '/oauth/v2/token'
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n(Get-ZohoToken crm -Vault $Vault | Update-ZohoAccessToken | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '10'
        Get-RequestCount $zoho '/oauth/v2/token' | Should -Be ($before + 1)
    }

    It 'refreshes on demand, and the next process finds the new token' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$old = Get-ZohoAccessToken -Name crm -Vault $Vault -AsPlainText
`$new = Get-ZohoToken crm -Vault $Vault | Update-ZohoAccessToken -Force | Get-ZohoAccessToken -AsPlainText
`$old -ne `$new
`$new.GetHashCode()
"@
        $next = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n(Get-ZohoAccessToken -Name crm -Vault $Vault -AsPlainText).Length -gt 20"
        $run.Out[0] | Should -Be 'True'
        $next.Out | Should -Be 'True'
    }

    It 'revokes at the server and in the vault' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$kept = Get-ZohoToken crm -Vault $Vault
Revoke-ZohoToken -Name crm -Vault $Vault
@(Get-ZohoToken -Vault $Vault).Count
try { Get-ZohoToken crm -Vault $Vault } catch { `$_.FullyQualifiedErrorId.Split(',')[0] }
try { `$kept | Update-ZohoAccessToken -Force } catch { `$_.FullyQualifiedErrorId.Split(',')[0] }
Revoke-ZohoToken -Token `$kept
'again is no error'
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('0', 'TokenNotFound', 'RefreshTokenRejected', 'again is no error')
        Get-ChildItem "$sandbox/zoho" -Recurse -File -Include *.token, *.secret | Should -BeNullOrEmpty
    }
}

Describe 'A one-time code that is spent' {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'brings a saved token also where a warning stops the script' {
        $answer = @{ access_token = '1000.access.token'; refresh_token = '1000.refresh.token'; scope = 'ZohoCRM.modules.ALL'; api_domain = $zoho.DataCenters[0].apiDomain; expires_in = 3600 }
        $null = Invoke-Control $zoho POST faults @{ path = '/oauth/v2/token'; times = 2; body = ConvertTo-Json $answer }
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$(Get-Prelude $zoho)
`$null = New-Token -Name first -Vault Local # Local warns when it is made.
`$WarningPreference = 'Stop'
`$request = `$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL, ZohoCRM.coql.READ
try { `$null = Get-Redirect `$request | ConvertFrom-ZohoRedirectUrl -Request `$request | Invoke-ZohoTokenExchange -Name crm -Vault Local } catch { `$_.Exception.Message }
"`$((Get-ZohoToken crm -Vault Local).Scope)"
"@
        $run.Out[-2] | Should -BeLike '*ZohoCRM.coql.READ*'
        $run.Out[-1] | Should -Be 'ZohoCRM.modules.ALL'
    }
}
