# Every cmdlet, every stream, every way to print an object, and a transcript: none may show a secret.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    $prelude = Get-Prelude $zoho

    # The child says what its secrets are in a file, and shows all it can of everything else.
    $run = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 120 -Script @"
$prelude
`$ErrorActionPreference = 'Continue'
`$WarningPreference = `$InformationPreference = 'Continue'
`$null = Start-Transcript '$sandbox/transcript.txt'
`$secrets = [Collections.Generic.List[string]]::new()
function Hide([securestring]`$Secret) { if (`$Secret) { `$secrets.Add([Net.NetworkCredential]::new('', `$Secret).Password) } }
function Show(`$Value) {
    `$Value | Format-List * -Force | Out-String
    `$Value | Format-Table * -Force | Out-String
    `$Value | Format-Custom -Depth 3 | Out-String
    `$Value | Out-String
    `$Value | ForEach-Object { "`$_" }
    `$Value | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue
    `$Value | ConvertTo-Csv
}
`$loud = @{ Verbose = `$true; Debug = `$true; WarningAction = 'Continue' } # -Debug alone makes PowerShell ask at a warning.
& {
    `$made = New-ZohoClient $($zoho.ClientId) -ClientSecret `$clientSecret -RedirectUri http://localhost:8765/callback -DataCenter `$client.DataCenter @loud
    `$request = `$made | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ @loud
    `$redirect = Get-Redirect `$request
    `$secrets.Add([regex]::Match(`$redirect, '[?&]code=([^&]+)').Groups[1].Value)
    `$grant = ConvertFrom-ZohoRedirectUrl `$redirect -Request `$request @loud
    `$token = `$grant | Invoke-ZohoTokenExchange -Name crm -Vault Local @loud
    `$newer = Get-ZohoToken crm -Vault Local @loud | Update-ZohoAccessToken -Force @loud
    `$plain = Get-ZohoAccessToken -Token `$newer -AsPlainText @loud
    Get-ZohoAccessToken -Token `$newer @loud
    Save-ZohoToken copy -Token `$newer -Vault Local -PassThru @loud
    Invoke-ZohoApi /crm/v8/Leads -Token `$newer -First 1 -Query @{ fields = 'Last_Name' } -ResponseHeadersVariable headers @loud
    `$headers
    `$secrets.Add(`$plain)
    foreach (`$secret in `$made.ClientSecret, `$request.CodeVerifier, `$grant.Code, `$token.AccessToken, `$token.RefreshToken, `$newer.AccessToken) { Hide `$secret }
    `$made, `$request, `$grant, `$token, `$newer | ForEach-Object { Show `$_ }

    # What fails must be as silent: a spent code, a wrong secret, no scope, a foreign host, a dead token.
    Invoke-ZohoTokenExchange -Grant `$grant @loud
    `$wrong = ConvertTo-SecureString 'wrong-secret-5e1f' -AsPlainText -Force
    Hide `$wrong
    New-ZohoClient $($zoho.ClientId) -ClientSecret `$wrong -DataCenter `$made.DataCenter | Invoke-ZohoTokenExchange -Code `$grant.Code @loud
    Invoke-ZohoApi /crm/v8/org -Token `$newer @loud
    Invoke-ZohoApi https://example.com/crm -Token `$newer @loud
    Invoke-ZohoApi "/crm/v8/Leads?fields=Last_Name&access_token=`$plain" -Token `$newer @loud
    ConvertFrom-ZohoRedirectUrl `$redirect.Replace('state=', 'state=x') -Request `$request @loud
    Revoke-ZohoToken -Token `$newer -AccessTokenOnly @loud
    Revoke-ZohoToken -Name crm -Vault Local @loud
    Update-ZohoAccessToken -Token `$newer -Force @loud
    Remove-ZohoToken copy -Vault Local @loud
    Get-ZohoToken crm -Vault Local @loud
    Get-ZohoDataCenter `$made.DataCenter -Live @loud
    Register-ZohoDataCenter other -AccountsUrl http://localhost:1 -ApiDomain http://localhost:1 @loud
    `$Error | Resolve-ZohoError @loud
    "errors: `$(`$Error.Count)"
    `$Error | ForEach-Object { `$_ | Format-List * -Force | Out-String; `$_.Exception | Format-List * -Force | Out-String; Get-Error -InputObject `$_ | Out-String }
} *>&1 | Out-String -Width 400 -Stream
`$null = Stop-Transcript
[IO.File]::WriteAllLines('$sandbox/secrets.txt', `$secrets)
"@
    $secrets = @(Get-Content "$sandbox/secrets.txt" | Select-Object -Unique)
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'Secrets' {
    It 'were there to be shown, in verbose lines and errors too' {
        $run.ExitCode | Should -Be 0
        $secrets.Count | Should -BeGreaterOrEqual 7
        $secrets | ForEach-Object { $_.Length | Should -BeGreaterThan 10 }
        $run.Text | Should -Match 'POST .*oauth/v2/token'
        [int][regex]::Match($run.Text, 'errors: (\d+)').Groups[1].Value | Should -BeGreaterOrEqual 7
    }

    It 'do not show in any stream, view, error or text form' {
        $secrets | Where-Object { $run.Text.Replace("`n", '').Contains($_) } | Should -BeNullOrEmpty
    }

    It 'do not show in a transcript' {
        $transcript = Get-Content -Raw "$sandbox/transcript.txt"
        $transcript.Length | Should -BeGreaterThan 1000
        $secrets | Where-Object { $transcript.Contains($_) } | Should -BeNullOrEmpty
    }

    It 'do not lie in any file that the module wrote' {
        $files = Get-ChildItem "$sandbox/zoho" -Recurse -File
        $files.Count | Should -BeGreaterThan 0
        foreach ($file in $files) {
            $text = [Text.Encoding]::ASCII.GetString([IO.File]::ReadAllBytes($file.FullName))
            $secrets | Where-Object { $text.Contains($_) } | Should -BeNullOrEmpty
        }
    }

    It 'were sent in bodies and headers, and never in an address' {
        $log = Invoke-Control $zoho GET requests
        foreach ($request in $log | Where-Object queryString -NotMatch 'access_token=') {
            $secrets | Where-Object { $request.queryString.Contains($_) } | Should -BeNullOrEmpty
        }
    }
}
