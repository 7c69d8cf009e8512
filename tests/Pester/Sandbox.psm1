# What the tests share: a simulated Zoho in a process of its own, a home that is nobody's, and child processes of this pwsh.

$Root = (Resolve-Path "$PSScriptRoot/../..").Path
$ModulePath = Join-Path $Root 'out/ZohoOAuth'

function Get-ModulePath { $ModulePath }

# Option: what follows "serve" on the command line.
function Start-Simulator([string]$Option) {
    # A build for another system lacks the program of Windows, and can be newer.
    $dll = Get-ChildItem "$Root/src/ZohoOAuth.Simulator/bin/*/net*/ZohoOAuth.Simulator.dll" |
        Sort-Object { $env:OS -eq 'Windows_NT' -and (Test-Path ([IO.Path]::ChangeExtension($_.FullName, '.exe'))) }, LastWriteTime | Select-Object -Last 1
    if (-not $dll) { throw 'The simulator is not built: dotnet build ZohoOAuth.sln -c Release' }
    # Windows gets a program with the assembly, so that no "dotnet" has to be on the path.
    $program = [IO.Path]::ChangeExtension($dll, '.exe')
    $isProgram = $env:OS -eq 'Windows_NT' -and (Test-Path $program)
    $start = if ($isProgram) { [Diagnostics.ProcessStartInfo]::new($program, "serve $Option") } else { [Diagnostics.ProcessStartInfo]::new('dotnet', "`"$dll`" serve $Option") }
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    $control = $null
    $lines = [Collections.Generic.List[string]]::new()
    while (-not $control -and $null -ne ($line = $process.StandardOutput.ReadLine())) {
        $lines.Add($line)
        if ($line -match '^Control: (\S+)') { $control = $Matches[1] }
    }
    if (-not $control) { throw 'The simulator did not start.' }
    $facts = Invoke-RestMethod $control
    [pscustomobject]@{ Process = $process; Lines = $lines; Control = $control; ClientId = $facts.clientId; ClientSecret = $facts.clientSecret; SelfClient = $facts.selfClient; DeviceClient = $facts.deviceClient; DataCenters = $facts.dataCenters }
}

function Stop-Simulator($Simulator) {
    if ($Simulator) {
        $Simulator.Process.Kill()
        $Simulator.Process.WaitForExit()
    }
}

# One of the simulator's control endpoints: Invoke-Control $zoho POST clock/advance?seconds=60
function Invoke-Control($Simulator, [string]$Method, [string]$Path, $Body) {
    $arguments = @{ Method = $Method; Uri = "$($Simulator.Control)/$Path"; ContentType = 'application/json' }
    if ($Body) { $arguments.Body = ConvertTo-Json $Body }
    Invoke-RestMethod @arguments
}

# How often the simulator was asked for a path.
function Get-RequestCount($Simulator, [string]$Path) {
    # Invoke-RestMethod passes a list on as one object.
    $log = Invoke-Control $Simulator GET "requests?path=$([Uri]::EscapeDataString($Path))"
    @($log | Where-Object { $_ }).Count
}

function New-Sandbox {
    $path = Join-Path ([IO.Path]::GetTempPath()) "zoho-pester-$([Guid]::NewGuid().ToString('N'))"
    $null = New-Item -ItemType Directory "$path/home", "$path/zoho"
    $path
}

function Remove-Sandbox($Path) {
    if ($Path -and $script:isOwnStoreUsed) {
        Unregister-SecretVault TestVault
        $script:isOwnStoreUsed = $false
    }
    if ($Path) { Remove-Item -Recurse -Force $Path -ErrorAction SilentlyContinue }
}

# A scope for each product, as text for a script, because a token of one product is no good at another.
function Get-EveryProduct {
    $scopes = @(
        'ZohoCRM.modules.ALL', 'ZohoCRM.org.READ', 'ZohoCRM.settings.READ', 'ZohoBooks.fullaccess.ALL'
        'ZohoInventory.FullAccess.ALL', 'ZohoInvoice.fullaccess.ALL', 'ZohoSubscriptions.fullaccess.ALL', 'ZohoExpense.fullaccess.ALL'
        'Desk.tickets.ALL', 'ZohoRecruit.modules.ALL', 'ZohoProjects.projects.ALL', 'ZohoCreator.report.ALL'
        'WorkDrive.files.ALL', 'ZohoSign.documents.ALL', 'ZohoCampaigns.contact.ALL', 'ZohoCliq.Channels.ALL'
        'ZohoMail.messages.ALL', 'ZohoPeople.forms.ALL', 'SDPOnDemand.requests.ALL', 'DesktopCentralCloud.SOM.READ'
        'MDMOnDemand.MDMInventory.READ', 'Site24x7.Admin.READ', 'ZohoAssist.unattended.computer.READ', 'ZohoVault.secrets.READ'
        'ZohoLens.reportapi.READ', 'ZohoFSM.modules.ALL', 'contracts.contracts.READ'
        'ZohoMeeting.meeting.READ', 'ZohoCommerce.salesorders.READ', 'ZohoWorkerly.modules.ALL', 'zohobackstage.event.READ', 'SalesIQ.conversations.READ'
        'ZohoShifts.employees.READ', 'ZohoVoice.call.READ', 'ZohoLearn.customportal.READ', 'Zeptomail.MailAgents.READ'
    )
    "'$($scopes -join "', '")'"
}

# The lines that a child begins with: the module, the simulator's data center, a client of it.
function Get-Prelude($Simulator) {
    $dataCenter = $Simulator.DataCenters[0]
    @"
`$ErrorActionPreference = 'Stop'
`$WarningPreference = 'SilentlyContinue'
Import-Module '$ModulePath'
`$null = Register-ZohoDataCenter $($dataCenter.code) -AccountsUrl $($dataCenter.accountsUrl) -ApiDomain $($dataCenter.apiDomain)
`$clientSecret = ConvertTo-SecureString '$($Simulator.ClientSecret)' -AsPlainText -Force
`$client = New-ZohoClient $($Simulator.ClientId) -ClientSecret `$clientSecret -RedirectUri http://localhost:8765/callback -DataCenter $($dataCenter.code)
function Get-Redirect(`$Request) { (Invoke-RestMethod -Method Post "$($Simulator.Control)/consent?url=`$([Uri]::EscapeDataString("`$Request"))").redirect }
`$everyProduct = $(Get-EveryProduct)
function New-Token(`$Scope = 'ZohoCRM.modules.ALL', `$Name, `$Vault) {
    `$save = if (`$Name) { @{ Name = `$Name; Vault = `$Vault } } else { @{} }
    `$request = `$client | Get-ZohoGrantUrl -Scope `$Scope
    Get-Redirect `$request | ConvertFrom-ZohoRedirectUrl -Request `$request | Invoke-ZohoTokenExchange @save
}
"@
}

# A port of the loopback that nobody holds, outside of the range from which systems give ports away on their own.
function Get-FreePort {
    while ($true) {
        $port = Get-Random -Minimum 20000 -Maximum 32000
        $probe = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, $port)
        try { $probe.Start(); return $port } catch { } finally { $probe.Stop() }
    }
}

# The command line of a child: this shell once more. A pwsh that dotnet runs is started by dotnet again.
function Get-ShellStart([string]$Arguments) {
    $program = (Get-Process -Id $PID).Path
    $assembly = if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { "`"$PSHOME/pwsh.dll`" " }
    [Diagnostics.ProcessStartInfo]::new($program, "$assembly$Arguments")
}

# Starts a process. Wine sometimes refuses with ERROR_INTERNAL_ERROR (1359), which Windows never does. Each retry is printed.
function Start-Child([Diagnostics.ProcessStartInfo]$Start) {
    foreach ($attempt in 1..3) {
        try { return [Diagnostics.Process]::Start($Start) }
        catch {
            $cause = $_.Exception.GetBaseException()
            if ($attempt -eq 3 -or $cause -isnot [ComponentModel.Win32Exception] -or $cause.NativeErrorCode -ne 1359) { throw }
            Write-Host 'Wine did not start a process (1359). It is started again.'
        }
    }
}

# Starts a script in a new pwsh. -StdIn Empty ends at once, Silent stays open and never brings a line.
function Start-Pwsh {
    param([string]$Script, [string]$Sandbox, [string[]]$Option = @('-NonInteractive'), [ValidateSet('Empty', 'Silent')] $StdIn = 'Empty', [hashtable]$Environment = @{})
    $file = Join-Path $Sandbox "$([Guid]::NewGuid().ToString('N')).ps1"
    [IO.File]::WriteAllText($file, $Script, [Text.UTF8Encoding]::new($true))
    $start = Get-ShellStart "-NoProfile $Option -File `"$file`""
    $start.UseShellExecute = $false
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $start.Environment['HOME'] = "$Sandbox/home"
    $start.Environment['ZOHO_HOME'] = "$Sandbox/zoho"
    $start.Environment['NO_COLOR'] = '1'
    $inherited = 'ZOHO_VAULT', 'ZOHO_VAULT_PASSPHRASE', 'ZOHO_CLIENT_ID', 'ZOHO_CLIENT_SECRET', 'ZOHO_REFRESH_TOKEN', 'ZOHO_DATA_CENTER', 'GITHUB_ACTIONS', 'TF_BUILD'
    foreach ($name in $inherited + 'XDG_STATE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME') { $null = $start.Environment.Remove($name) }
    $start.Environment['BROWSER'] = 'dotnet' # Must not open a real browser.
    if (Test-Path "$Sandbox/stand-in") {
        $start.Environment['PSModulePath'] = "$Sandbox/stand-in$([IO.Path]::PathSeparator)$env:PSModulePath"
        $start.Environment['ZOHO_TEST_VAULT'] = "$Sandbox/stand-in/TestVault.xml"
    }
    foreach ($pair in $Environment.GetEnumerator()) { $start.Environment[$pair.Key] = $pair.Value }
    $process = Start-Child $start
    if ($StdIn -eq 'Empty') { $process.StandardInput.Close() }
    [pscustomobject]@{ Process = $process; Errors = $process.StandardError.ReadToEndAsync(); Read = [Collections.Generic.List[string]]::new() }
}

# Reads what a child puts out up to the line that is like this, which it brings.
function Wait-Line($Child, [string]$Pattern) {
    while ($true) {
        $reading = $Child.Process.StandardOutput.ReadLineAsync()
        if (-not $reading.Wait(60000) -or $null -eq $reading.Result) { throw "No line was like '$Pattern': $($Child.Read -join ' | ')" }
        $Child.Read.Add($reading.Result)
        if ($reading.Result -match $Pattern) { return $reading.Result }
    }
}

# Waits for the end of a child. One that is not done in time is killed, and says so: a test must never wait for a prompt.
function Wait-Pwsh($Child, [int]$TimeoutSec = 60) {
    $process = $Child.Process
    $rest = $process.StandardOutput.ReadToEndAsync()
    $isDone = $process.WaitForExit($TimeoutSec * 1000)
    if (-not $isDone) { $process.Kill() }
    $process.WaitForExit()
    $text = @($Child.Read + $rest.Result) -join "`n"
    [pscustomobject]@{ Out = @($text -split '\r?\n' | Where-Object { $_ }); Text = $text + $Child.Errors.Result; Error = $Child.Errors.Result; ExitCode = $process.ExitCode; TimedOut = -not $isDone }
}

# Runs a script in a new pwsh to its end.
function Invoke-Pwsh {
    param([string]$Script, [string]$Sandbox, [string[]]$Option = @('-NonInteractive'), [ValidateSet('Empty', 'Silent')] $StdIn = 'Empty', [int]$TimeoutSec = 60, [hashtable]$Environment = @{})
    $null = $PSBoundParameters.Remove('TimeoutSec')
    Wait-Pwsh (Start-Pwsh @PSBoundParameters) -TimeoutSec $TimeoutSec
}

# Why the tests with a real SecretStore cannot run here; nothing when they can.
function Get-SecretStoreObstacle {
    if ($env:OS -eq 'Windows_NT' -and -not $env:ZOHO_TEST_RESET_SECRETSTORE) {
        return 'the real SecretStore of Windows is the user''s own: ZOHO_TEST_RESET_SECRETSTORE=1 lets the tests delete it'
    }
    $missing = 'Microsoft.PowerShell.SecretManagement', 'Microsoft.PowerShell.SecretStore' | Where-Object { -not (Get-Module -ListAvailable $_) }
    if ($missing) { 'the real SecretManagement and SecretStore are not installed here' }
}

# The vaults for tests that any SecretManagement vault must pass: a SecretStore, or a stand-in where SecretStore is not available.
function Get-SecretVaultCase {
    $obstacle = Get-SecretStoreObstacle
    if ($obstacle) {
        @{ Vault = 'TestVault'; Named = "SecretStore (skipped: $obstacle)"; Skip = $true }
        @{ Vault = 'TestVault'; Named = 'stand-in'; Skip = $false }
    }
    else { @{ Vault = 'TestVault'; Named = 'SecretStore'; Skip = $false } }
}

# SecretManagement without a vault: whether the user of this machine has one must not matter.
function Initialize-NoSecretVault([string]$Sandbox) {
    $module = "$Sandbox/stand-in/Microsoft.PowerShell.SecretManagement"
    $null = New-Item -ItemType Directory $module
    Set-Content "$module/Microsoft.PowerShell.SecretManagement.psm1" 'function Get-SecretVault { }'
}

# A vault of the sandbox's own, registered as the default vault TestVault.
function Initialize-SecretVault([string]$Sandbox) {
    if (-not (Get-SecretStoreObstacle)) { return Initialize-SecretStore $Sandbox }
    $module = "$Sandbox/stand-in/Microsoft.PowerShell.SecretManagement"
    $null = New-Item -ItemType Directory $module
    Copy-Item "$PSScriptRoot/../ZohoOAuth.ModuleTests/Harness/SecretManagementStandIn.psm1" "$module/Microsoft.PowerShell.SecretManagement.psm1"
}

# A real SecretStore, registered in the same way. On Windows each user has one only, so it begins anew for each sandbox.
function Initialize-SecretStore([string]$Sandbox, [string]$Authentication = 'None', [string]$Interaction = 'None') {
    $made = Invoke-Pwsh -Sandbox $Sandbox -Script @"
`$password = ConvertTo-SecureString store-password -AsPlainText -Force
if (`$env:OS -eq 'Windows_NT') {
    Get-SecretVault TestVault -ErrorAction Ignore | Unregister-SecretVault
    Reset-SecretStore -Scope CurrentUser -Authentication $Authentication -Interaction $Interaction -Password `$password -Force
}
else { Set-SecretStoreConfiguration -Scope CurrentUser -Authentication $Authentication -Interaction $Interaction -Password `$password -Confirm:`$false }
Register-SecretVault -Name TestVault -ModuleName Microsoft.PowerShell.SecretStore -DefaultVault
"@
    if ($made.ExitCode -ne 0) { throw $made.Text }
    $script:isOwnStoreUsed = $env:OS -eq 'Windows_NT'
}

Export-ModuleMember -Function *
