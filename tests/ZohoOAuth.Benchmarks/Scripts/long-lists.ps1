# What one long list takes: the time of 50 pages that each come late, and the memory of 500 pages of which nobody keeps a record.
param(
    [string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $ClientId, [string] $ClientSecret,
    [string] $Code, [string] $Fields, [int] $Rounds, [string] $What
)

$ProgressPreference = 'SilentlyContinue'
Import-Module $Module
$null = Register-ZohoDataCenter -Code bench -AccountsUrl $AccountsUrl -ApiDomain $ApiDomain
$client = New-ZohoClient $ClientId -ClientSecret $ClientSecret -RedirectUri http://localhost:8765/callback -DataCenter bench -WarningAction Ignore
$token = $client | Invoke-ZohoTokenExchange -Code $Code -WarningAction Ignore
$process = [System.Diagnostics.Process]::GetCurrentProcess()

function Measure-Time {
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $records = $token | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = $Fields }
    if ($records.Count -ne 10000) { throw "$($records.Count) records came" }
    $watch.Elapsed.TotalMilliseconds
}

# Of the whole process, because that is what the machine has to give.
function Measure-Memory {
    $null = $token | Invoke-ZohoApi /crm/v8/Leads -First 10000 -Query @{ fields = $Fields } | ForEach-Object { $_.id }
    [GC]::Collect()
    $process.Refresh()
    $before = $most = $process.WorkingSet64
    $count = 0
    $token | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = $Fields } | ForEach-Object {
        if (++$count % 1000 -eq 0) {
            $process.Refresh()
            if ($process.WorkingSet64 -gt $most) { $most = $process.WorkingSet64 }
        }
    }
    if ($count -ne 100000) { throw "$count records came" }
    ($most - $before) / 1MB
}

foreach ($round in 1..$Rounds) {
    $measured = if ($What -eq 'memory') { Measure-Memory } else { Measure-Time }
    "$What $($measured.ToString([cultureinfo]::InvariantCulture))"
}
