# PowerShell 7 takes the image for its system, or the assembly where there is none. The runtime of Windows PowerShell has no identifier.
# The operators -is and -f, and types with their whole names, cost the import less time than others.
$system = [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
if ($system -is [string]) {
    $module = $null
    $module = Import-Module ('{0}/bin/net8.0/{1}/ZohoOAuth.dll' -f $PSScriptRoot, $system) -PassThru -ErrorAction Ignore
    if ($module -isnot [psmoduleinfo]) { Import-Module ('{0}/bin/net8.0/ZohoOAuth.dll' -f $PSScriptRoot) -ErrorAction Stop }
}
else { Import-Module ('{0}/bin/net472/ZohoOAuth.dll' -f $PSScriptRoot) -ErrorAction Stop }
