# What Get-Help shows of every cmdlet, from the file that the build wrote.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    Import-Module (Get-ModulePath)
    $cmdlets = Get-Command -Module ZohoOAuth | ForEach-Object { @{ Name = $_.Name; Cmdlet = $_ } }
}

Describe 'The help of <Name>' -ForEach $cmdlets {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        Import-Module (Get-ModulePath)
        $Root = (Resolve-Path "$PSScriptRoot/../..").Path
        $help = Get-Help $Name -Full
        $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
    }

    It 'has a synopsis of its own, and a description' {
        $help.Synopsis | Should -Match '^[A-Z].*\.$'
        ($help.Description | Out-String).Trim() | Should -Not -BeNullOrEmpty
    }

    It 'has two examples or more, which parse and call the cmdlet' {
        $examples = @($help.Examples.Example)
        $examples.Count | Should -BeGreaterOrEqual 2
        ($examples.Code -join "`n") | Should -Match $Name
        foreach ($example in $examples) {
            $errors = $null
            $null = [Management.Automation.Language.Parser]::ParseInput($example.Code, [ref]$null, [ref]$errors)
            $errors | Should -BeNullOrEmpty
            ($example.Remarks | Out-String).Trim() | Should -Not -BeNullOrEmpty
        }
    }

    It 'describes every parameter' {
        $described = @{}
        foreach ($parameter in $help.Parameters.Parameter) { $described[$parameter.Name] = ($parameter.Description | Out-String).Trim() }
        foreach ($parameter in $Cmdlet.Parameters.Keys | Where-Object { $_ -notin $common }) {
            $described[$parameter] | Should -Not -BeNullOrEmpty -Because "-$parameter has to say what it is"
        }
    }

    It 'opens its own page with -Online' {
        # Get-Help -Online opens the first link that has an address, in Windows PowerShell too.
        $page = "/blob/main/docs/cmdlets/$($help.Name).md"
        $first = @($help.relatedLinks.navigationLink | Where-Object uri)[0]
        $first.uri | Should -Match ([regex]::Escape($page) + '$')
        (Get-Command $help.Name).HelpUri | Should -Be $first.uri
        "$Root$($page -replace '^/blob/main')" | Should -Exist
    }

    It 'says what it returns, as [OutputType] does' {
        $declared = @($Cmdlet.OutputType.Type.FullName | Where-Object { $_ })
        foreach ($type in $declared) { ($help.ReturnValues | Out-String) | Should -Match ([regex]::Escape($type.Split('.')[-1])) }
    }
}

Describe 'The articles' {
    It '<_> is found' -ForEach @(Get-ChildItem "$(Get-ModulePath)/en-US/about_*.help.txt" | ForEach-Object { $_.Name -replace '\.help\.txt$' }) {
        Get-Help $_ | Out-String | Should -Match 'LONG DESCRIPTION'
    }
}
