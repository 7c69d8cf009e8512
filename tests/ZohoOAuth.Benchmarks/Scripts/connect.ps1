# Saves the connection that all processes use. Zoho limits the sign-ins of a client.
param([string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $ClientId, [string] $ClientSecret, [string] $Code)

$WarningPreference = 'SilentlyContinue'
Import-Module $Module
$null = Register-ZohoDataCenter -Code bench -AccountsUrl $AccountsUrl -ApiDomain $ApiDomain
$client = New-ZohoClient $ClientId -ClientSecret $ClientSecret -DataCenter bench
$null = $client | Invoke-ZohoTokenExchange -Code $Code -Name bench -Vault Local
