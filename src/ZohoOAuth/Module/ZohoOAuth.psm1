if ($PSEdition -eq 'Core') { Import-Module "$PSScriptRoot/bin/net8.0/ZohoOAuth.dll" -ErrorAction Stop }
else { Import-Module "$PSScriptRoot/bin/net472/ZohoOAuth.dll" -ErrorAction Stop }
