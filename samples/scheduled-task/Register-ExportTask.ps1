#Requires -Version 5.1
#Requires -Modules ZohoOAuth

<#
.SYNOPSIS
    Registers a Windows scheduled task that exports Leads every night as a service account.
.DESCRIPTION
    A connection belongs to the user who saved it, so the service account needs its own copy. The whole procedure:

    1. Install the module for all users: ./build.ps1 -Task Install -Destination "$env:ProgramFiles\WindowsPowerShell\Modules"
    2. Copy Export-Leads.ps1 (samples/export-leads) and Import-Connection.ps1 to a folder that the account can read, for example C:\jobs.
    3. Sign in as yourself: Connect-Zoho crm -Client $client -Scope ZohoCRM.modules.READ
    4. Run this script in a shell that runs as administrator. It writes the connection to a sealed file that the account can read, and registers the task.
    5. Import the connection as the account. The script shows the command. Import-Connection.ps1 asks for the passphrase and deletes the file:

           Start-Process powershell.exe -Credential CONTOSO\svc-zoho -LoadUserProfile -ArgumentList '-NoExit -File C:\jobs\Import-Connection.ps1 ...'

    6. Start the task once: Start-ScheduledTask 'Zoho export'. Then look at its last result, and at the log.

    The account needs the right "Log on as a batch job". A task with a stored password can decrypt the vault Local; a task that does not store the password
    cannot. docs/scheduled-tasks.md lists the logon types.

    You can run the script again: it replaces the sealed file and the task.
.PARAMETER Account
    The service account and its password. Windows stores the password with the task.
.PARAMETER Passphrase
    A passphrase for the sealed file. You need it again in step 5.
.PARAMETER Connection
    The name of your connection, and of the connection of the account.
.PARAMETER SealedPath
    The sealed file.
.PARAMETER ScriptPath
    The script that the task runs. A copy in a folder that only administrators can change is safer than a folder of your own.
.PARAMETER OutputPath
    The CSV file that the task writes. The account must be allowed to write to this folder.
.PARAMETER LogPath
    The log of the task.
.PARAMETER TaskName
    The name of the task.
.PARAMETER At
    When the task starts, every day.
.PARAMETER PowerShell
    The program that runs the script: powershell.exe, or pwsh.exe for PowerShell 7.
.EXAMPLE
    ./Register-ExportTask.ps1 -Account (Get-Credential CONTOSO\svc-zoho) -Passphrase (Read-Host Passphrase -AsSecureString)
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [pscredential]$Account,

    [Parameter(Mandatory = $true)]
    [securestring]$Passphrase,

    [string]$Connection = 'crm',
    [string]$SealedPath = 'C:\jobs\crm.sealed',
    [string]$ScriptPath = 'C:\jobs\Export-Leads.ps1',
    [string]$OutputPath = 'C:\jobs\leads.csv',
    [string]$LogPath = 'C:\jobs\leads.log',
    [string]$TaskName = 'Zoho export',
    [datetime]$At = '02:15',
    [string]$PowerShell = 'powershell.exe'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if (-not (Test-Path -LiteralPath $ScriptPath)) { throw "There is no script $ScriptPath. Copy samples/export-leads/Export-Leads.ps1 there, or use -ScriptPath." }

# Only you can read the file that Export-ZohoToken writes. The account must read and delete it.
$null = Get-ZohoToken -Name $Connection | Export-ZohoToken -Path $SealedPath -Passphrase $Passphrase -Force
$access = Get-Acl -LiteralPath $SealedPath
$access.AddAccessRule((New-Object Security.AccessControl.FileSystemAccessRule $Account.UserName, 'Read, Delete', 'Allow'))
Set-Acl -LiteralPath $SealedPath -AclObject $access

# No user can answer in a task, so -NonInteractive: a question becomes an error instead of a task that hangs.
$arguments = '-NoProfile -NonInteractive -ExecutionPolicy RemoteSigned -File "{0}" -Path "{1}" -Connection {2} -Vault Local -LogPath "{3}"' -f $ScriptPath, $OutputPath, $Connection, $LogPath
$action = New-ScheduledTaskAction -Execute $PowerShell -Argument $arguments
$trigger = New-ScheduledTaskTrigger -Daily -At $At

# After exit code 1, Windows starts the task again, and the export continues where it stopped.
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew -ExecutionTimeLimit (New-TimeSpan -Hours 2) -RestartCount 3 -RestartInterval (New-TimeSpan -Minutes 15)

# Windows takes the password as plain text, and stores it encrypted.
$credential = @{ User = $Account.UserName; Password = $Account.GetNetworkCredential().Password }
$null = Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger $trigger -Settings $settings @credential -Force

"The task '$TaskName' runs every day at $($At.ToString('HH:mm')) as $($Account.UserName)."
"Now run Import-Connection.ps1 as $($Account.UserName), for example:"
$import = Join-Path (Split-Path $ScriptPath) 'Import-Connection.ps1'
"Start-Process $PowerShell -Credential $($Account.UserName) -LoadUserProfile -ArgumentList '-NoExit -File $import -Path $SealedPath -Name $Connection'"
