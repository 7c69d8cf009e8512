# What a warm process measures, in milliseconds. A measure that the module cannot do returns not-a-number.
$fields12 = 'First_Name,Last_Name,Full_Name,Email,Company,Owner,Annual_Revenue,Email_Opt_Out,Description,Created_Time,Modified_Time'

$csv = [System.IO.Path]::Combine($Folder, 'records.csv')
$one = '/crm/v8/Leads/3652397000000649013'
$calls = 200

function Measure-Time([scriptblock] $Work) {
    [GC]::Collect()
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $null = & $Work
    $watch.Elapsed.TotalMilliseconds
}

function Measure-List([scriptblock] $Work) {
    [GC]::Collect()
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $records = & $Work
    $time = $watch.Elapsed.TotalMilliseconds
    if ($records.Count -ne 10000) { throw "$($records.Count) records arrived instead of 10,000." }
    $time
}

function Read-Pages([string] $Name, [string] $Fields, [hashtable] $Session) {
    $first = $query = "per_page=200&fields=$Fields"
    do {
        $page = Invoke-RestMethod "$ApiDomain/crm/v8/${Name}?$query" -Headers $headers @Session
        $page.data
        $query = "$first&page_token=$($page.info.next_page_token)"
    } while ($page.info.more_records)
}

function Write-Records([hashtable] $Parameters) {
    1..2000 | ForEach-Object { @{ Last_Name = "Name $_"; Email = "person$_@example.com" } } |
        Invoke-ZohoApi /crm/v8/Contacts/upsert -Method Post -Token $token @Parameters
}

$measures = @{
    'call'            = { (Measure-Time { foreach ($call in 1..$calls) { Invoke-ZohoApi $one -Token $token } }) / $calls }
    'call-rest'       = { (Measure-Time { foreach ($call in 1..$calls) { Invoke-RestMethod "$ApiDomain$one" -Headers $headers } }) / $calls }
    'list-12'         = { Measure-List { $token | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = $fields12 } } }
    'list-12-rest'    = { Measure-List { Read-Pages Leads $fields12 @{} } }
    'list-12-session' = { Measure-List { Read-Pages Leads $fields12 $session } }
    'list-22'         = { Measure-List { $token | Invoke-ZohoApi /crm/v8/Samples -All -Query @{ fields = $SampleFields } } }
    'list-22-rest'    = { Measure-List { Read-Pages Samples $SampleFields @{} } }
    'list-22-session' = { Measure-List { Read-Pages Samples $SampleFields $session } }
    'csv-22'          = { Measure-Time { $token | Invoke-ZohoApi /crm/v8/Samples -All -Query @{ fields = $SampleFields } | Export-Csv -LiteralPath $csv } }
    'csv-22-rest'     = { Measure-Time { Read-Pages Samples $SampleFields @{} | Export-Csv -LiteralPath $csv } }
    'list-books'      = { Measure-List { $token | Invoke-ZohoApi /books/v3/contacts -All -OrganizationId 7 } }
    'write'           = { Measure-Time { Write-Records @{} } }
    'write-unordered' = {
        if (-not (Get-Command Invoke-ZohoApi).Parameters.ContainsKey('Unordered')) { return [double]::NaN }
        Measure-Time { Write-Records @{ Unordered = $true } }
    }
}
