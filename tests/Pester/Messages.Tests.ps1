# What -Verbose and -Debug show in a real shell, and the times in it.

BeforeDiscovery {
    # Windows does not read TZ.
    $hasZones = $env:OS -ne 'Windows_NT' -and (Test-Path /usr/share/zoneinfo/Etc/GMT-3)
}

Describe 'The verbose and debug streams' {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $prelude = Get-Prelude $zoho
        $run = Invoke-Pwsh -Sandbox $sandbox -Environment @{ TZ = 'Etc/GMT-3' } -Script @"
$prelude
`$token = New-Token -Name crm -Vault Local
`$token = `$token | Update-ZohoAccessToken -Force -Verbose
`$null = Invoke-ZohoApi /crm/v8/Leads -Name crm -Vault Local -First 1 -Query @{ fields = 'Last_Name' } -Debug
"offset `$(`$token.ExpiresAt.Offset)"
"@
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'names the request, its size, its result and its time' {
        $run.Text | Should -Match 'VERBOSE: POST http\S+/oauth/v2/token: sending \d+ bytes \(application/x-www-form-urlencoded\)\.'
        $run.Text | Should -Match 'VERBOSE: POST http\S+/oauth/v2/token: HTTP 200 after \d+ ms, received \d+ bytes'
    }

    It 'shows the headers and the bodies with -Debug, without a secret' {
        $run.Text | Should -Match 'DEBUG: GET http\S+/crm/v8/Leads\?fields=Last_Name\S*: request headers: .*Authorization: \*\*\*'
        $run.Text | Should -Match 'DEBUG: GET .*: response body: \{"data":'
    }

    It 'has local times with the offset in text, and UTC in objects' -Skip:(-not $hasZones) {
        $run.Text | Should -Match 'new access token, valid until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+03:00\.'
        $run.Out | Should -Contain 'offset 00:00:00'
    }
}
