# The same against a simulator with addresses of its own: without TLS, and with the registration of its data center, which no script for Zoho needs.
param([string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $AccessToken)

Import-Module $Module
$null = Register-ZohoDataCenter -Code bench -AccountsUrl $AccountsUrl -ApiDomain $ApiDomain
$null = Invoke-ZohoApi '/crm/v8/Leads/3652397000000649013' -Name bench -Vault Local
