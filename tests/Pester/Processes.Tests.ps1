# Several processes that use one connection at once, and processes that are killed.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    $prelude = Get-Prelude $zoho
    $made = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token -Name crm -Vault Local"
    if ($made.ExitCode -ne 0) { throw $made.Text }
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'Six processes with an access token that has expired' {
    It 'refresh it once' {
        $null = Invoke-Control $zoho POST expire-access-tokens
        $null = Invoke-Control $zoho POST 'clock/advance?seconds=3600'
        $before = Get-RequestCount $zoho '/oauth/v2/token'
        $script = "$prelude`n(Invoke-ZohoApi /crm/v8/Deals -Name crm -Vault Local -Query @{ fields = 'Deal_Name' }).Count"
        $children = 1..6 | ForEach-Object { Start-Pwsh -Sandbox $sandbox -Script $script }
        $runs = $children | ForEach-Object { Wait-Pwsh $_ -TimeoutSec 120 }

        $runs.Error | Where-Object { $_ } | Should -BeNullOrEmpty
        $runs.Out | Should -Be (@('10') * 6)
        Get-RequestCount $zoho '/oauth/v2/token' | Should -Be ($before + 1)
    }
}

Describe 'A process that is killed while it saves' {
    It 'leaves a whole connection, and nothing that the next process stumbles over' {
        $save = "$prelude`n`$token = Get-ZohoToken crm -Vault Local`nwhile (`$true) { `$token | Save-ZohoToken crm -Vault Local; 'saved' }"
        foreach ($kill in 1..3) {
            $child = Start-Pwsh -Sandbox $sandbox -Script $save
            $null = Wait-Line $child '^saved$'
            $child.Process.Kill()
            $child.Process.WaitForExit()
        }

        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
Get-ZohoToken crm -Vault Local | Save-ZohoToken crm -Vault Local
(Get-ZohoToken -Vault Local).Name
(Invoke-ZohoApi /crm/v8/Deals -Name crm -Vault Local -Query @{ fields = 'Deal_Name' }).Count
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('crm', '10')
    }
}

Describe 'Processes that read a connection while another one saves it' {
    # tests/Windows/run.sh --full lets it save 2,000 times.
    It 'all get it whole, and every save succeeds' {
        $saves = if ($env:ZOHO_TEST_SAVES) { [int]$env:ZOHO_TEST_SAVES } else { 200 }
        $read = @"
$prelude
'ready'
while (-not (Test-Path '$sandbox/stop')) {
    `$token = Get-ZohoToken crm -Vault Local
    if (-not `$token.ClientId -or -not `$token.RefreshToken) { throw 'Half a connection was read.' }
    `$count++
}
`$count -gt 0
"@
        $readers = 1..3 | ForEach-Object { Start-Pwsh -Sandbox $sandbox -Script $read }
        $readers | ForEach-Object { $null = Wait-Line $_ '^ready$' }
        $writer = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 600 -Script @"
$prelude
`$token = Get-ZohoToken crm -Vault Local
foreach (`$save in 1..$saves) { `$token | Save-ZohoToken crm -Vault Local -WarningVariable +warnings }
"$saves saved, `$(`$warnings.Count) warnings"
"@
        Set-Content "$sandbox/stop" ''
        $runs = $readers | ForEach-Object { Wait-Pwsh $_ }

        $writer.Error | Should -BeNullOrEmpty
        $writer.Out | Should -Be "$saves saved, 0 warnings"
        $runs.Error | Where-Object { $_ } | Should -BeNullOrEmpty
        $runs | ForEach-Object { $_.Out[-1] | Should -Be 'True' }
    }
}

Describe 'A connection whose file another program holds open' {
    # On Windows, a file that is open cannot always be replaced. On other systems it can, so there the save succeeds at once.
    It 'is saved, or fails with an error of its own and loses nothing' {
        $dataCenter = $zoho.DataCenters[0].code
        $code = "(Invoke-RestMethod -Method Post '$($zoho.Control)/grant?scope=ZohoCRM.modules.ALL&dataCenter=$dataCenter').code"
        $run = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 120 -Script @"
$prelude
`$self = New-ZohoClient $($zoho.ClientId) -ClientSecret `$clientSecret -DataCenter $dataCenter
`$saved = Connect-Zoho held -Vault Local -Client `$self -GrantCode $code
`$file = Get-Item '$sandbox/zoho/vault/ZohoOAuth-held.secret'
`$reader = `$file.Open('Open', 'Read', 'ReadWrite, Delete')
function Test-Held([scriptblock]`$Save) {
    try { `$null = & `$Save; 'saved' } catch { (`$_.FullyQualifiedErrorId -split ',')[0] }
}
Test-Held { `$saved | Save-ZohoToken held -Vault Local }
"readable: `$([bool](Get-ZohoToken held -Vault Local).RefreshToken)"
`$code = $code
Test-Held { Connect-Zoho held -Vault Local -Client `$self -GrantCode `$code }
`$reader.Dispose()
Test-Held { Connect-Zoho held -Vault Local -Client `$self -GrantCode `$code }
Test-Held { `$saved | Save-ZohoToken held -Vault Local }
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out[0] | Should -BeIn 'saved', 'VaultWriteFailed'
        $run.Out[1] | Should -Be 'readable: True'
        # Only a code that was not used works a second time.
        $expected = if ($run.Out[2] -eq 'saved') { 'saved', 'InvalidCode', 'saved' } else { 'VaultWriteFailed', 'saved', 'saved' }
        $run.Out[2..4] | Should -Be $expected
    }
}
