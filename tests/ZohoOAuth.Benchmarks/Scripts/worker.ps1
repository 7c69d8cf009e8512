# One warm process. It reads names of measures from the standard input, one a line, and prints the value of each.
param([string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $AccessToken, [string] $Folder, [string] $SampleFields)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module Microsoft.PowerShell.Utility, $Module
$null = Register-ZohoDataCenter -Code bench -AccountsUrl $AccountsUrl -ApiDomain $ApiDomain
$token = Get-ZohoToken bench -Vault Local
$headers = @{ Authorization = "Zoho-oauthtoken $AccessToken" }
$session = @{ WebSession = [Microsoft.PowerShell.Commands.WebRequestSession]::new() }

. $PSScriptRoot/measures.ps1
. $PSScriptRoot/memory.ps1

while ($null -ne ($name = [Console]::In.ReadLine())) {
    try {
        $value = & $measures[$name]
        "value $($value.ToString([cultureinfo]::InvariantCulture))"
    }
    catch {
        "error $($_ -replace '\s+', ' ')"
    }
}
