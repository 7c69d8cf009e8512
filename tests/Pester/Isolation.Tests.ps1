# The module beside others, loaded again, and read without being loaded.

BeforeDiscovery {
    # Another module's older copy: whatever a restore has left behind in the package folder.
    $packages = if ($env:NUGET_PACKAGES) { $env:NUGET_PACKAGES } else { Join-Path $HOME '.nuget/packages' }
    $older = Get-ChildItem "$packages/microsoft.extensions.http/*/lib/netstandard2.0/Microsoft.Extensions.Http.dll" -ErrorAction SilentlyContinue |
        Where-Object { [Reflection.AssemblyName]::GetAssemblyName($_.FullName).Version.Major -lt 8 } | Select-Object -First 1
    $obstacle = if (-not $older) { ' (skipped: no older Microsoft.Extensions.Http in the package folder)' }
}

Describe 'The module' {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $prelude = Get-Prelude $zoho
        $manifest = "$(Get-ModulePath)/ZohoOAuth.psd1"
        $call = "(New-Token | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count"
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It "calls the API where an older Microsoft.Extensions.Http is loaded already$obstacle" -Skip:(-not $older) -ForEach @{ Older = "$older" } {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
`$theirs = [Reflection.Assembly]::LoadFrom('$Older')
$prelude
$call
[AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'Microsoft.Extensions.Http' } | ForEach-Object { `$_.GetName().Version.Major } | Sort-Object
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('10', [string][Reflection.AssemblyName]::GetAssemblyName($Older).Version.Major, '8')
    }

    It "lets another Microsoft.Extensions.Http be loaded after it$obstacle" -Skip:(-not $older) -ForEach @{ Older = "$older" } {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$call`n[Reflection.Assembly]::LoadFrom('$Older').GetName().Version.Major`n$call"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('10', [string][Reflection.AssemblyName]::GetAssemblyName($Older).Version.Major, '10')
    }

    It 'brings none of its packages where PowerShell would give them to others' -Skip:($PSEdition -ne 'Core') {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
$call
[Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { `$_.GetName().Name } | Where-Object { `$_ -like 'Microsoft.Extensions.*' -or `$_ -eq 'ZohoOAuth.Client' }
"@
        $run.Out | Should -Be '10'
    }

    It 'has types that are known before a cmdlet ran' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "Import-Module '$(Get-ModulePath)'`n[ZohoOAuth.ZohoToken].FullName`n[ZohoOAuth.ZohoOAuthException].FullName`n[ZohoOAuth.ZohoDataCenter].FullName"
        $run.Out | Should -Be @('ZohoOAuth.ZohoToken', 'ZohoOAuth.ZohoOAuthException', 'ZohoOAuth.ZohoDataCenter')
    }

    It 'is loaded again after Remove-Module, and by force, and knows its data centers still' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$before = New-Token
Remove-Module ZohoOAuth
@(Get-Command -Module ZohoOAuth -ListImported).Count
Import-Module '$(Get-ModulePath)'
Import-Module '$(Get-ModulePath)' -Force
(`$before | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
(Get-ZohoDataCenter).Count
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('0', '10', '12')
    }

    # Get-Command imports the copy of PSModulePath.
    It 'is imported by path while another copy is loaded, and its objects keep their client in a file' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
Copy-Item -Recurse '$(Get-ModulePath)' '$sandbox/copies/ZohoOAuth'
`$env:PSModulePath = '$sandbox/copies' + [IO.Path]::PathSeparator + `$env:PSModulePath
$prelude
Remove-Module ZohoOAuth
`$null = Get-Command -Module ZohoOAuth
Import-Module '$(Get-ModulePath)'
(Get-Module ZohoOAuth).Count
`$WhatIfPreference = `$true
`$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL | Export-Clixml '$sandbox/request.xml' -WhatIf:`$false
(Import-Clixml '$sandbox/request.xml').Client.ClientId
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('2', $zoho.ClientId)
    }

    It 'works in several runspaces of a process' -Skip:($PSEdition -ne 'Core') {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$token = New-Token`n(1..6 | ForEach-Object -Parallel { Import-Module '$(Get-ModulePath)'; @(`$using:token | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count }) -join ' '"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '10 10 10 10 10 10'
    }

    It 'takes the connection of $env:ZOHO_CONNECTION, and has the alias Disconnect-Zoho' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$null = New-Token -Name desk -Vault Local
`$env:ZOHO_CONNECTION = 'desk'
(Update-ZohoAccessToken -Vault Local).Name
@(Invoke-ZohoApi /crm/v8/Deals -Vault Local -Query @{ fields = 'Deal_Name' }).Count
'desk' | Disconnect-Zoho -Vault Local
@(Get-ZohoToken desk* -Vault Local).Count
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be 'desk', '10', '0'
    }

    It 'has a manifest that can be read without being run, and is complete' {
        (Import-PowerShellDataFile $manifest).CmdletsToExport | Should -Contain 'Invoke-ZohoApi'
        $tested = Test-ModuleManifest $manifest
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "Import-Module '$manifest'`n(Get-Command -Module ZohoOAuth -CommandType Cmdlet).Name"
        Compare-Object @($tested.ExportedCmdlets.Keys) $run.Out | Should -BeNullOrEmpty
        $tested.ExportedFunctions.Count | Should -Be 0
        $tested.ExportedAliases.Keys | Should -Be 'Disconnect-Zoho'
    }
}
