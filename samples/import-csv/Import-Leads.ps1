#Requires -Version 5.1
#Requires -Modules ZohoOAuth

<#
.SYNOPSIS
    Imports a CSV file into a CRM module, for example Leads, and reports the rows that Zoho refused.
.DESCRIPTION
    The columns of the file are the API names of the fields. The script sends 100 rows in one request.

    Zoho can refuse some rows and accept the others. The script adds each refused row to <name>.refused.csv, with Zoho's reason. Correct the rows in that
    file, delete the columns that begin with "Zoho", and import it like any other file.

    If a run stops before its end, for example because the machine was switched off, it is unknown whether Zoho wrote the last 100 rows. Run the script
    again: it sends nothing and says which rows to check in Zoho, and which value of -Skip continues. This works because the run id is made from the
    content of the file: the same file is the same run.

    A file that was sent to its end moves to the folder -DonePath, so the next run does not send it again.
.PARAMETER Path
    The CSV file in UTF-8. If it does not exist, there is nothing to do.
.PARAMETER DonePath
    The folder for files that were sent, and for the reports. The script creates it.
.PARAMETER Connection
    The name of the saved connection. It needs the scope ZohoCRM.modules.ALL, or CREATE for the module.
.PARAMETER Vault
    The vault with the connection. Default: $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.
.PARAMETER Module
    The API name of the CRM module.
.PARAMETER Skip
    The number of rows to leave out, after an interrupted run. The log of that run recommends it.
.PARAMETER LogPath
    A file to which each line of the log is added too. The log contains no secret and no data of a row, except what Zoho's message names.
.OUTPUTS
    The lines of the log. Exit codes: 0 all rows were written, or there was no file. 1 the run failed, and nothing or only a part was sent. 2 Zoho refused
    some rows: see the report. 3 a run was interrupted: check the rows that the log names, then use -Skip.
.EXAMPLE
    ./Import-Leads.ps1 -Path C:\jobs\in\leads.csv -DonePath C:\jobs\done -Connection crm
.EXAMPLE
    ./Import-Leads.ps1 -Path C:\jobs\in\leads.csv -DonePath C:\jobs\done -Connection crm -Skip 200

    Continues an interrupted run after the first 200 rows.
#>
[CmdletBinding()]
param(
    [string]$Path = 'leads.csv',
    [string]$DonePath = 'done',
    [string]$Connection = 'crm',
    [string]$Vault,
    [string]$Module = 'Leads',
    [ValidateRange(0, [int]::MaxValue)]
    [int]$Skip,
    [string]$LogPath
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Write-Log([string]$Text) {
    $line = '{0:yyyy-MM-dd HH:mm:ss} {1}' -f (Get-Date), $Text
    $line
    if ($LogPath) { Add-Content -LiteralPath $LogPath -Value $line -Encoding UTF8 }
}

# The error of a row has the position of that row as its target. Any other error is about a request, or about the whole run.
function Test-RowError($ErrorRecord) {
    $ErrorRecord.FullyQualifiedErrorId -like 'ApiError,*' -and "$($ErrorRecord.TargetObject)" -match '^\d+$'
}

# The row as it is in the file, after the reason. Line 1 of the file has the names of the columns.
function Get-RefusedRow($ErrorRecord, $Row) {
    $report = [ordered]@{
        ZohoLine    = [int]"$($ErrorRecord.TargetObject)" + 2
        ZohoCode    = $ErrorRecord.Exception.ZohoCode
        ZohoField   = $ErrorRecord.Exception.Field
        ZohoMessage = $ErrorRecord.Exception.ZohoMessage
    }
    foreach ($property in $Row.PSObject.Properties) { $report[$property.Name] = $property.Value }
    [pscustomobject]$report
}

if (-not (Test-Path -LiteralPath $Path -PathType Leaf)) {
    Write-Log "Nothing to do: there is no file $Path."
    exit 0
}

try {
    $file = Get-Item -LiteralPath $Path
    $rows = @(Import-Csv -LiteralPath $Path -Encoding UTF8)
    $null = New-Item -ItemType Directory -Force -Path $DonePath
    $hash = (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash.Substring(0, 16)
    $reportPath = Join-Path $DonePath "$($file.BaseName).$hash.refused.csv"

    $call = @{ Path = "/crm/v8/$Module"; Name = $Connection; RunId = "$($file.Name) $hash" }
    if ($Vault) { $call.Vault = $Vault }
    if ($PSBoundParameters.ContainsKey('Skip')) { $call.Skip = $Skip }

    # With 2>&1, the errors arrive between the results, as soon as Zoho answers. So the report is complete up to that moment, even if this process is
    # killed. To look at all errors at the end of a command, -ErrorVariable is enough.
    $written = 0
    $refused = 0
    $failure = $null
    $rows | Invoke-ZohoApi @call -ErrorAction Continue 2>&1 | ForEach-Object {
        if ($_ -isnot [Management.Automation.ErrorRecord]) { $written++ }
        elseif (Test-RowError $_) {
            $refused++
            Get-RefusedRow $_ $rows[[int]"$($_.TargetObject)"] | Export-Csv -LiteralPath $reportPath -Append -NoTypeInformation -Encoding UTF8
        }
        else { $failure = $_ }
    }

    Write-Log "$written rows written, $refused rows refused, of $($rows.Count) rows in $($file.Name)."
    if ($failure) {
        Write-Log "FAILED. $($failure.Exception.Message)"
        $answered = $failure.Exception.AnsweredRecords
        $sent = $failure.Exception.SentRecords
        if ($null -eq $sent) {
            Write-Log "Recommendation: $($failure.ErrorDetails.RecommendedAction)"
            exit 1
        }

        # Some rows were sent. Those that Zoho has not answered are uncertain.
        if ($sent -eq $answered) { Write-Log "To continue, run this script with -Skip $answered." }
        else { Write-Log "Look in Zoho for the rows in the lines $($answered + 2) to $($sent + 1) of the file. If they exist, run this script with -Skip $sent, otherwise with -Skip $answered." }
        exit 3
    }

    Move-Item -LiteralPath $Path -Destination (Join-Path $DonePath "$($file.BaseName).$hash.csv") -Force
    if (Test-Path -LiteralPath $reportPath) {
        Write-Log "The refused rows are in $reportPath."
        exit 2
    }
    Write-Log 'DONE.'
    exit 0
}
catch {
    Write-Log "FAILED. $($_.Exception.Message)"
    if ($_.ErrorDetails) { Write-Log "Recommendation: $($_.ErrorDetails.RecommendedAction)" }
    exit 1
}
