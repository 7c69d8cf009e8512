#Requires -Version 5.1
#Requires -Modules ZohoOAuth

<#
.SYNOPSIS
    Exports the records of a CRM module, for example Leads, to a CSV file. An interrupted run continues where it stopped.
.DESCRIPTION
    Use it in a scheduled task, a systemd timer, cron or a CI job.

    The script adds each page to <Path>.part and then saves its position in <Path>.state. After the last page, the new file replaces <Path> in one step.
    Programs that read <Path> get the old file or the complete new file, never a part of one.

    If a run stops early, run the same command again. It continues after the last complete page. The position is valid for one day, because Zoho's page
    tokens are. After that, or if you change -Module or -Field, the run starts again at the first page.

    The CRM returns at most 100,000 records of a list. For more, use the Bulk Read API.
.PARAMETER Path
    The CSV file. The folder must exist.
.PARAMETER Connection
    The name of the saved connection. It needs the scope ZohoCRM.modules.READ.
.PARAMETER Vault
    The vault with the connection. Default: $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.
.PARAMETER FromEnvironment
    Uses ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN and ZOHO_DATA_CENTER instead of a saved connection, for example in a CI job.
.PARAMETER Module
    The API name of the CRM module.
.PARAMETER Field
    The API names of the fields. They are the columns of the file, in this order.
.PARAMETER LogPath
    A file to which each line of the log is added too. The log never contains a secret.
.OUTPUTS
    The lines of the log. Exit codes: 0 the file is complete. 1 the run failed, and the log says why. 2 another run writes the same file.
.EXAMPLE
    ./Export-Leads.ps1 -Path C:\jobs\leads.csv -Connection crm -LogPath C:\jobs\leads.log
.EXAMPLE
    ./Export-Leads.ps1 -Path deals.csv -Module Deals -Field id, Deal_Name, Stage, Amount, Closing_Date -Connection crm
#>
[CmdletBinding()]
param(
    [string]$Path = 'leads.csv',
    [string]$Connection = 'crm',
    [string]$Vault,
    [switch]$FromEnvironment,
    [string]$Module = 'Leads',
    [string[]]$Field = @('id', 'Last_Name', 'First_Name', 'Email', 'Company', 'Modified_Time'),
    [string]$LogPath
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Numbers and dates look the same on every machine.
[Threading.Thread]::CurrentThread.CurrentCulture = [Globalization.CultureInfo]::InvariantCulture

# A scheduler that runs "powershell -File" passes "id,Email" as one value.
$Field = @($Field -split '\s*,\s*' | Where-Object { $_ })

# .NET does not know the current location of PowerShell, so it needs the full path.
$Path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$partPath = "$Path.part"
$statePath = "$Path.state"

function Write-Log([string]$Text) {
    $line = '{0:yyyy-MM-dd HH:mm:ss} {1}' -f (Get-Date), $Text
    $line
    if ($LogPath) { Add-Content -LiteralPath $LogPath -Value $line -Encoding UTF8 }
}

# Replaces the target in one step. Move-Item would delete it first.
function Move-IntoPlace([string]$Source, [string]$Target) {
    if (Test-Path -LiteralPath $Target) { [IO.File]::Replace($Source, $Target, [NullString]::Value) }
    else { [IO.File]::Move($Source, $Target) }
}

function Save-State($State) {
    [IO.File]::WriteAllText("$statePath.new", (ConvertTo-Json $State -Compress))
    Move-IntoPlace "$statePath.new" $statePath
}

# The position of an interrupted run of the same list, or a new one. Without a page token, Zoho sends the first page.
function Get-State {
    $new = [pscustomobject]@{ List = "$Module $($Field -join ',')"; Page = 0; Rows = 0; Length = 0; PageToken = $null; SavedAt = '2000-01-01T00:00:00Z' }
    if (-not (Test-Path -LiteralPath $statePath) -or -not (Test-Path -LiteralPath $partPath)) { return $new }
    try {
        # Windows PowerShell keeps the time as text, PowerShell 7 makes a DateTime of it.
        $saved = Get-Content -LiteralPath $statePath -Raw | ConvertFrom-Json
        $age = [DateTime]::UtcNow - ([DateTime]$saved.SavedAt).ToUniversalTime()
        if ($saved.List -eq $new.List -and $age.TotalHours -lt 23) { return $saved }
    }
    catch { Write-Verbose "The file $statePath cannot be read: $_" }
    $new
}

# A row contains exactly these columns, also if a record has no value for one of them.
function ConvertTo-Line($Record) { $Record | Select-Object -Property $Field | ConvertTo-Csv -NoTypeInformation | Select-Object -Skip 1 }

# While this file is open, no other run can open it.
try { $part = [IO.File]::Open($partPath, 'OpenOrCreate', 'ReadWrite', 'None') }
catch {
    Write-Log "STOPPED. The file $partPath cannot be opened. Another run may be using it. $($_.Exception.InnerException.Message)"
    exit 2
}

try {
    $state = Get-State
    if ($state.Page -gt 0) { Write-Log "Continues an interrupted run after page $($state.Page) with $($state.Rows) rows." }

    # What comes after the saved length is a page that was not complete.
    $part.SetLength($state.Length)
    $null = $part.Seek(0, 'End')

    # With the byte order mark, Excel and Windows PowerShell know that the file is UTF-8.
    $writer = New-Object IO.StreamWriter $part, (New-Object Text.UTF8Encoding $true)
    if ($state.Length -eq 0) { $writer.WriteLine('"' + ($Field -join '","') + '"') }

    # The cmdlet keeps the access token valid, retries after HTTP 429, and follows the page tokens.
    $call = @{ Path = "/crm/v8/$Module"; All = $true; Raw = $true; Query = @{ fields = $Field -join ','; sort_by = 'id'; sort_order = 'asc'; per_page = 200 } }
    if ($state.PageToken) { $call.Query.page_token = $state.PageToken }
    if ($FromEnvironment) { $call.Token = Connect-Zoho -FromEnvironment }
    else { $call.Name = $Connection }
    if ($Vault) { $call.Vault = $Vault }

    # A run that stopped after the last page has nothing left to read.
    if ($state.Page -eq 0 -or $state.PageToken) {
        Invoke-ZohoApi @call | ForEach-Object {
            foreach ($record in $_.data) { $writer.WriteLine((ConvertTo-Line $record)) }
            $writer.Flush()
            $part.Flush($true)
            $state.Page++
            $state.Rows += @($_.data).Count
            $state.Length = $part.Length
            $state.PageToken = $_.info.next_page_token
            $state.SavedAt = [DateTime]::UtcNow.ToString('o')
            Save-State $state
        }
    }

    $writer.Flush()
    $writer.Dispose()
    Move-IntoPlace $partPath $Path
    Remove-Item -LiteralPath $statePath -ErrorAction Ignore
    Write-Log "DONE. $($state.Rows) rows of $Module are in $Path."
    exit 0
}
catch {
    Write-Log "FAILED. $($_.Exception.Message)"

    # Zoho does not accept the saved page token.
    if ($_.Exception.PSObject.Properties['ZohoCode'] -and $_.Exception.ZohoCode -in 'EXPIRED_VALUE', 'TOKEN_BOUND_DATA_MISMATCH') {
        Remove-Item -LiteralPath $statePath -ErrorAction Ignore
        Write-Log 'The saved position is too old. Run the script again: it starts at the first page.'
    }
    elseif ($_.ErrorDetails) { Write-Log "Recommendation: $($_.ErrorDetails.RecommendedAction)" }
    exit 1
}
finally { $part.Dispose() }
