$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'net472' }
Import-Module "$PSScriptRoot/bin/$framework/ZohoOAuth.dll" -ErrorAction Stop
