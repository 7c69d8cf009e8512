# Every sample in a real shell against the simulator, unchanged but for the names in its param block.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    Import-Module "$PSScriptRoot/Samples.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    $jobs = "$sandbox/jobs"
    $null = New-Item -ItemType Directory $jobs
    Copy-SampleModule "$sandbox/modules" $zoho
    $modulePath = "$sandbox/modules$([IO.Path]::PathSeparator)$env:PSModulePath"
    $passphrase = 'correct horse battery staple'

    $made = Invoke-Pwsh -Sandbox $sandbox -Script @"
$(Get-Prelude $zoho)
'crm', 'customer-alfa', 'customer-beta', 'customer-gamma' | ForEach-Object { `$null = New-Token -Name `$_ -Vault Local -Scope ZohoCRM.modules.ALL, ZohoCRM.org.READ }
`$token = Get-ZohoToken crm -Vault Local
[Net.NetworkCredential]::new('', `$token.RefreshToken).Password
[Net.NetworkCredential]::new('', (Get-ZohoToken customer-beta -Vault Local).RefreshToken).Password
`$null = `$token | Export-ZohoToken -Path '$sandbox/crm.sealed' -Passphrase (ConvertTo-SecureString '$passphrase' -AsPlainText -Force)
"@
    if ($made.ExitCode -ne 0) { throw $made.Text }
    $refreshToken, $beta = $made.Out
    $variables = @{ ZOHO_CLIENT_ID = $zoho.ClientId; ZOHO_CLIENT_SECRET = $zoho.ClientSecret; ZOHO_REFRESH_TOKEN = $refreshToken; ZOHO_DATA_CENTER = $zoho.DataCenters[0].code }

    # What a place adds around the script, for example stand-ins for commands that are not here, comes before it.
    function Get-Call([string]$Sample, [string]$Arguments, [string]$Before) {
        "`$LASTEXITCODE = 0`n$Before`nSet-Location '$jobs'`n& '$(Get-SamplePath $Sample)' $Arguments`nexit `$LASTEXITCODE"
    }

    function Merge-Table([hashtable]$First, [hashtable]$Second) {
        $merged = $First.Clone()
        foreach ($pair in $Second.GetEnumerator()) { $merged[$pair.Key] = $pair.Value }
        $merged
    }

    function Invoke-Sample([string]$Sample, [string]$Arguments, [string]$Before, [hashtable]$Environment = @{}) {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script (Get-Call $Sample $Arguments $Before) -Environment (Merge-Table @{ PSModulePath = $modulePath } $Environment)
        Assert-NoSecret $run.Text
        Show-Run $Sample $run
    }

    # The test log shows what the user of a sample sees.
    function Show-Run([string]$Name, $Run) {
        Write-Host "      $Name ended with $($Run.ExitCode):`n        $(($Run.Text.Trim() -replace [regex]::Escape($sandbox), '' -replace 'localhost:\d+', 'localhost') -replace '\r?\n', "`n        ")"
        $Run
    }

    # A runner takes the lines that mask a secret out of its log.
    function Assert-NoSecret([string]$Text) {
        $lines = $Text -split '\r?\n' | Where-Object { $_ -notmatch '^(::add-mask::|##vso\[task\.setsecret\])' }
        $found = $lines | Where-Object { $_ -match '1000\.[0-9a-f]{32}\.[0-9a-f]{32}' -or $_.Contains($zoho.ClientSecret) -or $_.Contains($passphrase) }
        $found | Should -BeNullOrEmpty
    }

    # Starts a sample that the simulator stops at its request number $Count to a path, and kills it there. With a status, the simulator never acts on that
    # request, even if it learns of the kill late.
    function Stop-Sample([string]$Sample, [string]$Arguments, [string]$Method, [string]$Path, [int]$Count) {
        $null = Invoke-Control $zoho DELETE requests
        $null = Invoke-Control $zoho POST faults @{ path = $Path; method = $Method; skip = $Count - 1; delay = '-00:00:00.0010000'; status = 503 }
        $child = Start-Pwsh -Sandbox $sandbox -Script (Get-Call $Sample $Arguments) -Environment @{ PSModulePath = $modulePath }
        while ((Get-RequestCount $zoho $Path) -lt $Count -and -not $child.Process.HasExited) { }
        $child.Process.HasExited | Should -BeFalse
        $child
    }

    # What another process does soon. The limit is far away, and only ends a test that would never end.
    function Wait-Until([scriptblock]$Condition) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while (-not (& $Condition)) { if ($watch.Elapsed.TotalSeconds -gt 60) { throw "This did not happen: $Condition" } }
    }

    function Stop-Child($Child) {
        $Child.Process.Kill()
        $Child.Process.WaitForExit()
        $null = Invoke-Control $zoho DELETE faults
        $null = Invoke-Control $zoho DELETE requests
    }
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'export-leads' {
    It 'writes the whole list, and again the next night' {
        foreach ($night in 1, 2) {
            $run = Invoke-Sample export-leads/Export-Leads.ps1 '-Path leads.csv -Connection crm -Vault Local -LogPath leads.log'
            $run.ExitCode | Should -Be 0
            $run.Out[-1] | Should -Match 'DONE\. 450 rows of Leads'
        }
        $rows = @(Import-Csv "$jobs/leads.csv")
        $rows.Count | Should -Be 450
        @($rows.id | Sort-Object -Unique).Count | Should -Be 450
        $rows[0].PSObject.Properties.Name | Should -Be @('id', 'Last_Name', 'First_Name', 'Email', 'Company', 'Modified_Time')
        $rows[0].id | Should -Match '^\d{19}$'
        @(Get-Content "$jobs/leads.log").Count | Should -Be 2
        Get-ChildItem $jobs | Where-Object Name -Match '\.(part|state)' | Should -BeNullOrEmpty
    }

    It 'continues after a kill, and keeps the old file until then' {
        $arguments = '-Path contacts.csv -Module Contacts -Connection crm -Vault Local'
        Set-Content "$jobs/contacts.csv" 'of yesterday'
        $child = Stop-Sample export-leads/Export-Leads.ps1 $arguments GET /crm/v8/Contacts 6
        # The sample writes a page while the module requests the next one.
        Wait-Until { (Get-Content -Raw "$jobs/contacts.csv.state" -ErrorAction Ignore) -match '"Page":[45]' }
        Stop-Child $child
        Get-Content "$jobs/contacts.csv" | Should -Be 'of yesterday'
        Add-Content "$jobs/contacts.csv.part" 'half a l' -NoNewline

        $run = Invoke-Sample export-leads/Export-Leads.ps1 $arguments
        $run.ExitCode | Should -Be 0
        $run.Out[0] | Should -Match 'Continues an interrupted run after page [45] with (800|1000) rows\.'
        Get-RequestCount $zoho /crm/v8/Contacts | Should -BeLessOrEqual 9
        $rows = @(Import-Csv "$jobs/contacts.csv")
        $rows.Count | Should -Be 2450
        @($rows.id | Sort-Object -Unique).Count | Should -Be 2450
        Get-ChildItem $jobs | Where-Object Name -Match '\.(part|state)' | Should -BeNullOrEmpty
    }

    It 'starts again at the first page if Zoho does not know the position any more' {
        $state = @{ List = 'Deals id,Deal_Name'; Page = 1; Rows = 1; Length = 3; PageToken = 'stale'; SavedAt = [DateTime]::UtcNow.ToString('o') }
        Set-Content "$jobs/deals.csv.part" 'old'
        Set-Content "$jobs/deals.csv.state" (ConvertTo-Json $state)
        $arguments = '-Path deals.csv -Module Deals -Field id, Deal_Name -Connection crm -Vault Local'
        $run = Invoke-Sample export-leads/Export-Leads.ps1 $arguments
        $run.ExitCode | Should -Be 1
        $run.Text | Should -Match 'FAILED\. .*TOKEN_BOUND_DATA_MISMATCH'
        (Invoke-Sample export-leads/Export-Leads.ps1 $arguments).ExitCode | Should -Be 0
        @(Import-Csv "$jobs/deals.csv").Count | Should -Be 10
    }

    It 'takes the columns from a command line, where they are one value' {
        $path = Get-SamplePath export-leads/Export-Leads.ps1
        $run = Invoke-CommandLine "-NoProfile -File `"$path`" -Path few.csv -Module Deals -Field id,Deal_Name -Connection crm -Vault Local" $jobs @{ PSModulePath = $modulePath; HOME = "$sandbox/home"; ZOHO_HOME = "$sandbox/zoho" }
        $run.ExitCode | Should -Be 0
        @(Import-Csv "$jobs/few.csv")[0].PSObject.Properties.Name | Should -Be @('id', 'Deal_Name')
    }

    It 'writes the names of the columns for an empty list' {
        (Invoke-Sample export-leads/Export-Leads.ps1 '-Path none.csv -Module Campaigns -Field id, Campaign_Name -Connection crm -Vault Local').ExitCode | Should -Be 0
        Get-Content "$jobs/none.csv" | Should -Be '"id","Campaign_Name"'
    }

    It 'ends with 1 and a recommendation if there is no such connection' {
        $run = Invoke-Sample export-leads/Export-Leads.ps1 '-Path x.csv -Connection missing -Vault Local'
        $run.ExitCode | Should -Be 1
        $run.Error | Should -BeNullOrEmpty
        $run.Out[0] | Should -Match "FAILED\. .*'missing'"
        $run.Out[1] | Should -Match 'Recommendation: .*Get-ZohoToken'
        Test-Path "$jobs/x.csv" | Should -BeFalse
    }

    It 'ends with 2 while another run writes the same file' {
        $other = [IO.File]::Open("$jobs/busy.csv.part", 'OpenOrCreate', 'ReadWrite', 'None')
        try { $run = Invoke-Sample export-leads/Export-Leads.ps1 '-Path busy.csv -Connection crm -Vault Local' }
        finally { $other.Dispose() }
        $run.ExitCode | Should -Be 2
    }
}

Describe 'import-csv' {
    BeforeAll {
        $null = New-Item -ItemType Directory "$jobs/in"
        function New-Csv([string]$Name, [int]$Count, [int[]]$Bad) {
            0..($Count - 1) | ForEach-Object { [pscustomobject]@{ Last_Name = if ($_ -notin $Bad) { "Müller $_" }; Company = 'Zylker' } } |
                Export-Csv "$jobs/in/$Name.csv" -NoTypeInformation -Encoding utf8
        }
        # Wine finds no file for a pattern with a dot before the asterisk.
        function Find-Done([string]$Pattern) { Get-ChildItem "$jobs/done" -ErrorAction Ignore | Where-Object Name -Like $Pattern | ForEach-Object FullName }
        function Get-LeadCount { (Invoke-Pwsh -Sandbox $sandbox -Environment @{ PSModulePath = $modulePath } -Script '@(Invoke-ZohoApi /crm/v8/Leads -Name crm -Vault Local -All -Query @{ fields = "Last_Name" }).Count').Out[0] }
    }

    BeforeEach { $null = Invoke-Control $zoho POST 'records?module=Leads&count=0' }
    AfterAll { $null = Invoke-Control $zoho POST 'records?module=Leads&count=450' }

    It 'writes all rows, and the next run has nothing to do' {
        New-Csv good 120
        $run = Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/good.csv -DonePath done -Connection crm -Vault Local'
        $run.ExitCode | Should -Be 0
        $run.Out[0] | Should -Match '120 rows written, 0 rows refused'
        (Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/good.csv -DonePath done -Connection crm -Vault Local').ExitCode | Should -Be 0
        Get-LeadCount | Should -Be 120
        @(Find-Done 'good.*.csv').Count | Should -Be 1
    }

    It 'reports the rows that Zoho refused, and their report can be imported' {
        New-Csv mixed 250 -Bad 3, 120
        $run = Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/mixed.csv -DonePath done -Connection crm -Vault Local -LogPath import.log'
        $run.ExitCode | Should -Be 2
        $run.Out[0] | Should -Match '248 rows written, 2 rows refused'
        $report = @(Import-Csv (Find-Done 'mixed.*.refused.csv'))
        $report.ZohoLine | Should -Be @('5', '122')
        $report.ZohoCode | Should -Be @('MANDATORY_NOT_FOUND', 'MANDATORY_NOT_FOUND')
        $report.ZohoField | Should -Be @('Last_Name', 'Last_Name')
        $report.Company | Should -Be @('Zylker', 'Zylker')

        $report | ForEach-Object { $_.Last_Name = 'Corrected'; $_ } | Select-Object * -ExcludeProperty Zoho* | Export-Csv "$jobs/in/corrected.csv" -NoTypeInformation
        (Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/corrected.csv -DonePath done -Connection crm -Vault Local').ExitCode | Should -Be 0
        Get-LeadCount | Should -Be 250
    }

    It 'sends nothing after a kill until the user says where to continue, and keeps the report' {
        New-Csv broken 250 -Bad 3, 240
        $child = Stop-Sample import-csv/Import-Leads.ps1 '-Path in/broken.csv -DonePath done -Connection crm -Vault Local' POST /crm/v8/Leads 2
        Wait-Until { Find-Done 'broken.*.refused.csv' }
        Stop-Child $child

        $run = Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/broken.csv -DonePath done -Connection crm -Vault Local'
        $run.ExitCode | Should -Be 3
        $run.Text | Should -Match 'the lines 102 to 201 of the file\. If they exist, run this script with -Skip 200, otherwise with -Skip 100\.'
        Get-RequestCount $zoho /crm/v8/Leads | Should -Be 0

        # The simulator stopped the second request before it wrote anything.
        $run = Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/broken.csv -DonePath done -Connection crm -Vault Local -Skip 100'
        $run.ExitCode | Should -Be 2
        Get-LeadCount | Should -Be 248
        (Import-Csv (Find-Done 'broken.*.refused.csv')).ZohoLine | Should -Be @('5', '242')
    }

    It 'ends with 3 if the answer to a request is lost' {
        New-Csv lost 150
        $null = Invoke-Control $zoho POST faults @{ path = '/crm/v8/Leads'; method = 'POST'; skip = 1; abort = $true }
        $run = Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/lost.csv -DonePath done -Connection crm -Vault Local'
        $null = Invoke-Control $zoho DELETE faults
        $run.ExitCode | Should -Be 3
        $run.Text | Should -Match 'the lines 102 to 151 of the file\. If they exist, run this script with -Skip 150'
        Test-Path "$jobs/in/lost.csv" | Should -BeTrue
    }

    It 'ends with 1 if nothing was sent' {
        New-Csv unsent 5
        (Invoke-Sample import-csv/Import-Leads.ps1 '-Path in/unsent.csv -DonePath done -Connection missing -Vault Local').ExitCode | Should -Be 1
    }
}

Describe 'msp' {
    It 'does all customers, and says which one failed and why' {
        # The customer revokes the access in the settings of Zoho; the connection here does not know.
        $null = Invoke-RestMethod -Method Post "$($zoho.DataCenters[0].accountsUrl)/oauth/v2/token/revoke" -Body @{ token = $beta }
        $null = Invoke-Control $zoho POST expire-access-tokens
        $run = Invoke-Sample msp/Get-CustomerReport.ps1 "-Name 'customer-*' -Vault Local"
        $run.ExitCode | Should -Be 1
        $run.Error | Should -BeNullOrEmpty
        $run.Out[-1] | Should -Be '2 of 3 customers were done.'
        $report = @(Import-Csv "$jobs/customers.csv")
        $report.Status | Should -Be @('OK', 'FAILED', 'OK')
        $report[2].Organization | Should -Be 'Simulated Ltd'
        $report[2].Leads | Should -Be '450'
        $report[1].ErrorId | Should -Be 'RefreshTokenRejected'
        $report[1].Fix | Should -Not -BeNullOrEmpty
    }

    It 'ends with 0 if all were done, and with 2 if there is none' {
        (Invoke-Sample msp/Get-CustomerReport.ps1 "-Name 'customer-alfa,customer-gamma' -Vault Local").ExitCode | Should -Be 0
        (Invoke-Sample msp/Get-CustomerReport.ps1 "-Name 'missing-*' -Vault Local").ExitCode | Should -Be 2
    }
}

Describe 'scheduled-task' {
    It 'registers a task whose command line exports the leads as the account' {
        # The cmdlets of Windows only write down what they get.
        $standIns = @'
function Get-Acl($LiteralPath) { [pscustomobject]@{ Rules = [Collections.ArrayList]::new() } | Add-Member -PassThru ScriptMethod AddAccessRule { param($rule) $null = $this.Rules.Add($rule) } }
function Set-Acl($LiteralPath, $AclObject) { "acl $($AclObject.Rules[0].Account) $($AclObject.Rules[0].Rights)" | Out-Host }
function New-Object { if ($args[0] -eq 'Security.AccessControl.FileSystemAccessRule') { [pscustomobject]@{ Account = $args[1][0]; Rights = $args[1][1] } } else { Microsoft.PowerShell.Utility\New-Object @args } }
function New-ScheduledTaskAction($Execute, $Argument) { @{ Execute = $Execute; Argument = $Argument } }
function New-ScheduledTaskTrigger([switch]$Daily, [datetime]$At) { @{ At = $At.ToString('HH:mm') } }
function New-ScheduledTaskSettingsSet([switch]$StartWhenAvailable, $MultipleInstances, $ExecutionTimeLimit, $RestartCount, $RestartInterval) { @{ Instances = $MultipleInstances } }
function Register-ScheduledTask($TaskName, $Action, $Trigger, $Settings, $User, $Password, [switch]$Force) {
    [pscustomobject]@{ Name = $TaskName; Execute = $Action.Execute; Argument = $Action.Argument; At = $Trigger.At; User = $User; HasPassword = $Password -eq 'stored'; Force = [bool]$Force } |
        ConvertTo-Json | Set-Content task.json
}
$account = [pscredential]::new('CONTOSO\svc-zoho', (ConvertTo-SecureString stored -AsPlainText -Force))
$passphrase = ConvertTo-SecureString $env:SAMPLE_PASSPHRASE -AsPlainText -Force
'@
        $scriptPath = Get-SamplePath export-leads/Export-Leads.ps1
        $run = Invoke-Sample scheduled-task/Register-ExportTask.ps1 -Before $standIns -Environment @{ SAMPLE_PASSPHRASE = $passphrase; ZOHO_VAULT = 'Local' } `
            "-Account `$account -Passphrase `$passphrase -SealedPath '$jobs/task.sealed' -ScriptPath '$scriptPath' -OutputPath '$jobs/task.csv' -LogPath '$jobs/task.log'"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Contain 'acl CONTOSO\svc-zoho Read, Delete'
        $task = Get-Content -Raw "$jobs/task.json" | ConvertFrom-Json
        "$($task.Name), $($task.Execute), $($task.At), $($task.User), $($task.HasPassword), $($task.Force)" | Should -Be 'Zoho export, powershell.exe, 02:15, CONTOSO\svc-zoho, True, True'

        # The account has a home of its own.
        $account = @{ PSModulePath = $modulePath; HOME = "$sandbox/account"; ZOHO_HOME = "$sandbox/account/zoho" }
        $null = New-Item -ItemType Directory $account.ZOHO_HOME
        $before = Invoke-CommandLine $task.Argument $jobs $account
        $before.ExitCode | Should -Be 1

        $import = Invoke-Sample scheduled-task/Import-Connection.ps1 '-Path task.sealed -Passphrase $passphrase' -Before $standIns -Environment (Merge-Table @{ SAMPLE_PASSPHRASE = $passphrase } $account)
        $import.Text | Should -Not -Match 'FAILED'
        $import.ExitCode | Should -Be 0
        Test-Path "$jobs/task.sealed" | Should -BeFalse

        $run = Show-Run 'the task' (Invoke-CommandLine $task.Argument $jobs $account)
        Assert-NoSecret $run.Text
        $run.ExitCode | Should -Be 0
        @(Import-Csv "$jobs/task.csv").Count | Should -Be 450
        Get-Content "$jobs/task.log" | Select-Object -Last 1 | Should -Match 'DONE\. 450 rows'
    }

    It 'ends with 1 for a wrong passphrase, and keeps the file' {
        Copy-Item "$sandbox/crm.sealed" "$jobs/wrong.sealed"
        $run = Invoke-Sample scheduled-task/Import-Connection.ps1 "-Path wrong.sealed -Passphrase (ConvertTo-SecureString 'some other words' -AsPlainText -Force)"
        $run.ExitCode | Should -Be 1
        $run.Text | Should -Match 'Recommendation: '
        Test-Path "$jobs/wrong.sealed" | Should -BeTrue
    }
}

# Units and cron are for systems with Unix paths.
Describe 'systemd' -Skip:($env:OS -eq 'Windows_NT') {
    BeforeAll {
        # The places that the unit names, in the sandbox.
        $opt = "$sandbox/opt"
        $state = "$sandbox/state/zoho-export"
        $credentials = "$sandbox/credentials"
        $null = New-Item -ItemType Directory $opt, $state, $credentials
        'systemd/zoho-export.ps1', 'export-leads/Export-Leads.ps1', 'scheduled-task/Import-Connection.ps1' | ForEach-Object { Copy-Item (Get-SamplePath $_) $opt }
        Set-Content "$credentials/zoho-passphrase" "$passphrase and more"
        $unit = Read-Unit (Get-SamplePath systemd/zoho-export.service)
        function Resolve-Place([string]$Text) { $Text.Replace('%S', "$sandbox/state").Replace('/var/lib', "$sandbox/state").Replace('/opt/zoho-export', $opt).Replace('/etc/zoho-export/passphrase', "$credentials/zoho-passphrase") }
        $environment = @{ PSModulePath = $modulePath; CREDENTIALS_DIRECTORY = $credentials }
        foreach ($pair in $unit.Service.Environment -split ' ') { $environment[$pair.Split('=')[0]] = Resolve-Place $pair.Split('=')[1] }
        Copy-Item "$sandbox/crm.sealed" $state
        $import = "-NoProfile -NonInteractive -Command `"& '$opt/Import-Connection.ps1' -Path '$state/crm.sealed' -Passphrase (ConvertTo-SecureString '$passphrase' -AsPlainText -Force) -VaultPassphrasePath '$credentials/zoho-passphrase'`""
        $imported = Show-Run 'Import-Connection.ps1 for systemd' (Invoke-CommandLine $import $state $environment)
        if ($imported.ExitCode -ne 0) { throw $imported.Text }
    }

    It 'runs the export with the environment of the unit' {
        $program, $arguments = (Resolve-Place $unit.Service.ExecStart) -split ' ', 2
        $program | Should -Be '/usr/bin/pwsh'
        $run = Show-Run 'ExecStart' (Invoke-CommandLine $arguments / $environment)
        Assert-NoSecret $run.Text
        $run.ExitCode | Should -Be 0
        @(Import-Csv "$state/leads.csv").Count | Should -Be 450
        $unit.Service.LoadCredential | Should -Match '^zoho-passphrase:'
        $unit.Service.StateDirectory | Should -Be 'zoho-export'
    }

    It 'says that the passphrase is missing' {
        $run = Invoke-CommandLine ((Resolve-Place $unit.Service.ExecStart) -split ' ', 2)[1] / (Merge-Table $environment @{ CREDENTIALS_DIRECTORY = "$sandbox/none" })
        $run.ExitCode | Should -Be 1
        $run.Out[0] | Should -Match 'FAILED\. The passphrase of the vault cannot be read'
    }

    It 'starts at the time of the timer' {
        $timer = Read-Unit (Get-SamplePath systemd/zoho-export.timer)
        $timer.Timer.OnCalendar | Should -Be '*-*-* 02:15:00'
        $timer.Install.WantedBy | Should -Be 'timers.target'
    }

    It 'passes the check of systemd' -Skip:(-not (Get-Command systemd-analyze -ErrorAction Ignore)) {
        $null = New-Item -ItemType Directory "$sandbox/units"
        foreach ($name in 'zoho-export.service', 'zoho-export.timer') {
            # The check wants the program to be there.
            (Get-Content -Raw (Get-SamplePath "systemd/$name")).Replace('/usr/bin/pwsh', '/bin/sh') | Set-Content "$sandbox/units/$name"
        }
        $text = (& systemd-analyze verify "$sandbox/units/zoho-export.service" "$sandbox/units/zoho-export.timer" 2>&1) -join "`n"
        $text | Should -BeNullOrEmpty
    }

    It 'runs in cron too' {
        $lines = Get-Content (Get-SamplePath systemd/zoho-export.cron) | Where-Object { $_ -and $_[0] -ne '#' }
        $cron = @{ PSModulePath = $modulePath }
        foreach ($line in $lines -match '^\w+=') { $cron[$line.Split('=')[0]] = Resolve-Place $line.Split('=')[1] }
        "$($lines[-1])" -match '^15 2 \* \* \* zoho /usr/bin/pwsh (?<arguments>.+) >> /var/lib/zoho-export/export\.log 2>&1$' | Should -BeTrue
        Remove-Item "$state/leads.csv" -ErrorAction Ignore
        $run = Show-Run 'the line of cron' (Invoke-CommandLine (Resolve-Place $Matches.arguments) / $cron)
        Assert-NoSecret $run.Text
        $run.ExitCode | Should -Be 0
        @(Import-Csv "$state/leads.csv").Count | Should -Be 450
    }
}

Describe 'azure-automation' {
    BeforeAll {
        $standIns = @'
function Disable-AzContextAutosave($Scope) { }
function Connect-AzAccount([switch]$Identity) { if (-not $Identity) { throw 'There is no user here.' } }
function Get-AzKeyVaultSecret($VaultName, $Name) {
    $value = switch ($Name) { 'zoho-client-id' { $env:SAMPLE_ID } 'zoho-client-secret' { $env:SAMPLE_SECRET } 'zoho-refresh-token' { $env:SAMPLE_TOKEN } }
    if ($value) { [pscustomobject]@{ Name = $Name; SecretValue = ConvertTo-SecureString $value -AsPlainText -Force } }
}
function New-AzStorageContext($StorageAccountName, [switch]$UseConnectedAccount) { $StorageAccountName }
function Set-AzStorageBlobContent($File, $Container, $Blob, $Context, [switch]$Force) { Copy-Item $File "$Context.$Container.$Blob" }
'@
        $secrets = @{ SAMPLE_ID = $zoho.ClientId; SAMPLE_SECRET = $zoho.ClientSecret; SAMPLE_TOKEN = $refreshToken }
    }

    It 'writes the blob with the secrets of the key vault' {
        $run = Invoke-Sample azure-automation/Export-ZohoLeads.ps1 "-DataCenter $($variables.ZOHO_DATA_CENTER)" -Before $standIns -Environment $secrets
        $run.Text.Trim() | Should -Be '450 rows of Leads are in the blob zoho/Leads.csv.'
        $rows = @(Import-Csv "$jobs/contosoexports.zoho.Leads.csv")
        $rows.Count | Should -Be 450
        $rows[0].PSObject.Properties.Name | Should -Contain 'Modified_Time'
    }

    It 'fails if the key vault lacks a secret' {
        $run = Invoke-Sample azure-automation/Export-ZohoLeads.ps1 "-DataCenter $($variables.ZOHO_DATA_CENTER)" -Before $standIns -Environment (Merge-Table $secrets @{ SAMPLE_TOKEN = '' })
        $run.ExitCode | Should -Be 1
        $run.Text | Should -Match "has no secret 'zoho-refresh-token'"
    }
}

Describe 'azure-functions' {
    It 'has an app whose function gets its timer and its blob' {
        (Get-Content -Raw (Get-SamplePath azure-functions/host.json) | ConvertFrom-Json).version | Should -Be '2.0'
        (Import-PowerShellDataFile (Get-SamplePath azure-functions/requirements.psd1)).Count | Should -Be 0
        $bindings = (Get-Content -Raw (Get-SamplePath azure-functions/ExportLeads/function.json) | ConvertFrom-Json).bindings
        $bindings.type | Should -Be @('timerTrigger', 'blob')
        # The names of the bindings are the parameter and the output of the script.
        $profilePath = Get-SamplePath azure-functions/profile.ps1
        $before = @"
. '$profilePath'
function Push-OutputBinding(`$Name, `$Value) { [IO.File]::WriteAllText("`$PWD/blob.`$Name.csv", `$Value) }
"@
        $run = Invoke-Sample azure-functions/ExportLeads/run.ps1 "-$($bindings[0].name) ([pscustomobject]@{ IsPastDue = `$false })" -Before $before -Environment $variables
        $run.ExitCode | Should -Be 0
        $run.Error | Should -BeNullOrEmpty
        $run.Out[-1] | Should -Be '450 rows of Leads are in the blob.'
        @(Import-Csv "$jobs/blob.$($bindings[1].name).csv").Count | Should -Be 450
    }
}

Describe 'A pipeline' -ForEach @(
    @{ Sample = 'github-actions/zoho.yml'; Key = 'run'; Reference = '^\$\{\{ (secrets|vars)\.(?<name>\w+) \}\}$'; Runner = @{ GITHUB_ACTIONS = 'true' }; Mask = '::add-mask::' }
    @{ Sample = 'azure-pipelines/zoho.yml'; Key = 'pwsh'; Reference = '^\$\((?<name>\w+)\)$'; Runner = @{ TF_BUILD = 'True' }; Mask = '##vso[task.setsecret]' }
) {
    BeforeAll {
        # The workspace after the checkouts: the user's own repository with the script, and the sources of the module, whose build has nothing left to do.
        $workspace = "$sandbox/$($Key)-workspace"
        $null = New-Item -ItemType Directory "$workspace/scripts", "$workspace/zoho-source/src", "$workspace/zoho-source/out", "$workspace/tools"
        Copy-Item (Get-SamplePath export-leads/Export-Leads.ps1) "$workspace/scripts"
        Copy-Item "$PSScriptRoot/../../build.ps1" "$workspace/zoho-source"
        Copy-Item -Recurse "$PSScriptRoot/../../src/Packaging" "$workspace/zoho-source/src"
        Copy-Item -Recurse "$sandbox/modules/ZohoOAuth" "$workspace/zoho-source/out/ZohoOAuth"
        if ($env:OS -eq 'Windows_NT') { Set-Content "$workspace/tools/dotnet.cmd" '@exit /b 0' }
        else {
            Set-Content "$workspace/tools/dotnet" "#!/bin/sh`nexit 0"
            & chmod +x "$workspace/tools/dotnet"
        }
        $steps = @(Read-Step (Get-SamplePath $Sample) $Key)

        # As the runner starts a step of the shell pwsh: it stops at the first error, and ends with the exit code of the last program.
        function Invoke-Step($Step, [hashtable]$Secrets) {
            $path = "$workspace/step-$([Guid]::NewGuid().ToString('N')).ps1"
            Set-Content $path "`$ErrorActionPreference = 'stop'`n$($Step.Text)`nif ((Test-Path -LiteralPath variable:\LASTEXITCODE)) { exit `$LASTEXITCODE }"
            $environment = Merge-Table $Runner @{ HOME = "$sandbox/runner"; ZOHO_HOME = "$workspace/zoho"; PATH = "$workspace/tools$([IO.Path]::PathSeparator)$env:PATH" }
            foreach ($variable in $Step.Environment.GetEnumerator()) {
                $variable.Value -match $Reference | Should -BeTrue
                $environment[$variable.Key] = $Secrets[$Matches.name]
            }
            $run = Invoke-CommandLine "-NoProfile -NonInteractive -Command `". '$path'`"" $workspace $environment
            Assert-NoSecret $run.Text
            $shown = $run.PSObject.Copy()
            $shown.Text = $run.Text -replace "(?m)^($([regex]::Escape($Mask))).*$", '$1***'
            $null = Show-Run "a step of $Sample" $shown
            $run
        }
    }

    It 'installs the module where the cache has none, and then exports with the secrets' -Tag NotInWine {
        $steps.Count | Should -Be 2
        $steps.Condition | Should -Be @($true, $false)
        $steps[0].Environment.Count | Should -Be 0
        (Invoke-Step $steps[0] @{ }).ExitCode | Should -Be 0
        Test-Path "$workspace/zoho-modules/ZohoOAuth/*/ZohoOAuth.psd1" | Should -BeTrue

        $run = Invoke-Step $steps[1] $variables
        $run.ExitCode | Should -Be 0
        $run.Text | Should -Match 'DONE\. 450 rows'
        # The client secret, the refresh token, and the access token that the runner cannot know.
        @($run.Out | Where-Object { $_.StartsWith($Mask) }).Count | Should -BeGreaterOrEqual 3
        @(Import-Csv "$workspace/export/leads.csv").Count | Should -Be 450
    }

    It 'fails with the reason if a secret is missing' -Tag NotInWine {
        $run = Invoke-Step $steps[1] (Merge-Table $variables @{ ZOHO_REFRESH_TOKEN = '' })
        $run.ExitCode | Should -Be 1
        $run.Text | Should -Match 'FAILED\. .*ZOHO_REFRESH_TOKEN'
    }

    It 'keeps one line for each secret in its text, and none in a command' -Tag NotInWine {
        $text = Get-Content -Raw (Get-SamplePath $Sample)
        foreach ($name in $variables.Keys) { [regex]::Matches($text, "(?m)^\s+$name`: ").Count | Should -Be 1 }
        $steps.Text | Should -Not -Match 'ZOHO_'
    }
}

Describe 'The scripts' {
    BeforeDiscovery {
        $scripts = Get-ChildItem "$PSScriptRoot/../../samples" -Recurse -Filter *.ps1 | ForEach-Object { @{ Name = $_.Name; File = $_.FullName } }
    }

    It 'has strict mode, stops at errors, and parses in Windows PowerShell 5.1: <Name>' -ForEach $scripts {
        $tokens = $errors = $null
        $tree = [Management.Automation.Language.Parser]::ParseFile($File, [ref]$tokens, [ref]$errors)
        $errors | Should -BeNullOrEmpty
        $tree.Extent.Text | Should -Match "(?m)^Set-StrictMode -Version Latest$"
        $tree.Extent.Text | Should -Match "(?m)^\`$ErrorActionPreference = 'Stop'$"
        $tree.Extent.Text | Should -Not -Match '[^\x00-\x7F]' # Windows PowerShell reads a file without a byte order mark in its own code page.
        if ($tree.ScriptRequirements.RequiredPSVersion.Major -ge 7) { return }
        $tokens.Kind | Where-Object { "$_" -match '^(QuestionQuestion|QuestionDot|QuestionLBracket|QuestionMark$|AndAnd|OrOr)' } | Should -BeNullOrEmpty
        $commands = $tree.FindAll({ param($node) $node -is [Management.Automation.Language.CommandAst] }, $true).Extent.Text
        $commands -match '^(ConvertFrom-SecureString .*-AsPlainText|ForEach-Object .*-Parallel|Join-Path (\S+ ){3}|ConvertFrom-Json .*-AsHashtable|.*utf8NoBOM)' | Should -BeNullOrEmpty
    }

    It 'has help for each of its names: <Name>' -ForEach ($scripts | Where-Object { $_.Name -notin 'profile.ps1', 'run.ps1' }) {
        $help = Get-Help $File
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $parameters = (Get-Command $File).ScriptBlock.Ast.ParamBlock.Parameters.Name.VariablePath.UserPath
        foreach ($parameter in $parameters) { (Get-Help $File -Parameter $parameter).description | Should -Not -BeNullOrEmpty -Because "-$parameter is a name that the user changes" }
    }
}

# The last block: the others have said what they used.
Describe 'The folder samples' {
    It 'has no file that no test runs or reads' -Skip:($env:OS -eq 'Windows_NT') -Tag NotInWine {
        Get-UnusedSample | Should -BeNullOrEmpty
    }

    It 'has no file that its README does not link' -Tag NotInWine {
        $readme = Get-Content -Raw "$PSScriptRoot/../../samples/README.md"
        $links = [regex]::Matches($readme, '\]\((?<target>[^)#]+)\)') | ForEach-Object { $_.Groups['target'].Value }
        foreach ($link in $links) { Test-Path "$PSScriptRoot/../../samples/$link" | Should -BeTrue -Because $link }
        Get-ChildItem "$PSScriptRoot/../../samples" -Directory | Where-Object { $name = $_.Name; -not ($links -match "^$name(/|$)") } | Should -BeNullOrEmpty
    }

    It 'has left no secret in the files of the runs' -Tag NotInWine {
        foreach ($file in Get-ChildItem "$sandbox/*" -Exclude modules, opt, zoho | Get-ChildItem -File -Recurse -Include *.csv, *.log, *.json, *.txt) { Assert-NoSecret (Get-Content -Raw $file) }
    }
}
