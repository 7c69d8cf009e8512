# PowerShell 7 takes the image for its system and processor, or the assembly where there is none. Windows PowerShell has no ProcessId.
# Whole names of types, -is and -f cost an import the least time. No word here makes PowerShell log the script as suspicious.
if ([System.Environment]::ProcessId -is [int]) {
    $system = $processor = 'other'
    if ([System.Management.Automation.Platform]::IsWindows) { $system = 'win' }
    elseif ([System.Management.Automation.Platform]::IsLinux) { $system = 'linux' }
    elseif ([System.Management.Automation.Platform]::IsMacOS) { $system = 'osx' }
    if ([System.Runtime.Intrinsics.X86.X86Base+X64]::IsSupported) { $processor = 'x64' }
    elseif ([System.Runtime.Intrinsics.Arm.ArmBase+Arm64]::IsSupported) { $processor = 'arm64' }
    # The image only saves time: if it is damaged, the error names it, and the import continues.
    $ErrorActionPreference = 'Continue'
    $module = $null
    $module = Import-Module ('{0}/bin/net8.0/{1}-{2}/ZohoOAuth.dll' -f $PSScriptRoot, $system, $processor) -PassThru -ErrorAction Ignore
    if ($module -isnot [psmoduleinfo]) { Import-Module ('{0}/bin/net8.0/ZohoOAuth.dll' -f $PSScriptRoot) -ErrorAction Stop }
}
else { Import-Module ('{0}/bin/net472/ZohoOAuth.dll' -f $PSScriptRoot) -ErrorAction Stop }
