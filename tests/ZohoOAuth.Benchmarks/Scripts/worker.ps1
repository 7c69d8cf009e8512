# One warm process. It reads names of measures from the standard input, one a line, and prints the value of each.
param(
    [string] $Module, [string] $AccountsUrl, [string] $ApiDomain, [string] $ClientId, [string] $ClientSecret,
    [string] $Code, [string] $AccessToken, [string] $Folder
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module Microsoft.PowerShell.Utility, $Module
$null = Register-ZohoDataCenter -Code bench -AccountsUrl $AccountsUrl -ApiDomain $ApiDomain
$client = New-ZohoClient $ClientId -ClientSecret $ClientSecret -RedirectUri http://localhost:8765/callback -DataCenter bench -WarningAction Ignore
$token = $client | Invoke-ZohoTokenExchange -Code $Code -WarningAction Ignore
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
