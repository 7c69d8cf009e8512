# What scripts do with PowerShell around the module: jobs, files, other cmdlets, preferences.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    $prelude = Get-Prelude $zoho
    $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token -Name crm -Vault Local"
    if ($run.ExitCode -ne 0) { throw $run.Text }
    function Invoke-Case([string]$Script) { Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$Script" -TimeoutSec 90 }
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'A token that is not the object it was' {
    It 'comes out of a job, and goes into one' {
        $run = Invoke-Case @"
`$dataCenter = Get-ZohoDataCenter $($zoho.DataCenters[0].code)
`$job = Start-Job { Import-Module '$(Get-ModulePath)'; Get-ZohoToken crm -Vault Local }
`$back = `$job | Receive-Job -Wait
`$back.PSTypeNames[0]
(`$back | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
`$token = Get-ZohoToken crm -Vault Local
Start-Job {
    Import-Module '$(Get-ModulePath)'
    `$null = `$using:dataCenter | Register-ZohoDataCenter
    (`$using:token | Update-ZohoAccessToken | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
} | Receive-Job -Wait
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('Deserialized.ZohoOAuth.ZohoToken', '10', '10')
    }

    It 'comes back from Export-Clixml, refreshes, saves and revokes' {
        $run = Invoke-Case @"
New-Token | Export-Clixml '$sandbox/token.xml'
`$back = Import-Clixml '$sandbox/token.xml'
(`$back | Get-ZohoAccessToken -AsPlainText) -eq [Net.NetworkCredential]::new('', `$back.AccessToken).Password
(`$back | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
(`$back | Update-ZohoAccessToken -Force).IsExpired
(`$back | Save-ZohoToken from-file -Vault Local -PassThru).Name
`$back | Revoke-ZohoToken
'done'
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('True', '10', 'False', 'from-file', 'done') -Because 'a good access token is used, not replaced'
    }

    It 'is one of the nouns before it, too' {
        $run = Invoke-Case @"
function Copy-Deserialized(`$Value) { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(`$Value, 4)) }
`$request = Copy-Deserialized ((Copy-Deserialized `$client) | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ)
`$grant = Copy-Deserialized (Get-Redirect `$request.Url | ConvertFrom-ZohoRedirectUrl -Request `$request)
(`$grant | Invoke-ZohoTokenExchange).Scope
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be 'ZohoCRM.modules.READ'
    }
}

Describe 'With other cmdlets' {
    It 'gives headers to Invoke-RestMethod' {
        $run = Invoke-Case @"
`$headers = Get-ZohoAccessToken -Name crm -Vault Local -AsHeader
(Invoke-RestMethod -Headers `$headers "$($zoho.DataCenters[0].apiDomain)/crm/v8/Deals?fields=Deal_Name").data.Count
"@
        $run.Out | Should -Be '10'
    }

    It 'stops asking when Select-Object -First has enough' {
        $null = Invoke-Control $zoho DELETE requests
        $run = Invoke-Case "@(Invoke-ZohoApi /crm/v8/Contacts -Name crm -Vault Local -All -Query @{ fields = 'Last_Name' } | Select-Object -First 5).Count"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '5'
        Get-RequestCount $zoho '/crm/v8/Contacts' | Should -BeLessOrEqual 3 -Because 'two pages may be on their way'
    }

    It 'streams: the first record comes before the last page is asked for' {
        $null = Invoke-Control $zoho DELETE requests
        $run = Invoke-Case @"
`$count = 0
Invoke-ZohoApi /crm/v8/Contacts -Name crm -Vault Local -All -Query @{ fields = 'Last_Name' } | ForEach-Object { if (`$count++ -eq 0) { @(Invoke-RestMethod '$($zoho.Control)/requests?path=*Contacts').Count } }
`$count
"@
        $run.Out | Should -Be @('1', '2450')
        Get-RequestCount $zoho '/crm/v8/Contacts' | Should -Be 13
    }

    It 'exports records to CSV with all their digits and letters' {
        $run = Invoke-Case "Invoke-ZohoApi /crm/v8/Leads -Name crm -Vault Local -First 9 -Query @{ fields = 'Last_Name,Email' } | Export-Csv '$sandbox/leads.csv' -Encoding utf8 -NoTypeInformation"
        $rows = Import-Csv "$sandbox/leads.csv"
        $rows.Count | Should -Be 9
        $rows.id | Should -Match '^\d{19}$'
        $rows.Last_Name | Should -Contain 'Øster "Ost"'
    }
}

Describe 'With preferences' {
    It 'gives try and catch the id, the category and what to do' {
        $run = Invoke-Case "try { Invoke-ZohoApi /crm/v8/org -Name crm -Vault Local } catch { `$_.FullyQualifiedErrorId; `$_.CategoryInfo.Category; [bool]`$_.ErrorDetails.RecommendedAction; `$_.Exception.ZohoCode; `$_.Exception.HttpStatus }"
        $run.Out | Should -Be @('ScopeMismatch,ZohoOAuth.Commands.InvokeZohoApiCommand', 'PermissionDenied', 'True', 'OAUTH_SCOPE_MISMATCH', '401')
    }

    It 'goes on to the next object when errors do not stop' {
        $run = Invoke-Case "`$ErrorActionPreference = 'SilentlyContinue'`n'none', 'crm' | Get-ZohoToken -Vault Local | ForEach-Object Name`n`$Error.Count"
        $run.Out | Should -Be @('crm', '1')
    }

    It 'takes -Name and -Vault from $PSDefaultParameterValues' {
        $run = Invoke-Case @"
`$PSDefaultParameterValues['*-Zoho*:Name'] = 'crm'
`$PSDefaultParameterValues['*-Zoho*:Vault'] = 'Local'
(Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
(Get-ZohoToken).Name
(Get-ZohoToken | Update-ZohoAccessToken).Name
(New-Token | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
@(Get-ZohoDataCenter).Count
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('10', 'crm', 'crm', '10', '12')
    }

    It 'sends nothing with -WhatIf' {
        $null = Invoke-Control $zoho DELETE requests
        $run = Invoke-Case "`$WhatIfPreference = `$true`nUpdate-ZohoAccessToken -Name crm -Vault Local -Force`nInvoke-ZohoApi /crm/v8/Leads -Name crm -Vault Local -Query @{ fields = 'Last_Name' } -WhatIf`nRevoke-ZohoToken -Name crm -Vault Local`nRemove-ZohoToken crm -Vault Local`n`$WhatIfPreference = `$false`n(Get-ZohoToken crm -Vault Local).Name"
        $run.Out[-1] | Should -Be 'crm'
        $run.Out -match '^What if' | Should -HaveCount 4
        Get-RequestCount $zoho '*' | Should -Be 0
    }
}
