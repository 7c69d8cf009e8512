# A connection that leaves this user in a file: to Postman, and sealed to another host.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    $prelude = Get-Prelude $zoho
    $passphrase = "`$passphrase = ConvertTo-SecureString 'correct horse battery staple' -AsPlainText -Force"
    $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token -Name crm -Vault Local"
    if ($run.ExitCode -ne 0) { throw $run.Text }
    function Invoke-Case([string]$Script, [hashtable]$Environment = @{}) { Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$passphrase`nSet-Location '$sandbox'`n$Script" -Environment $Environment -TimeoutSec 90 }
    function Get-Mode($Path) { if ($env:OS -eq 'Windows_NT') { '-rw-------' } else { (Get-Item $Path).UnixMode } }
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'A sealed connection' {
    It 'is written for its owner alone, and shows nothing' {
        $run = Invoke-Case '(Get-ZohoToken crm -Vault Local | Export-ZohoToken crm.sealed -Passphrase $passphrase).FullName'
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be (Join-Path $sandbox 'crm.sealed')
        Get-Mode "$sandbox/crm.sealed" | Should -Be '-rw-------'
        $text = Get-Content -Raw "$sandbox/crm.sealed"
        $text | Should -Match '"kdf": "PBKDF2-SHA256"'
        $text | Should -Not -Match $zoho.ClientId
        $text | Should -Not -Match $zoho.ClientSecret
    }

    It 'is opened, saved and used by another user, who has another home' {
        $null = New-Item -ItemType Directory "$sandbox/other"
        $run = Invoke-Case -Environment @{ ZOHO_HOME = "$sandbox/other" } -Script @'
@(Get-ZohoToken -Vault Local).Count
$token = Get-Item crm.sealed | Import-ZohoToken -Passphrase $passphrase -Name taken-over -Vault Local
"$($token.Name) $($token.Vault) $($token.Scope)"
(Invoke-ZohoApi /crm/v8/Leads -Name taken-over -Vault Local -All -Query @{ fields = 'Last_Name' }).Count
'@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('0', 'taken-over Local ZohoCRM.modules.ALL', '450')
    }

    It 'opens for nobody else, and not when a byte was changed' {
        $run = Invoke-Case @'
$ErrorActionPreference = 'SilentlyContinue'
Import-ZohoToken crm.sealed -Passphrase $clientSecret -Name other -Vault Local
$bytes = [IO.File]::ReadAllBytes("$PWD/crm.sealed")
$bytes[-20] = $bytes[-20] -bxor 1
[IO.File]::WriteAllBytes("$PWD/changed.sealed", $bytes)
Import-ZohoToken changed.sealed -Passphrase $passphrase -Name other -Vault Local
$Error.Count
@($Error | Where-Object { $_.FullyQualifiedErrorId -like 'InvalidInput,*' -and $_ -match 'the passphrase is wrong, or the file was changed' }).Count
(Get-ZohoToken -Vault Local).Name
'@
        $run.Out | Should -Be @('2', '2', 'crm')
    }

    It 'survives what Windows PowerShell and editors do to text' {
        $run = Invoke-Case @'
Get-Content crm.sealed | Set-Content -Encoding unicode utf16.sealed
[IO.File]::WriteAllText("$PWD/crlf.sealed", (Get-Content -Raw crm.sealed).Replace("`n", "`r`n"), [Text.UTF8Encoding]::new($true))
Get-ChildItem utf16.sealed, crlf.sealed | Import-ZohoToken -Passphrase $passphrase | ForEach-Object ClientId
'@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @($zoho.ClientId, $zoho.ClientId)
    }

    It 'is made of a token from a job, and of many from the pipeline' {
        $run = Invoke-Case @"
Start-Job { Import-Module '$(Get-ModulePath)'; Get-ZohoToken crm -Vault Local } | Receive-Job -Wait | Export-ZohoToken job.sealed -Passphrase `$passphrase | ForEach-Object Name
Get-ZohoToken -Vault Local | Save-ZohoToken second -Vault Local
Get-ZohoToken -Vault Local | Export-ZohoToken -Path { "many-`$(`$_.Name).sealed" } -Passphrase `$passphrase | ForEach-Object Name
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('job.sealed', 'many-crm.sealed', 'many-second.sealed')
    }

    It 'lands on any drive that leads to the file system' {
        $run = Invoke-Case "`$null = New-PSDrive Box FileSystem '$sandbox'`n(Export-ZohoToken Box:\drive.sealed crm -Vault Local -Passphrase `$passphrase).Name`n(Import-ZohoToken Box:\drive.sealed -Passphrase `$passphrase).ClientId"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('drive.sealed', $zoho.ClientId)
    }
}

Describe 'A Postman environment' {
    It 'has the variables of the FAQ, and no secrets unless they are asked for' {
        $run = Invoke-Case @'
$WarningPreference = 'Continue'
$null = Get-ZohoToken crm -Vault Local | Export-ZohoEnvironment shared.json
$null = Get-ZohoToken crm -Vault Local | Export-ZohoEnvironment own.json -IncludeSecrets
'@
        $run.Text | Should -Match 'WARNING: .*own\.json contains client-secret, access-token, refresh-token as plain text'
        $shared = Get-Content -Raw "$sandbox/shared.json" | ConvertFrom-Json
        $shared.values.key | Should -Be @('client-id', 'client-secret', 'redirect-uri', 'accounts-url', 'access-token', 'refresh-token', 'api-domain', 'expiry-time')
        ($shared.values | Where-Object type -EQ secret).value | Should -Be @('', '', '')
        $own = Get-Content -Raw "$sandbox/own.json" | ConvertFrom-Json
        ($own.values | Where-Object type -EQ secret).value | Should -Not -Contain ''
        Get-Mode "$sandbox/own.json" | Should -Be '-rw-------'
    }

    It 'holds a time that a script in Postman can compare' {
        $own = Get-Content -Raw "$sandbox/own.json" | ConvertFrom-Json
        $expiry = [DateTimeOffset]::FromUnixTimeMilliseconds(($own.values | Where-Object key -EQ expiry-time).value)
        ($expiry - [DateTimeOffset]::UtcNow).TotalMinutes | Should -BeGreaterThan 0
        ($expiry - [DateTimeOffset]::UtcNow).TotalMinutes | Should -BeLessOrEqual 60
    }

    It 'comes back as a connection that is saved and works' {
        $before = Get-RequestCount $zoho '/oauth/v2/token'
        $run = Invoke-Case @'
Get-Item own.json | Import-ZohoEnvironment | Save-ZohoToken postman -Vault Local
(Invoke-ZohoApi /crm/v8/Deals -Name postman -Vault Local -Query @{ fields = 'Deal_Name' }).Count
'@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '10'
        Get-RequestCount $zoho '/oauth/v2/token' | Should -Be $before -Because 'its access token is still good'
    }

    It 'says which variable of which file is missing' {
        $run = Invoke-Case 'try { Import-ZohoEnvironment shared.json } catch { $_.FullyQualifiedErrorId.Split(",")[0]; $_.Exception.Message }'
        $run.Out[0] | Should -Be 'InvalidInput'
        $run.Out[1] | Should -BeLike "*client-secret*shared.json*"
    }

    It 'is written, imported and sealed by nobody with -WhatIf' {
        $before = (Get-ChildItem $sandbox -Recurse -File -Exclude *.ps1).Count
        $run = Invoke-Case @'
$WhatIfPreference = $true
Export-ZohoEnvironment new.json crm -Vault Local -IncludeSecrets
Export-ZohoToken new.sealed crm -Vault Local -Passphrase $passphrase
Import-ZohoToken crm.sealed -Passphrase $passphrase -Name new -Vault Local
'@
        $run.Out -match '^What if' | Should -HaveCount 3
        (Get-ChildItem $sandbox -Recurse -File -Exclude *.ps1).Count | Should -Be $before
    }
}
