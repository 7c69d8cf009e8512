# The same with a token that lies ready.
param([string] $ApiDomain, [string] $AccessToken)

$null = Invoke-RestMethod "$ApiDomain/crm/v8/Leads/3652397000000649013" -Headers @{ Authorization = "Zoho-oauthtoken $AccessToken" }
