#Requires -Version 5.1
#Requires -Modules ZohoOAuth

<#
.SYNOPSIS
    Imports a sealed connection into the vault of the account that runs this script, tests it, and deletes the file.
.DESCRIPTION
    Run it once as the service account of a scheduled task or of a systemd timer. The file comes from Export-ZohoToken.

    If the vault Local of the account is protected with a passphrase of its own, -VaultPassphrasePath names the file with that passphrase.
.PARAMETER Path
    The sealed file.
.PARAMETER Passphrase
    The passphrase of the sealed file. Without it, the script asks.
.PARAMETER Name
    The name of the connection for this account.
.PARAMETER Vault
    The vault of this account.
.PARAMETER VaultPassphrasePath
    A file whose first line is the passphrase of the vault Local.
.OUTPUTS
    The result of each test. Exit codes: 0 the connection works. 1 it was not imported, or a test failed.
.EXAMPLE
    ./Import-Connection.ps1 -Path C:\jobs\crm.sealed -Name crm
#>
[CmdletBinding()]
param(
    [string]$Path = 'crm.sealed',
    [securestring]$Passphrase,
    [string]$Name = 'crm',
    [string]$Vault = 'Local',
    [string]$VaultPassphrasePath
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

try {
    if ($VaultPassphrasePath) { $env:ZOHO_VAULT_PASSPHRASE = Get-Content -LiteralPath $VaultPassphrasePath -TotalCount 1 }
    if (-not $Passphrase) { $Passphrase = Read-Host 'Passphrase of the sealed file' -AsSecureString }

    $null = Import-ZohoToken -Path $Path -Passphrase $Passphrase -Name $Name -Vault $Vault
    $tests = @(Test-ZohoConnection -Name $Name -Vault $Vault -Detailed)
    foreach ($test in $tests) { '{0,-6} {1}: {2} {3}' -f $(if ($test.Passed) { 'OK' } else { 'FAILED' }), $test.Check, $test.Detail, $test.Fix }

    # The connection is in the vault now, so the file is not needed any more.
    Remove-Item -LiteralPath $Path
    exit [int](@($tests | Where-Object { -not $_.Passed }).Count -gt 0)
}
catch {
    "FAILED. $($_.Exception.Message)"
    if ($_.ErrorDetails) { "Recommendation: $($_.ErrorDetails.RecommendedAction)" }
    exit 1
}
finally { $env:ZOHO_VAULT_PASSPHRASE = $null }
