# Each block of PowerShell in README.md and docs: it parses, and its cmdlets of this module have the parameters that it uses.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    Import-Module (Get-ModulePath)
    Import-Module "$PSScriptRoot/DocBlocks.psm1" -Force
    $Root = (Resolve-Path "$PSScriptRoot/../..").Path
    $documents = @(Get-Item "$Root/README.md") + @(Get-ChildItem "$Root/docs" -Recurse -Filter *.md | Where-Object Directory -NotMatch 'cmdlets$')
    $blocks = @($documents | ForEach-Object { Get-DocBlock $_ $Root })
    $products = @($blocks | Where-Object { $_.Document -match 'products/' })
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    Import-Module (Get-ModulePath)
    Import-Module "$PSScriptRoot/DocBlocks.psm1" -Force
    $Root = (Resolve-Path "$PSScriptRoot/../..").Path
    $products = @(Get-ChildItem "$Root/docs/products" -Filter *.md | ForEach-Object { Get-DocBlock $_ $Root })
}

Describe 'The documents' {
    It '<Document>, line <Line>: parses' -ForEach $blocks {
        $errors = $null
        $null = [Management.Automation.Language.Parser]::ParseInput($Code, [ref]$null, [ref]$errors)
        $errors | Should -BeNullOrEmpty
    }

    It '<Document>, line <Line>: uses parameters that exist' -ForEach $blocks {
        Get-UnknownParameter $Code | Should -BeNullOrEmpty
    }

    It 'have blocks' {
        # Counted, because a pattern that finds nothing would pass too.
        $count = @(Get-ChildItem "$PSScriptRoot/../../docs" -Recurse -Filter *.md | Select-String '^```powershell').Count
        $count | Should -BeGreaterThan 50
    }
}

Describe 'The calls of the products' {
    BeforeAll {
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $run = Invoke-ProductCall $zoho $sandbox $products
    }

    AfterAll {
        Remove-Sandbox $sandbox
        Stop-Simulator $zoho
    }

    It 'in <Document> are calls that the module can send' -ForEach $products {
        if ($run[$Document] -ne 'done') { throw $run[$Document] }
    }
}

Describe 'The page about rehearsing' {
    BeforeAll {
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $code = @((Get-DocBlock (Get-Item "$Root/docs/rehearse.md") $Root).Code)
        # The way without a person takes the place of the browser.
        $script = ($code -join "`n").Replace('Connect-Zoho rehearsal -Client $client -Scope ZohoCRM.modules.ALL', $code[1])
        $script = $script.Replace('http://localhost:8080/_simulator', $zoho.Control)
        $run = Invoke-Pwsh -Sandbox $sandbox -Environment @{ ZOHO_VAULT = 'Local' } -Script "`$ErrorActionPreference = 'Stop'; Import-Module '$(Get-ModulePath)'`n$script"
    }

    AfterAll {
        Remove-Sandbox $sandbox
        Stop-Simulator $zoho
    }

    It 'has commands that work as they are written' {
        $run.Error | Should -BeNullOrEmpty
        $run.ExitCode | Should -Be 0
        $run.Text | Should -Match '/crm/v8/Leads'
    }
}
