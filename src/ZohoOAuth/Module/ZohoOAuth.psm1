# PowerShell 7 takes the image that was compiled for its system, or the assembly where there is none. With its whole name, a type is found at once.
if ($IsCoreCLR) {
    $system = [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
    Import-Module "$PSScriptRoot/bin/net8.0/$system/ZohoOAuth.dll" -ErrorAction Ignore
    if (!$?) { Import-Module "$PSScriptRoot/bin/net8.0/ZohoOAuth.dll" -ErrorAction Stop }
}
else { Import-Module "$PSScriptRoot/bin/net472/ZohoOAuth.dll" -ErrorAction Stop }
