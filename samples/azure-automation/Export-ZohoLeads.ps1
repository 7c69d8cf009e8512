#Requires -Version 5.1
#Requires -Modules ZohoOAuth

<#
.SYNOPSIS
    An Azure Automation runbook that exports Leads to a blob. The secrets are in Azure Key Vault.
.DESCRIPTION
    Set up once:

    1. Automation account: switch on the system-assigned managed identity. Give it the roles "Key Vault Secrets User" on the key vault and "Storage Blob
       Data Contributor" on the storage account.
    2. Modules: add Az.Accounts, Az.KeyVault and Az.Storage from the gallery, and ZohoOAuth from a zip file. To make the zip file, run
       ./build.ps1 -Task Build and compress the folder out/ZohoOAuth.
    3. Key vault: create the secrets zoho-client-id, zoho-client-secret and zoho-refresh-token. On your own machine, sign in and get the refresh token:

           Connect-Zoho crm -Client $client -Scope ZohoCRM.modules.READ
           [Net.NetworkCredential]::new('', (Get-ZohoToken crm).RefreshToken).Password | Set-Clipboard

    Each run requests one access token. Zoho allows ten in ten minutes for a refresh token, so this is right for a few runs an hour. If many runbooks or
    machines use the same refresh token, register the key vault with SecretManagement and save the connection with -AccessTokenStore Vault. Then they share
    one access token: see docs/fleet.md.

    An error ends the runbook with the status Failed. Its message contains no secret.
.PARAMETER KeyVault
    The name of the key vault.
.PARAMETER DataCenter
    The data center of the Zoho organization, for example us, eu or in.
.PARAMETER StorageAccount
    The name of the storage account.
.PARAMETER Container
    The name of the container. The blob is <Module>.csv.
.PARAMETER Module
    The API name of the CRM module.
.PARAMETER Field
    The API names of the fields. They are the columns of the file.
.OUTPUTS
    One line with the number of rows.
#>
[CmdletBinding()]
param(
    [string]$KeyVault = 'contoso-zoho',
    [string]$DataCenter = 'eu',
    [string]$StorageAccount = 'contosoexports',
    [string]$Container = 'zoho',
    [string]$Module = 'Leads',
    [string[]]$Field = @('id', 'Last_Name', 'First_Name', 'Email', 'Company', 'Modified_Time')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# The managed identity of the Automation account. There is no password to store.
$null = Disable-AzContextAutosave -Scope Process
$null = Connect-AzAccount -Identity

# SecretValue is a SecureString, so the secrets are never plain text in this script.
function Get-VaultSecret([string]$Name) {
    $secret = Get-AzKeyVaultSecret -VaultName $KeyVault -Name $Name
    if (-not $secret) { throw "The key vault '$KeyVault' has no secret '$Name'." }
    $secret.SecretValue
}

$clientId = (New-Object Net.NetworkCredential '', (Get-VaultSecret 'zoho-client-id')).Password
$token = Connect-Zoho -FromEnvironment -ClientId $clientId -ClientSecret (Get-VaultSecret 'zoho-client-secret') -RefreshToken (Get-VaultSecret 'zoho-refresh-token') -DataCenter $DataCenter

# Numbers and dates look the same on every machine.
[Threading.Thread]::CurrentThread.CurrentCulture = [Globalization.CultureInfo]::InvariantCulture

$path = Join-Path ([IO.Path]::GetTempPath()) "$([Guid]::NewGuid()).csv"
try {
    # The file on the disk keeps the memory of the sandbox free (400 MB). The blob changes only when the list is complete.
    $rows = 0
    $token | Invoke-ZohoApi "/crm/v8/$Module" -All -Query @{ fields = $Field -join ',' } |
        Select-Object -Property $Field |
        ForEach-Object { $rows++; $_ } |
        Export-Csv -LiteralPath $path -NoTypeInformation -Encoding UTF8
    if ($rows -eq 0) { Set-Content -LiteralPath $path -Encoding UTF8 -Value ('"' + ($Field -join '","') + '"') }

    $storage = New-AzStorageContext -StorageAccountName $StorageAccount -UseConnectedAccount
    $null = Set-AzStorageBlobContent -File $path -Container $Container -Blob "$Module.csv" -Context $storage -Force
    "$rows rows of $Module are in the blob $Container/$Module.csv."
}
finally { Remove-Item -LiteralPath $path -ErrorAction Ignore }
