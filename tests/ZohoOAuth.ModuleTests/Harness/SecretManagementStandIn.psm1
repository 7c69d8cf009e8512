# Honours the contract of Microsoft.PowerShell.SecretManagement 1.1: parameters, output and error ids.
# The vaults are objects with Name, IsDefault, Secrets, what goes wrong with them (Fault, WritesLeft, Door), and what they saw
# (Handed). The test that shares this process has made them. Where $env:ZOHO_TEST_VAULT names a file, there is one vault instead, which processes share.
class PasswordRequiredException : System.Exception {
    PasswordRequiredException([string] $Message) : base($Message) { }
}

$vaults = [AppDomain]::CurrentDomain.GetData('ZohoOAuth.StandIn')
if ($null -eq $vaults) {
    $name = if ($env:ZOHO_TEST_VAULT) { [IO.Path]::GetFileNameWithoutExtension($env:ZOHO_TEST_VAULT) } else { 'Memory' }
    $vaults = @([pscustomobject]@{ Name = $name; IsDefault = $true; Secrets = @{}; Fault = 'None'; WritesLeft = [int]::MaxValue })
}

function Reveal($Secret) { if ($Secret -is [securestring]) { [Net.NetworkCredential]::new('', $Secret).Password } else { $Secret } }

# A vault that hangs: a call of .NET, which a stop of the pipeline does not interrupt.
function EnterVault($Vault, [string] $Command) { if ($Vault.Door) { $Vault.Door.Pass($Command) } }

# Runs an action on the secrets of a vault. Those of a file are read before and written after it, by one process at a time.
function UseSecrets($Vault, [scriptblock] $Action) {
    if (-not $env:ZOHO_TEST_VAULT) { return & $Action }
    $lock = $null
    while (-not $lock) {
        try { $lock = [IO.File]::Open("$env:ZOHO_TEST_VAULT.lock", 'OpenOrCreate', 'ReadWrite', 'None') } catch [IO.IOException] { Start-Sleep -Milliseconds 10 }
    }
    try {
        $before = if (Test-Path $env:ZOHO_TEST_VAULT) { [IO.File]::ReadAllText($env:ZOHO_TEST_VAULT) } else { '' }
        $Vault.Secrets = if ($before) { [Management.Automation.PSSerializer]::Deserialize($before) } else { @{} }
        & $Action
        foreach ($key in @($Vault.Secrets.Keys)) { $Vault.Secrets[$key] = Reveal $Vault.Secrets[$key] }
        $after = [Management.Automation.PSSerializer]::Serialize($Vault.Secrets)
        if ($after -cne $before) { [IO.File]::WriteAllText($env:ZOHO_TEST_VAULT, $after) }
    }
    finally { $lock.Dispose() }
}

function NewError([Exception] $Exception, [string] $Id, [Management.Automation.ErrorCategory] $Category = 'InvalidOperation') {
    [Management.Automation.ErrorRecord]::new($Exception, $Id, $Category, $null)
}

function FindVault($Cmdlet, [string] $Name) {
    $found = $vaults | Where-Object { if ($Name) { $_.Name -eq $Name } else { $_.IsDefault } }
    if (-not $found) {
        $Cmdlet.ThrowTerminatingError((NewError ([InvalidOperationException]::new("Vault not found in registry: $Name")) GetSecretVaultNotFound ObjectNotFound))
    }
    $found
}

function LockedError { [PasswordRequiredException]::new('A valid password is required to access the Microsoft.PowerShell.SecretStore vault.') }

function BrokenError([string] $What) { [InvalidOperationException]::new($What, [UnauthorizedAccessException]::new('The vault extension has no access.')) }

function Get-SecretVault {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string[]] $Name = '*')
    foreach ($pattern in $Name) { $vaults | Where-Object Name -Like $pattern }
}

function Get-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Position = 1)] [string] $Vault, [switch] $AsPlainText)
    $from = FindVault $PSCmdlet $Vault
    EnterVault $from Get-Secret
    if ($null -ne $from.Handed) { $from.Handed.Enqueue("Get-Secret -AsPlainText:$AsPlainText") }
    if ($from.Fault -eq 'Locked') {
        $PSCmdlet.WriteError((NewError (LockedError) GetSecretException))
        return
    }
    if ($from.Fault -eq 'Broken') {
        $PSCmdlet.WriteError((NewError (BrokenError "Unable to get secret $Name from vault $($from.Name)") GetSecretInvalidOperation))
    }
    elseif ($null -ne ($secret = UseSecrets $from { , $from.Secrets[$Name] })) {
        if ($secret -is [byte[]]) { , $secret } elseif ($AsPlainText) { Reveal $secret } else { [Net.NetworkCredential]::new('', (Reveal $secret)).SecurePassword }
        return
    }
    $PSCmdlet.WriteError((NewError ([Management.Automation.ItemNotFoundException]::new("The secret $Name was not found.")) GetSecretNotFound ObjectNotFound))
}

function Set-Secret {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Mandatory, Position = 1)] [object] $Secret, [Parameter(Position = 2)] [string] $Vault, [hashtable] $Metadata, [switch] $NoClobber)
    $to = FindVault $PSCmdlet $Vault
    if (-not $PSCmdlet.ShouldProcess($to.Name, 'Write secret to vault and override any existing secret of the same name')) { return }
    EnterVault $to Set-Secret
    if ($null -ne $to.Handed) { $to.Handed.Enqueue("Set-Secret $($Secret.GetType().Name)") }
    if ($to.Fault -eq 'Locked') { throw (LockedError) }
    if ($to.Fault -in 'ReadOnly', 'Broken' -or $to.WritesLeft -le 0) {
        $PSCmdlet.WriteError((NewError (BrokenError "Unable to add secret $Name to vault $($to.Name)") SetSecretInvalidOperation))
        return
    }
    $to.WritesLeft--
    if ($to.Fault -ne 'Forgetful') { UseSecrets $to { $to.Secrets[$Name] = $Secret } }
}

function Remove-Secret {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Mandatory, Position = 1)] [string] $Vault)
    $from = FindVault $PSCmdlet $Vault
    if (-not $PSCmdlet.ShouldProcess($from.Name, 'Remove secret by name from vault')) { return }
    EnterVault $from Remove-Secret
    if ($from.Fault -eq 'Locked') { throw (LockedError) }
    $isThere = UseSecrets $from { $from.Secrets.Contains($Name) }
    if ($from.Fault -in 'ReadOnly', 'Broken' -or $from.WritesLeft -le 0 -or -not $isThere) {
        $PSCmdlet.WriteError((NewError (BrokenError "Unable to remove secret $Name from vault $($from.Name)") RemoveSecretInvalidOperation))
        return
    }
    UseSecrets $from { $from.Secrets.Remove($Name) }
}

function Get-SecretInfo {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string] $Name = '*', [Parameter(Position = 1)] [string] $Vault)
    $from = FindVault $PSCmdlet $Vault
    if ($from.Fault -eq 'Locked') {
        $PSCmdlet.WriteError((NewError (LockedError) GetSecretInfoException))
        return
    }
    if ($from.Fault -eq 'Broken') {
        $PSCmdlet.WriteError((NewError (BrokenError "Unable to get secret information from vault $($from.Name)") GetSecretInfoInvalidOperation))
        return
    }
    foreach ($key in [string[]] @(UseSecrets $from { $from.Secrets.Keys })) {
        if ($key -like $Name) { [pscustomobject]@{ Name = $key; Type = 'String'; VaultName = $from.Name; Metadata = @{} } }
    }
}

Export-ModuleMember -Function Get-SecretVault, Get-Secret, Set-Secret, Remove-Secret, Get-SecretInfo
