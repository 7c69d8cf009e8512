# Saves the connection that all processes use. Zoho limits the sign-ins of a client.
param([string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $ClientId, [string] $ClientSecret, [string] $Code, [string] $DataCenter)

$WarningPreference = 'SilentlyContinue'
Import-Module $Module
if ($DataCenter -eq 'bench') { $null = Register-ZohoDataCenter -Code bench -AccountsUrl $AccountsUrl -ApiDomain $ApiDomain }
$client = New-ZohoClient $ClientId -ClientSecret $ClientSecret -DataCenter $DataCenter
$null = $client | Invoke-ZohoTokenExchange -Code $Code -Name bench -Vault Local
