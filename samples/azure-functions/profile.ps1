# Azure Functions runs this file when an instance of the app starts, before the first function.
# There is no Connect-AzAccount: the app settings get the secrets from Key Vault.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Imported once for all invocations of this instance. They also share the access token, which stays in the memory of the process.
Import-Module ZohoOAuth
