# What comes back from a background job works like what was made here.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    Initialize-NoSecretVault $sandbox
    $prelude = Get-Prelude $zoho
    $module = Get-ModulePath
    $job = @"
$prelude
`$null = New-Token -Name crm -Vault Local
`$job = Start-Job { Import-Module '$module'; Get-ZohoToken crm -Vault Local; Get-ZohoToken nobody -Vault Local } | Wait-Job
`$back = Receive-Job `$job -ErrorVariable failed -ErrorAction SilentlyContinue
"@
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'What comes back from a job' {
    It 'is a token for a function of the user' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$job
function Show-Connection([ZohoOAuth.ZohoToken] `$Token) { "`$(`$Token.Name) `$(`$Token.GetType().Name) `$(`$Token.IsExpired)" }
Show-Connection `$back
([ZohoOAuth.ZohoToken] `$back).Vault
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('crm ZohoToken False', 'Local')
    }

    It 'is an error that Resolve-ZohoError explains' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$job
(`$failed | Resolve-ZohoError).Code
`$failed[0].Exception | Resolve-ZohoError | ForEach-Object Code
`$failed[0] | Export-Clixml '$sandbox/error.xml'
(Import-Clixml '$sandbox/error.xml' | Resolve-ZohoError).Code
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('TokenNotFound', 'TokenNotFound', 'TokenNotFound')
    }

    It 'has the default view' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$job`n`$back"
        $run.Out -join "`n" | Should -Match 'Name +Vault +DataCenter +ExpiresIn +Scope'
    }
}

Describe 'Three commands on one line' {
    It 'keep their views in <_>' -ForEach 'a script', 'a function' {
        $line = 'Get-ZohoToken crm -Vault Local; Get-ZohoTokenLimit crm -Vault Local; Test-ZohoConnection crm -Vault Local -Detailed'
        $line = if ($_ -eq 'a function') { "function Show-All { $line }; Show-All" } else { $line }
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token -Name crm -Vault Local`n$line"
        $text = $run.Out -join "`n"
        $text | Should -Match 'Name +Vault +DataCenter'
        $text | Should -Match 'Limit +Used +Maximum'
        $text | Should -Match 'Check +Passed +Detail'
        $text | Should -Not -Match 'SecureString|NextFree +:'
    }

    It 'have views where the language is restricted' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$eu = Get-ZohoDataCenter eu`n`$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'`n`$eu"
        $run.Out -join "`n" | Should -Match 'https://accounts.zoho.eu'
    }
}

Describe 'A downloaded file' {
    It 'is shown with its size, its mode and its folder' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$null = New-Token -Name crm -Vault Local
`$file = Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm -Vault Local -OutFile '$sandbox/leads.json'
`$file
"`$(`$file.Length -eq (Get-Item '$sandbox/leads.json').Length) `$(`$file.LastWriteTime -gt [datetime]::Now.AddDays(-1))"
"@
        $text = $run.Out -join "`n"
        $text | Should -Match 'Directory: '
        $run.Out[-1] | Should -Be 'True True'
    }
}
