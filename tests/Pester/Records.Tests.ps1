# A record behaves like the object of ConvertFrom-Json for the same JSON, whatever a script does with it. PowerShell's own objects are the judge:
# each action runs with records that nothing has read before, and with objects of ConvertFrom-Json. What they print must be equal.

BeforeDiscovery {
    $actions = & "$PSScriptRoot/RecordActions.ps1"
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox

    # Numbers with a point have another type on purpose (decimal, not double), so these are whole.
    $body = @'
{"data":[
{"id":"3652397000000649013","Owner":{"name":"Jos\u00e9 Ünal","id":"17","email":"a@example.com"},"Stage":"Open","Amount":120,"None":null,"Locked":false,
 "Tag":[{"name":"vip","id2":1},{"name":"eu","id2":2}],"Empty":[],"Nothing":{},"Deep":[[1,2],{"x":[{"y":true}]}],"odd name":"x","a.b":{"c":"d"},
 "$approval":{"approve":false,"reject":true},"Inner":{"Count":5,"Length":"l","Keys":["k"],"Value":null,"Where":"w","Equals":"e"},"Type":"Größe №"},
{"id":"3652397000000649014","Owner":{"name":"Zoë","id":"18","email":null},"Stage":"Closed","Amount":7,"None":null,"Locked":true,
 "Tag":[{"name":"北京","id2":3}],"Empty":[],"Nothing":{},"Deep":[[3],{"x":[]}],"odd name":"","a.b":{"c":"d"},
 "$approval":{"approve":true,"reject":false},"Inner":{"Count":6,"Length":"","Keys":[],"Value":1,"Where":"w","Equals":"e"},"Type":null}
]}
'@
    $null = Invoke-Control $zoho POST faults @{ path = '/crm/v8/Deals'; body = $body }
    $run = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 300 -Script @"
$(Get-Prelude $zoho)
`$token = New-Token
`$json = @'
$body
'@
function Get-Text([scriptblock]`$Action, [object[]]`$rs) {
    `$ErrorActionPreference = 'Continue'
    `$r = `$rs[0]
    `$folder = '$sandbox'
    try { (& `$Action 2>&1 | ForEach-Object { "`$_" }) -join "``n" } catch { "failed: `$_" }
}
`$actions = & '$PSScriptRoot/RecordActions.ps1'
`$results = @{}
foreach (`$name in `$actions.Keys) {
    `$records = @(Invoke-ZohoApi '/crm/v8/Deals?fields=id' -Token `$token)
    `$objects = @((ConvertFrom-Json `$json).data)
    `$results[`$name] = @{ Module = Get-Text `$actions[`$name] `$records; PowerShell = Get-Text `$actions[`$name] `$objects }
}
ConvertTo-Json `$results | Set-Content '$sandbox/results.json' -Encoding utf8
"@
    $results = Get-Content -Raw "$sandbox/results.json" -Encoding utf8 | ConvertFrom-Json -AsHashtable
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'A record, compared with an object of ConvertFrom-Json' {
    It 'runs all actions without an error' {
        $run.Error | Should -BeNullOrEmpty
    }

    It 'is equal: <_>' -ForEach $actions.Keys {
        $expected = $results[$_].PowerShell
        $expected | Should -Not -BeNullOrEmpty
        $expected | Should -Not -Match '^failed'
        $results[$_].Module | Should -BeExactly $expected
    }
}
