# The same call with an access token that the script already has.
param([string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $AccessToken)

$null = Invoke-RestMethod "$ApiDomain/crm/v8/Leads/3652397000000649013" -Headers @{ Authorization = "Zoho-oauthtoken $AccessToken" }
