# Every way of signing in, in a pwsh of its own, and what another pwsh then has; at nobody's prompt, at Ctrl-C, at a port that is taken.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $secretVaults = @(Get-SecretVaultCase)
    $obstacle = Get-SecretStoreObstacle
    $vaults = @(@{ Vault = 'Local'; Named = 'Local'; Skip = $false }) + $secretVaults

    # Who waits for a person, and the line by which to know that it does.
    $waits = @(
        @{ What = 'Connect-Zoho'; Wait = 'Waiting at'; Command = "Connect-Zoho crm -Vault Local -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser" }
        @{ What = 'Receive-ZohoGrant'; Wait = 'Waiting at'; Command = "`$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL | Receive-ZohoGrant -NoBrowser" }
        @{ What = 'Connect-Zoho -DeviceCode'; Wait = 'Waiting until'; Command = "Connect-Zoho crm -Vault Local -DeviceCode -Client `$deviceClient -Scope ZohoCRM.modules.ALL" }
    )
    $sessions = @(
        @{ Session = 'with -NonInteractive'; Option = @('-NonInteractive'); StdIn = 'Silent' }
        @{ Session = 'whose input is at its end'; Option = @(); StdIn = 'Empty' }
        @{ Session = 'whose input never brings a line'; Option = @(); StdIn = 'Silent' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $port = Get-FreePort
    $redirectUri = "http://localhost:$port/callback"
    $own = Invoke-Control $zoho POST "client?redirectUri=$redirectUri"
    $dataCenter = $zoho.DataCenters[0].code

    # The lines that a child begins with; a person who does what the screen asks for, in a job, as a browser and a telephone do it.
    $prelude = @"
$(Get-Prelude $zoho)
function Hide(`$Text) { ConvertTo-SecureString `$Text -AsPlainText -Force }
`$client = New-ZohoClient $($own.clientId) -ClientSecret (Hide '$($own.clientSecret)') -RedirectUri $redirectUri -DataCenter $dataCenter
`$deviceClient = New-ZohoClient $($zoho.DeviceClient.clientId) -ClientSecret (Hide '$($zoho.DeviceClient.clientSecret)') -DataCenter $dataCenter
`$selfClient = New-ZohoClient $($zoho.SelfClient.clientId) -ClientSecret (Hide '$($zoho.SelfClient.clientSecret)') -DataCenter $dataCenter
filter Watch-Screen {
    if (`$_ -isnot [Management.Automation.InformationRecord]) { `$_ }
    elseif ("`$_" -match '^http\S+/oauth/v2/auth\?\S+$') {
        `$null = Start-Job { (Invoke-WebRequest -Method Post -Body @{ consent = 'accept' } -UseBasicParsing `$args[0]).Content } -ArgumentList `$Matches[0]
    }
    elseif ("`$_" -match 'enter the code +(\S+)') { `$null = Invoke-RestMethod -Method Post "$($zoho.Control)/device?userCode=`$(`$Matches[1])" }
}
"@
    function Get-Code { (Invoke-Control $zoho POST 'grant?scope=ZohoCRM.modules.ALL').code }
    function Save-Download([string]$Path, [string]$Minutes = '3') {
        $text = (Invoke-WebRequest -UseBasicParsing -Method Post "$($zoho.Control)/self-client?scope=ZohoCRM.modules.ALL&minutes=$Minutes").Content
        [IO.File]::WriteAllText($Path, $text)
    }

    # A refresh token, as a pipeline keeps it among its secrets.
    function Get-Variable([string]$Sandbox) {
        $made = Invoke-Pwsh -Sandbox $Sandbox -Script "$prelude`n[Net.NetworkCredential]::new('', (New-Token).RefreshToken).Password"
        if ($made.ExitCode -ne 0) { throw $made.Text }
        @{ ZOHO_CLIENT_ID = $own.clientId; ZOHO_CLIENT_SECRET = $own.clientSecret; ZOHO_REFRESH_TOKEN = $made.Out[-1]; ZOHO_DATA_CENTER = $dataCenter }
    }
}

AfterAll { Stop-Simulator $zoho }

Describe 'Signing in to the vault <Named>' -ForEach $vaults {
    BeforeAll {
        if ($Skip) { return }
        $sandbox = New-Sandbox
        if ($Vault -ne 'Local') { Initialize-SecretVault $sandbox }
        function Invoke-SignIn([string]$Command, [hashtable]$Environment = @{}) {
            $run = Invoke-Pwsh -Sandbox $sandbox -Environment $Environment -Script "$prelude`n`$token = $Command -Vault $Vault 6>&1 | Watch-Screen`n`"`$(`$token.Name) `$(`$token.Vault)`"`nGet-Job | Wait-Job | Receive-Job"
            $run.Error | Should -BeNullOrEmpty
            $run
        }
    }

    AfterAll { Remove-Sandbox $sandbox }

    It 'with a browser' -Skip:$Skip {
        $run = Invoke-SignIn "Connect-Zoho browser -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser"
        $run.Out[0] | Should -Be "browser $Vault"
        $run.Text | Should -Match '<h1>Consent received</h1>'
    }

    It 'step by step' -Skip:$Skip {
        $run = Invoke-SignIn "`$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL | Receive-ZohoGrant -NoBrowser 6>&1 | Watch-Screen | Invoke-ZohoTokenExchange -Name steps"
        $run.Out[0] | Should -Be "steps $Vault"
    }

    It 'with a code on another device' -Skip:$Skip {
        $run = Invoke-SignIn "Connect-Zoho device -DeviceCode -Client `$deviceClient -Scope ZohoCRM.modules.ALL"
        $run.Out[0] | Should -Be "device $Vault"
    }

    It 'with the file of a self client, which goes when it has done its work' -Skip:$Skip {
        Save-Download "$sandbox/self_client.json"
        $run = Invoke-SignIn "Connect-Zoho file -SelfClientPath '$sandbox/self_client.json' -DataCenter $dataCenter -RemoveFile"
        $run.Out[0] | Should -Be "file $Vault"
        "$sandbox/self_client.json" | Should -Not -Exist
    }

    It 'with a code of the console' -Skip:$Skip {
        $run = Invoke-SignIn "New-ZohoClient $($zoho.ClientId) -ClientSecret `$clientSecret -DataCenter $dataCenter | Connect-Zoho code -GrantCode (Hide '$(Get-Code)')"
        $run.Out[0] | Should -Be "code $Vault"
    }

    It 'with the client''s own right' -Skip:$Skip {
        $run = Invoke-SignIn "`$selfClient | Connect-Zoho own -ClientCredential -OrganizationId 600001234 -Scope ZohoCRM.modules.ALL"
        $run.Out[0] | Should -Be "own $Vault"
    }

    It 'with what the environment brings' -Skip:$Skip {
        $run = Invoke-SignIn 'Connect-Zoho environment -FromEnvironment' -Environment (Get-Variable $sandbox)
        $run.Out[0] | Should -Be "environment $Vault"
    }

    It 'ends each time in a connection that another pwsh uses' -Skip:$Skip {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
foreach (`$name in 'browser', 'steps', 'device', 'file', 'code', 'own', 'environment') { "`$name `$(@(Invoke-ZohoApi /crm/v8/Deals -Name `$name -Vault $Vault -Query @{ fields = 'Deal_Name' }).Count)" }
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('browser 10', 'steps 10', 'device 10', 'file 10', 'code 10', 'own 10', 'environment 10')
    }

    It 'and in one that can be renewed' -Skip:$Skip {
        $null = Invoke-Control $zoho POST expire-access-tokens
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`nGet-ZohoToken -Vault $Vault | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' } | Measure-Object | ForEach-Object Count"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '70'
    }
}

Describe 'A connection whose refresh token Zoho no longer accepts' {
    BeforeAll {
        $sandbox = New-Sandbox

        # A client of its own, because Zoho allows ten grants in ten minutes.
        $rejected = Invoke-Control $zoho POST "client?redirectUri=$redirectUri"
        $new = "`$client = New-ZohoClient $($rejected.clientId) -ClientSecret (Hide '$($rejected.clientSecret)') -RedirectUri $redirectUri -DataCenter $dataCenter"
    }

    AfterAll { Remove-Sandbox $sandbox }

    It 'works again after the line of the error is run' {
        $made = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$new`n`$null = Connect-Zoho crm -Vault Local -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser 6>&1 | Watch-Screen`nGet-Job | Wait-Job | Out-Null"
        $made.Error | Should -BeNullOrEmpty
        $null = Invoke-Control $zoho POST revoke-all
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
Set-StrictMode -Version Latest
try { `$null = Invoke-ZohoApi /crm/v8/Deals -Name crm -Vault Local -Query @{ fields = 'Deal_Name' } -ErrorAction Stop }
catch { `$_.FullyQualifiedErrorId.Split(',')[0]; `$action = `$_.ErrorDetails.RecommendedAction; `$action }
`$line = [regex]::Match(`$action, 'Connect-Zoho crm( -Vault \w+)?').Value
`$line
Invoke-Expression `$line 6>&1 | Watch-Screen | ForEach-Object Name
Get-Job | Wait-Job | Out-Null
@(Invoke-ZohoApi /crm/v8/Deals -Name crm -Vault Local -Query @{ fields = 'Deal_Name' }).Count
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out[0, 2, 3, 4] | Should -Be @('RefreshTokenRejected', 'Connect-Zoho crm -Vault Local', 'crm', '10')
    }
}

Describe 'A session <Session>' -ForEach $sessions {
    BeforeAll { $sandbox = New-Sandbox }
    AfterAll { Remove-Sandbox $sandbox }

    It 'is asked for nothing, and told what is missing' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Option $Option -StdIn $StdIn -Environment @{ ZOHO_VAULT = 'Local' } -Script @"
$prelude
`$secret = Hide 'a-secret'
function Test-Missing([scriptblock]`$Run) {
    try { `$null = & `$Run; 'nothing is missing' }
    catch { `$text = "`$(`$_.Exception.Message) `$(`$_.ErrorDetails.RecommendedAction)"; "`$(`$_.FullyQualifiedErrorId.Split(',')[0]) `$(`$_.TargetObject) `$(`$text -match "-`$(`$_.TargetObject)") `$([regex]::Match(`$text, 'ZOHO_\w+').Value)" }
}
Test-Missing { Connect-Zoho crm }
Test-Missing { Connect-Zoho crm -ClientId 1000.A -Scope ZohoCRM.modules.ALL }
Test-Missing { Connect-Zoho crm -ClientId 1000.A -ClientSecret `$secret -DataCenter $dataCenter -Scope ZohoCRM.modules.ALL }
Test-Missing { Connect-Zoho crm -Client `$client }
Test-Missing { Connect-Zoho crm -DeviceCode -Scope ZohoCRM.modules.ALL }
Test-Missing { Connect-Zoho crm -DeviceCode -Client `$deviceClient }
Test-Missing { Connect-Zoho crm -GrantCode `$secret }
Test-Missing { Connect-Zoho crm -ClientCredential -Scope ZohoCRM.modules.ALL }
Test-Missing { Connect-Zoho crm -ClientCredential -Client `$selfClient }
Test-Missing { Connect-Zoho crm -SelfClientPath '$sandbox/nowhere.json' }
Test-Missing { Connect-Zoho crm -FromEnvironment }
`$env:ZOHO_CLIENT_ID = '1000.A'
Test-Missing { Connect-Zoho crm -FromEnvironment }
`$env:ZOHO_CLIENT_SECRET = 'a-secret'
Test-Missing { Connect-Zoho crm -FromEnvironment }
"@
        $run.TimedOut | Should -BeFalse
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @(
            'InvalidInput ClientId True ZOHO_CLIENT_ID', 'InvalidInput ClientSecret True ZOHO_CLIENT_SECRET', 'InvalidInput RedirectUri True ', 'InvalidInput Scope True '
            'InvalidInput ClientId True ZOHO_CLIENT_ID', 'InvalidInput Scope True '
            'InvalidInput ClientId True ZOHO_CLIENT_ID'
            'InvalidInput ClientId True ZOHO_CLIENT_ID', 'InvalidInput Scope True '
            'InvalidInput SelfClientPath True '
            'InvalidInput ClientId True ZOHO_CLIENT_ID', 'InvalidInput ClientSecret True ZOHO_CLIENT_SECRET', 'InvalidInput RefreshToken True ZOHO_REFRESH_TOKEN')
        Get-ChildItem "$sandbox/zoho" -Recurse -File | Should -BeNullOrEmpty
    }

    It 'is not asked whether the file of a self client may go: it stays, with a warning' {
        Save-Download "$sandbox/self_client.json"
        $run = Invoke-Pwsh -Sandbox $sandbox -Option $Option -StdIn $StdIn -Script "$prelude`n`$WarningPreference = 'Continue'`n`$null = Connect-Zoho -SelfClientPath '$sandbox/self_client.json' -DataCenter $dataCenter"
        $run.TimedOut | Should -BeFalse
        $run.ExitCode | Should -Be 0
        $run.Text | Should -BeLike '*WARNING: *client secret*'
        "$sandbox/self_client.json" | Should -Exist
    }

    It 'ends before the code is used where a warning is to end it' {
        Save-Download "$sandbox/self_client.json"
        $run = Invoke-Pwsh -Sandbox $sandbox -Option $Option -StdIn $StdIn -Script @"
$prelude
`$WarningPreference = 'Stop'
try { `$kept = Connect-Zoho -SelfClientPath '$sandbox/self_client.json' -DataCenter $dataCenter } catch { `$_.Exception.Message }
`$null -eq `$kept
(Connect-Zoho -SelfClientPath '$sandbox/self_client.json' -DataCenter $dataCenter -RemoveFile -Debug).ClientId
"@
        $run.TimedOut | Should -BeFalse
        $run.Out -like '*client secret*' | Should -Not -BeNullOrEmpty
        $run.Out | Should -Contain 'True'
        $run.Out[-1] | Should -BeLike '1000.*'
        "$sandbox/self_client.json" | Should -Not -Exist
    }

    It 'is shown where to consent whatever becomes of the output, and waits no longer than it is told' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Option $Option -StdIn $StdIn -Script @"
$prelude
`$InformationPreference = 'SilentlyContinue'
try { `$kept = Connect-Zoho -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser -TimeoutSec 1 } catch { `$_.FullyQualifiedErrorId.Split(',')[0] }
`$null -eq `$kept
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Contain 'Open this address in a browser and accept:'
        $run.Out -match '^http\S+/oauth/v2/auth\?response_type=code&\S+$' | Should -HaveCount 1
        $run.Out -match 'Waiting at|paste' | Should -BeLike "Waiting at $redirectUri until ????-??-?? ??:??:?? [+-]??:??."
        $run.Out[-2, -1] | Should -Be @('GrantTimeout', 'True')
    }
}

Describe 'A background job' {
    BeforeAll { $sandbox = New-Sandbox }
    AfterAll { Remove-Sandbox $sandbox }

    It 'signs in, and waits for nobody''s answer' {
        Save-Download "$sandbox/self_client.json"
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
`$job = Start-Job {
    $prelude
    (Connect-Zoho file -Vault Local -SelfClientPath '$sandbox/self_client.json' -DataCenter $dataCenter).Name
    (Connect-Zoho browser -Vault Local -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser 6>&1 | Watch-Screen).Name
}
`$null = `$job | Wait-Job -Timeout 60
`$job.State
`$job | Receive-Job
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('Completed', 'file', 'browser')
        "$sandbox/self_client.json" | Should -Exist
    }
}

Describe 'Ctrl-C' -Skip:($env:OS -eq 'Windows_NT') {
    BeforeAll { $sandbox = New-Sandbox }
    AfterAll { Remove-Sandbox $sandbox }

    It 'ends <What> at once, frees the port and leaves nothing of a secret' -ForEach $waits {
        $child = Start-Pwsh -Sandbox $sandbox -Script @"
$prelude
try { $Command; 'was not stopped' }
finally {
    `$again = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, $port)
    `$again.Start()
    `$again.Stop()
    [Console]::WriteLine("the port is free, and `$(@(Get-ChildItem '$sandbox/zoho' -Recurse -File -Include *.secret, *.token).Count) files are there")
}
"@
        $null = Wait-Line $child $Wait
        & (Get-Command kill -CommandType Application | Select-Object -First 1).Source -INT $child.Process.Id
        $run = Wait-Pwsh $child -TimeoutSec 10

        $run.TimedOut | Should -BeFalse
        $run.Error | Should -BeNullOrEmpty
        $run.Out[-1] | Should -Be 'the port is free, and 0 files are there'
        $run.Text | Should -Not -Match 'was not stopped'
    }
}

Describe 'Ctrl-C with the vault <Named>' -Skip:($env:OS -eq 'Windows_NT') -ForEach $secretVaults {
    BeforeAll {
        if ($Skip) { return }
        $sandbox = New-Sandbox
        Initialize-SecretVault $sandbox
    }

    AfterAll { Remove-Sandbox $sandbox }

    It 'leaves no connection, and its name can be taken again' -Skip:$Skip {
        $child = Start-Pwsh -Sandbox $sandbox -Script "$prelude`nConnect-Zoho crm -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser"
        $null = Wait-Line $child 'Waiting at'
        & (Get-Command kill -CommandType Application | Select-Object -First 1).Source -INT $child.Process.Id
        (Wait-Pwsh $child -TimeoutSec 10).TimedOut | Should -BeFalse

        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
$prelude
@(Get-SecretInfo 'ZohoOAuth*').Count
@(Get-ZohoToken).Count
`$null = Connect-Zoho crm -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser 6>&1 | Watch-Screen
(Get-ZohoToken).Name
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('0', '0', 'crm')
    }
}

Describe "Ctrl-C while another process changes SecretStore$(if ($obstacle) { " (skipped: $obstacle)" })" -Skip:([bool]$obstacle -or $env:OS -eq 'Windows_NT') {
    BeforeAll {
        $sandbox = New-Sandbox
        Initialize-SecretStore $sandbox
    }

    AfterAll { Remove-Sandbox $sandbox }

    It 'does not lose the connection whose code is used' {
        $child = Start-Pwsh -Sandbox $sandbox -Script "$prelude`nConnect-Zoho crm -Client `$client -Scope ZohoCRM.modules.ALL -NoBrowser"
        $null = Wait-Line $child 'Waiting at'
        $turn = [IO.File]::Open((Get-ChildItem "$sandbox/home" -Recurse -Force -File -Filter secretstore.lock).FullName, 'Open', 'ReadWrite', 'None')
        try {
            $null = Invoke-Control $zoho DELETE requests
            $null = Invoke-WebRequest -Method Post -Body @{ consent = 'accept' } -UseBasicParsing ($child.Read -match '^http\S+/oauth/v2/auth\?\S+$')[0]
            while ((Get-RequestCount $zoho '/oauth/v2/token') -eq 0) { $child.Process.HasExited | Should -BeFalse }
            & (Get-Command kill -CommandType Application | Select-Object -First 1).Source -INT $child.Process.Id
            $null = Wait-Line $child 'still being saved'
        }
        finally { $turn.Dispose() }
        (Wait-Pwsh $child -TimeoutSec 30).TimedOut | Should -BeFalse

        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n(Invoke-ZohoApi /crm/v8/Leads -Name crm -First 1 -Query @{ fields = 'Last_Name' }).Count"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '1'
    }
}

Describe 'A port that is taken' {
    BeforeAll { $sandbox = New-Sandbox }
    AfterAll { Remove-Sandbox $sandbox }

    # Wine has no cmdlet that finds the process of a port.
    It 'is an error that names the process which holds it, and nothing is asked of Zoho' -Tag NotInWine {
        $holder = Start-Pwsh -Sandbox $sandbox -StdIn Silent -Script "`$listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, $port); `$listener.Start(); 'taken'; `$null = [Console]::In.ReadLine()"
        try {
            $null = Wait-Line $holder 'taken'
            $null = Invoke-Control $zoho DELETE requests
            $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`ntry { Connect-Zoho crm -Vault Local -Client `$client -Scope ZohoCRM.modules.ALL } catch { `$_.FullyQualifiedErrorId.Split(',')[0]; `$_.Exception.Message }"
            $run.Error | Should -BeNullOrEmpty
            $run.Out[0] | Should -Be 'ListenerPortInUse'
            $run.Out[1] | Should -BeLike "*$port*$($holder.Process.ProcessName) (process $($holder.Process.Id))*"
            Get-RequestCount $zoho '*' | Should -Be 0
            Get-ChildItem "$sandbox/zoho" -Recurse -File -Include *.secret | Should -BeNullOrEmpty
        }
        finally { $holder.Process.Kill() }
    }
}

Describe 'The runner of a pipeline' {
    BeforeAll {
        $sandbox = New-Sandbox
        $variables = Get-Variable $sandbox
    }

    AfterAll { Remove-Sandbox $sandbox }

    It '<Runner> is told on its own output what to mask, whatever becomes of the streams' -ForEach @(
        @{ Runner = 'GITHUB_ACTIONS'; Command = '::add-mask::' }
        @{ Runner = 'TF_BUILD'; Command = '##vso[task.setsecret]' }
    ) {
        $run = Invoke-Pwsh -Sandbox $sandbox -Environment ($variables + @{ $Runner = 'true' }) -Script @"
$prelude
`$token = Connect-Zoho -FromEnvironment 2>`$null 3>`$null 4>`$null 5>`$null 6>`$null
[Net.NetworkCredential]::new('', `$token.AccessToken).Password
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out[0, 1, 2] | Should -Be @("$Command$($variables.ZOHO_CLIENT_SECRET)", "$Command$($variables.ZOHO_REFRESH_TOKEN)", "$Command$($run.Out[3])")
    }

    It 'is told nothing where there is none' {
        $run = Invoke-Pwsh -Sandbox $sandbox -Environment $variables -Script "$prelude`n`$null = Connect-Zoho -FromEnvironment"
        $run.Text | Should -BeNullOrEmpty
    }
}
