# Exports Leads to the blob zoho/leads.csv every night. function.json has the schedule and the path of the blob.
#
# App settings. The values are references to Key Vault, so the app has no secret of its own:
#
#     ZOHO_CLIENT_ID       @Microsoft.KeyVault(SecretUri=https://contoso-zoho.vault.azure.net/secrets/zoho-client-id)
#     ZOHO_CLIENT_SECRET   @Microsoft.KeyVault(SecretUri=https://contoso-zoho.vault.azure.net/secrets/zoho-client-secret)
#     ZOHO_REFRESH_TOKEN   @Microsoft.KeyVault(SecretUri=https://contoso-zoho.vault.azure.net/secrets/zoho-refresh-token)
#     ZOHO_DATA_CENTER     eu
#     ZOHO_HOME            C:\local\zoho (Windows) or /tmp/zoho (Linux): a local disk. The share of the app has no reliable file locks.
#
# To get the refresh token, sign in on your own machine with Connect-Zoho, and then run:
#
#     [Net.NetworkCredential]::new('', (Get-ZohoToken crm).RefreshToken).Password | Set-Clipboard
#
# An error ends the invocation as failed, and Application Insights shows it. The blob then keeps its old content.
param($Timer)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if ($Timer.IsPastDue) { Write-Warning 'The timer is late.' }

# Numbers and dates look the same on every machine.
[Threading.Thread]::CurrentThread.CurrentCulture = [Globalization.CultureInfo]::InvariantCulture

$fields = 'id', 'Last_Name', 'First_Name', 'Email', 'Company', 'Modified_Time'
$token = Connect-Zoho -FromEnvironment
$rows = @($token | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = $fields -join ',' } | Select-Object -Property $fields | ConvertTo-Csv -NoTypeInformation)

# Without records, the file has only the names of the columns.
if ($rows.Count -eq 0) { $rows = @('"' + ($fields -join '","') + '"') }

Push-OutputBinding -Name Leads -Value ($rows -join "`r`n")
Write-Host "$($rows.Count - 1) rows of Leads are in the blob."
