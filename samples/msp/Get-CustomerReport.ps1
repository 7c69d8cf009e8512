#Requires -Version 5.1
#Requires -Modules ZohoOAuth

<#
.SYNOPSIS
    Does the same work for each customer, and ends with a summary. The failure of one customer does not stop the others.
.DESCRIPTION
    A managed service provider has one connection for each customer, for example customer-alfa and customer-beta. Sign in once for each of them:

        Connect-Zoho customer-alfa -Client $client -Scope ZohoCRM.org.READ, ZohoCRM.modules.READ

    The script finds the connections by their names. Put your own work into the function Get-CustomerFact. Its output is one line of the summary.

    The customers are done one after the other, because each one needs several calls. If one call is enough, a single command does all of them at the same
    time: Invoke-ZohoApi /crm/v8/org -Name 'customer-*' -ThrottleLimit 8. Each record then has the name of its customer in the hidden property ZohoConnection.
.PARAMETER Name
    The names of the connections. Wildcards are allowed.
.PARAMETER Vault
    The vault with the connections. Default: $env:ZOHO_VAULT, then the default vault of SecretManagement, then Local.
.PARAMETER ReportPath
    A CSV file for the summary.
.OUTPUTS
    One object for each customer. Exit codes: 0 all customers were done. 1 at least one customer failed. 2 there is no such connection, or the vault
    cannot be read.
.EXAMPLE
    ./Get-CustomerReport.ps1 -Name 'customer-*' -ReportPath customers.csv
#>
[CmdletBinding()]
param(
    [string[]]$Name = 'customer-*',
    [string]$Vault,
    [string]$ReportPath = 'customers.csv'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# A scheduler that runs "powershell -File" passes "customer-alfa,customer-beta" as one value.
$Name = @($Name -split '\s*,\s*' | Where-Object { $_ })

# The work for one customer. An error ends it for this customer only.
function Get-CustomerFact($Token) {
    $organization = $Token | Invoke-ZohoApi /crm/v8/org
    $leads = @($Token | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = 'Lead_Status' })
    [ordered]@{ Organization = $organization.company_name; Leads = $leads.Count }
}

$vaultArgument = @{}
if ($Vault) { $vaultArgument.Vault = $Vault }
try { $tokens = @(Get-ZohoToken -Name $Name @vaultArgument | Sort-Object Name) }
catch {
    "The connections cannot be read: $($_.Exception.Message)"
    exit 2
}
if ($tokens.Count -eq 0) {
    "There is no connection with a name like $($Name -join ', ')."
    exit 2
}

$summary = foreach ($token in $tokens) {
    $line = [ordered]@{ Customer = $token.Name; Status = 'OK'; Organization = $null; Leads = $null; ErrorId = $null; Reason = $null; Fix = $null }
    try {
        $facts = Get-CustomerFact $token
        foreach ($key in $facts.Keys) { $line[$key] = $facts[$key] }
    }
    catch {
        # The messages of the module contain no secret.
        $line.Status = 'FAILED'
        $line.ErrorId = ($_.FullyQualifiedErrorId -split ',')[0]
        $line.Reason = $_.Exception.Message
        if ($_.ErrorDetails) { $line.Fix = $_.ErrorDetails.RecommendedAction }
    }
    [pscustomobject]$line
}

$summary | Export-Csv -LiteralPath $ReportPath -NoTypeInformation -Encoding UTF8
$summary | Format-Table Customer, Status, Organization, Leads, ErrorId -AutoSize | Out-String -Width 120

$failed = @($summary | Where-Object Status -EQ 'FAILED')
foreach ($customer in $failed) { "$($customer.Customer): $($customer.Reason) $($customer.Fix)" }
"$($tokens.Count - $failed.Count) of $($tokens.Count) customers were done."
exit [int]($failed.Count -gt 0)
