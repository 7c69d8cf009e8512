# What a process that makes one call loads. Each assembly that it does not load is time that a scheduled task does not wait.

Describe 'A process of PowerShell 7' -Skip:($PSEdition -ne 'Core') {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $own = Convert-Path (Get-ModulePath)
        $loaded = "[AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.Location.StartsWith('$own') } | ForEach-Object { `$_.GetName().Name } | Sort-Object"
        $dataCenter = $zoho.DataCenters[0]
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'loads the cmdlets and their nouns at import, and nothing else' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "Import-Module '$(Get-ModulePath)'`n$loaded"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('ZohoOAuth', 'ZohoOAuth.Model')
    }

    It 'loads for one call only the packages that the HTTP client needs' {
        $saved = Invoke-Pwsh -Sandbox $sandbox -Script "$(Get-Prelude $zoho)`n`$null = New-Token -Name crm -Vault Local"
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
Import-Module '$(Get-ModulePath)'
`$null = Register-ZohoDataCenter $($dataCenter.code) -AccountsUrl $($dataCenter.accountsUrl) -ApiDomain $($dataCenter.apiDomain)
(Invoke-ZohoApi /crm/v8/Deals -Name crm -Vault Local -Query @{ fields = 'Deal_Name' }).Count
$loaded
"@
        $saved.Error + $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @(
            '10'
            'Microsoft.Extensions.DependencyInjection.Abstractions', 'Microsoft.Extensions.Diagnostics', 'Microsoft.Extensions.Http'
            'Microsoft.Extensions.Logging', 'Microsoft.Extensions.Logging.Abstractions', 'Microsoft.Extensions.Options'
            'ZohoOAuth', 'ZohoOAuth.Client', 'ZohoOAuth.Model'
        )
    }
}
