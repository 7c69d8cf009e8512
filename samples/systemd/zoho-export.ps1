#Requires -Version 7.2

<#
.SYNOPSIS
    Reads the passphrase of the vault from a file, and exports Leads. For zoho-export.service and for cron.
.DESCRIPTION
    The passphrase is in a file and not in the command line or in the unit, because every user of the machine can read those. systemd decrypts or copies
    the file to a folder that only the service can read, and gives its path in CREDENTIALS_DIRECTORY. For cron, use a file that only the user can read.

    Export-Leads.ps1 is in the same folder as this script.
.PARAMETER PassphrasePath
    A file whose first line is the passphrase of the vault Local.
.PARAMETER Path
    The CSV file.
.PARAMETER Connection
    The name of the connection in the vault of the user that runs this script.
.OUTPUTS
    The log lines and the exit codes of Export-Leads.ps1.
#>
[CmdletBinding()]
param(
    [string]$PassphrasePath = "$env:CREDENTIALS_DIRECTORY/zoho-passphrase",
    [string]$Path = "$env:ZOHO_HOME/leads.csv",
    [string]$Connection = 'crm'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

try {
    $env:ZOHO_VAULT_PASSPHRASE = Get-Content -LiteralPath $PassphrasePath -TotalCount 1
}
catch {
    "FAILED. The passphrase of the vault cannot be read: $($_.Exception.Message)"
    exit 1
}

& "$PSScriptRoot/Export-Leads.ps1" -Path $Path -Connection $Connection -Vault Local
exit $LASTEXITCODE
