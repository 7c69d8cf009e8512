# Rounds of API calls, each way of asking beside the others, so that they meet the same weather. Needs core cmdlets only.
param(
    [string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $ClientId, [string] $ClientSecret,
    [string] $Code, [string] $AccessToken, [string] $Fields, [int] $Rounds, [int] $Calls
)

$ProgressPreference = 'SilentlyContinue'
Import-Module $Module
$null = Register-ZohoDataCenter -Code bench -AccountsUrl $AccountsUrl -ApiDomain $ApiDomain
$client = New-ZohoClient $ClientId -ClientSecret $ClientSecret -RedirectUri http://localhost:8765/callback -DataCenter bench -WarningAction Ignore
$token = $client | Invoke-ZohoTokenExchange -Code $Code -WarningAction Ignore
$headers = @{ Authorization = "Zoho-oauthtoken $AccessToken" }

function Read-Pages([hashtable] $Session) {
    $first = $query = "per_page=200&fields=$Fields"
    do {
        $page = Invoke-RestMethod "$ApiDomain/crm/v8/Leads?$query" -Headers $headers @Session
        $page.data
        $query = "$first&page_token=$($page.info.next_page_token)"
    } while ($page.info.more_records)
}

$ways = [ordered] @{
    'call module'    = { foreach ($call in 1..$Calls) { $null = Invoke-ZohoApi '/crm/v8/Leads/3652397000000649013' -Token $token } }
    'records module' = { $token | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = $Fields } }
}
if (Get-Command Invoke-RestMethod -ErrorAction Ignore) {
    $session = @{ WebSession = [Microsoft.PowerShell.Commands.WebRequestSession]::new() }
    $ways['call rest'] = { foreach ($call in 1..$Calls) { $null = Invoke-RestMethod "$ApiDomain/crm/v8/Leads/3652397000000649013" -Headers $headers } }
    $ways['records rest'] = { Read-Pages @{} }
    $ways['records rest-session'] = { Read-Pages $session }
}

# Two rounds to warm up, which nobody counts.
foreach ($round in -1..$Rounds) {
    foreach ($way in $ways.Keys) {
        [GC]::Collect()
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $records = & $ways[$way]
        $time = $watch.Elapsed.TotalMilliseconds
        if ($way -like 'records*' -and $records.Count -ne 10000) { throw "$way returned $($records.Count) records" }
        if ($round -gt 0) { "$way $($time.ToString([cultureinfo]::InvariantCulture))" }
    }
}
