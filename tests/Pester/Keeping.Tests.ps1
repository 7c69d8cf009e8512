# One access token for all runspaces, and vaults that many processes and runspaces use at once.
# How often the runspaces meet: $env:ZOHO_TEST_ROUNDS says more by hand.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $obstacle = Get-SecretStoreObstacle
    $named = "SecretStore$(if ($obstacle) { " (skipped: $obstacle)" })"
    $vaults = @(
        @{ Vault = 'Local'; Named = 'Local'; Authentication = 'None'; Skip = $false }
        @{ Vault = 'TestVault'; Named = $named; Authentication = 'None'; Skip = [bool]$obstacle }
        @{ Vault = 'TestVault'; Named = $named; Authentication = 'Password'; Skip = [bool]$obstacle }
    )
}

Describe 'Fifty parallel runspaces' -Skip:($PSEdition -ne 'Core') {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $null = Invoke-Control $zoho POST limits @{ accessTokenRequests = 100000; liveAccessTokens = 100000 }
        $prelude = @"
$(Get-Prelude $zoho)
`$null = Set-ZohoTokenLimit AccessTokenRequest -Maximum 100000
function Invoke-Control(`$Method, `$Path, `$Body) { Invoke-RestMethod "$($zoho.Control)/`$Path" -Method `$Method -Body `$Body -ContentType application/json }
function Set-Life([timespan]`$Life) { `$null = Invoke-Control POST limits (ConvertTo-Json @{ accessTokenLifetime = "`$Life" }) }
function Get-Count { @(Invoke-Control GET 'requests?path=/oauth/v2/token' | Where-Object { `$_ }).Count }
"@
        $null = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token -Name crm -Vault Local"
        $rounds = if ($env:ZOHO_TEST_ROUNDS) { [int]$env:ZOHO_TEST_ROUNDS } else { 2 }

        # Each round leaves a token behind that lives for so long, and counts good calls, errors and token requests.
        function Invoke-Round([string]$Life) {
            Invoke-Pwsh -Sandbox $sandbox -TimeoutSec (60 + 60 * $rounds) -Script @"
$prelude
foreach (`$round in 1..$rounds) {
    Set-Life $Life
    `$null = Update-ZohoAccessToken -Name crm -Vault Local -Force
    Set-Life 01:00:00
    `$null = Invoke-Control DELETE requests
    `$counts = 1..50 | ForEach-Object -ThrottleLimit 50 -Parallel {
        Import-Module '$(Get-ModulePath)'
        try { @(Invoke-ZohoApi /crm/v8/Deals -Name crm -Vault Local -Query @{ fields = 'Deal_Name' } -ErrorAction Stop).Count } catch { "`$_" }
    }
    while ((Get-Count) -eq 0) { } # A stale token is renewed behind the calls.
    "`$(@(`$counts -eq 10).Count) `$(@(`$counts -ne 10) | Select-Object -First 1)/ `$(Get-Count)"
}
"@
        }
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'share <State> token and make one request' -ForEach @(@{ State = 'an expired'; Life = '00:00:29' }, @{ State = 'a stale'; Life = '00:04:00' }) {
        $run = Invoke-Round $Life
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be (@('50 / 1') * $rounds)
    }
}

Describe 'Many at once in <Named>, authentication <Authentication>' -ForEach $vaults {
    BeforeAll {
        if ($Skip) { return }
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        if ($Vault -ne 'Local') { Initialize-SecretStore $sandbox -Authentication $Authentication }
        $prelude = Get-Prelude $zoho
        if ($Authentication -eq 'Password') { $prelude += "`nUnlock-SecretStore -Password (ConvertTo-SecureString store-password -AsPlainText -Force)" }
        $null = Invoke-Control $zoho POST limits @{ accessTokenRequests = 1000; liveAccessTokens = 1000 }
        $made = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token -Name crm -Vault $Vault"
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'two hundred parallel reads bring two hundred connections' -Skip:$Skip {
        $made.Error | Should -BeNullOrEmpty
        $run = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 300 -Script @"
$prelude
`$names = 1..200 | ForEach-Object -ThrottleLimit 20 -Parallel { Import-Module '$(Get-ModulePath)'; try { (Get-ZohoToken crm -Vault $Vault -ErrorAction Stop).Name } catch { "`$_" } }
"`$(@(`$names -eq 'crm').Count) `$(@(`$names -ne 'crm') | Select-Object -First 1)"
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '200 '
    }

    It 'eight processes save eight connections, and all are there' -Skip:$Skip {
        $savers = 1..8 | ForEach-Object { Start-Pwsh -Sandbox $sandbox -Script "$prelude`n(Get-ZohoToken crm -Vault $Vault | Save-ZohoToken job$_ -Vault $Vault -PassThru).Name" }
        $results = $savers | ForEach-Object { Wait-Pwsh $_ -TimeoutSec 180 }
        $results.Error | Where-Object { $_ } | Should -BeNullOrEmpty
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n(Get-ZohoToken -Vault $Vault).Name"
        $run.Out | Should -Be (@('crm') + (1..8 | ForEach-Object { "job$_" }))
    }
}
