# A whole scheduled task with the module: import, vault, cache, one call.
param([string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $AccessToken)

Import-Module $Module
$null = Invoke-ZohoApi '/crm/v8/Leads/3652397000000649013' -Name bench -Vault Local
