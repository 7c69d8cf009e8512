# Finds the code of an about_ topic and runs it against the simulator.

# A block of code is indented by eight spaces, follows an empty line, and begins like a command. Tables and lists do not.
function Get-TopicCode([string]$Path) {
    $lines = @('') + @(Get-Content $Path)
    for ($index = 1; $index -lt $lines.Count; $index++) {
        if ($lines[$index - 1] -or $lines[$index] -notmatch '^ {8}(?<first>\S.*)') { continue }
        $first = $Matches.first
        $start = $index
        while ($index + 1 -lt $lines.Count -and $lines[$index + 1] -match '^ {8}') { $index++ }
        if ($first -cnotmatch '^(\$|\(|\[|"|''|try |exit |foreach |[A-Z][a-z]+-[A-Z])' -or $first -match '^\S+ {2,}') { continue }
        @{ Line = $start; First = $first; Code = ($lines[$start..$index] -replace '^ {8}') -join "`n" }
    }
}

# Runs the blocks in one pwsh, and returns what became of each by its line.
function Invoke-TopicCode($Simulator, [string]$Sandbox, $Blocks) {
    $environment = Initialize-Topic $Simulator $Sandbox
    $script = (Get-TopicPrelude $Simulator $Sandbox) + "`n" + (@($Blocks | ForEach-Object { Get-BlockScript $Simulator $_ $Sandbox }) -join "`n")
    $done = Invoke-Pwsh -Script $script -Sandbox $Sandbox -Environment $environment -TimeoutSec 180
    $results = @{}
    foreach ($block in $Blocks) { $results[$block.Line] = "not reached: $($done.Text)" }
    foreach ($line in $done.Out) { if ($line -match '^@(\d+) (.*)') { $results[[int]$Matches[1]] = $Matches[2] } }
    $results
}

# The values that stand for the reader's own: ids, addresses, a vault, a folder.
function ConvertTo-Own($Simulator, [string]$Code, [string]$Sandbox) {
    $values = [ordered]@{
        '-DataCenter eu'                 = "-DataCenter $($Simulator.DataCenters[0].code)"
        '1000.ABC'                       = '$serverId'
        '1000.SELF'                      = $Simulator.SelfClient.clientId
        '1004.DEV'                       = $Simulator.DeviceClient.clientId
        "'http://localhost:8765/callback'" = '$ownUri'
        '-Vault Central'                 = '-Vault TestVault'
        '/var/lib/leads/zoho'            = "$Sandbox/zoho"
    }
    foreach ($value in $values.GetEnumerator()) { $Code = $Code.Replace($value.Key, $value.Value) }

    # The script ends with its last block, and not in the middle.
    $Code -replace '(?m)^exit ', '$exitCode = ' -replace '-OrganizationId \d+', '-OrganizationId 7'
}

function Get-BlockScript($Simulator, $Block, [string]$Sandbox) {
    $code = ConvertTo-Own $Simulator $Block.Code $Sandbox
    @"
try { . { $code
} *>&1 | Watch-Screen | Out-Null; '@$($Block.Line) done' } catch { '@$($Block.Line) ' + "`$(`$_.FullyQualifiedErrorId): `$_".Replace("``n", ' ') }
"@
}

# The files that the examples read, and the environment variables of a pipeline.
function Initialize-Topic($Simulator, [string]$Sandbox) {
    # The topic before this one used some of Zoho's ten grants in ten minutes.
    $null = Invoke-Control $Simulator POST 'clock/advance?seconds=660'
    $rows = @('Last_Name,Company') + (0..1300 | ForEach-Object { "Doe $_,Zylker" })
    foreach ($name in 'leads.csv', 'today.csv', 'monday.csv') { Set-Content "$Sandbox/$name" $rows }
    $download = (Invoke-WebRequest -UseBasicParsing -Method Post "$($Simulator.Control)/self-client?scope=ZohoCRM.modules.ALL").Content
    Set-Content "$Sandbox/self_client.json" $download
    $redirectUri = "http://localhost:$(Get-FreePort)/callback"
    $own = Invoke-Control $Simulator POST "client?redirectUri=$redirectUri"
    $made = Invoke-Pwsh -Sandbox $Sandbox -Script "$(Get-Prelude $Simulator)`n[Net.NetworkCredential]::new('', (New-Token `$everyProduct).RefreshToken).Password"
    @{
        ZOHO_CLIENT_ID     = $Simulator.ClientId
        ZOHO_CLIENT_SECRET = $Simulator.ClientSecret
        ZOHO_REFRESH_TOKEN = $made.Out[-1]
        ZOHO_DATA_CENTER   = $Simulator.DataCenters[0].code
        ZOHO_CONNECTION    = 'crm'
        TEST_SERVER_CLIENT = "$($own.clientId) $($own.clientSecret) $redirectUri"
        # Whatever goes to a host of Zoho ends here.
        HTTPS_PROXY        = 'http://127.0.0.1:9'
    }
}

# What a reader has before the first line: a client, connections with the names of the examples, and answers to questions.
function Get-TopicPrelude($Simulator, [string]$Sandbox) {
    $dataCenter = $Simulator.DataCenters[0].code
    @"
$(Get-Prelude $Simulator)
Set-Location '$Sandbox'
Set-StrictMode -Version Latest
`$PSDefaultParameterValues = @{
    'Connect-Zoho:DataCenter' = '$dataCenter'
    'Export-ZohoToken:Passphrase' = ConvertTo-SecureString 'correct horse battery' -AsPlainText -Force
    'Import-ZohoToken:Passphrase' = ConvertTo-SecureString 'correct horse battery' -AsPlainText -Force
}
`$serverId, `$serverSecret, `$ownUri = `$env:TEST_SERVER_CLIENT.Split(' ')
`$client = New-ZohoClient `$serverId -ClientSecret (ConvertTo-SecureString `$serverSecret -AsPlainText -Force) -RedirectUri `$ownUri -DataCenter $dataCenter
`$clientSecrets = [Collections.Generic.Queue[string]]::new([string[]](`$serverSecret, '$($Simulator.SelfClient.clientSecret)', '$($Simulator.DeviceClient.clientSecret)'))
function Get-SelfCode { (Invoke-RestMethod -Method Post '$($Simulator.Control)/self-client?scope=ZohoCRM.modules.ALL').code }
function Read-Host([string] `$Prompt, [switch] `$AsSecureString) {
    `$answer = switch (`$Prompt) { 'Client secret' { `$clientSecrets.Dequeue() } 'Code' { Get-SelfCode } default { 'correct horse battery' } }
    ConvertTo-SecureString `$answer -AsPlainText -Force
}
function Unlock-SecretStore { [CmdletBinding()] param(`$Password) }
function Set-SecretStoreConfiguration { [CmdletBinding()] param(`$Interaction) }
`$browser = {
    `$page = Invoke-WebRequest `$args[0] -SessionVariable session -UseBasicParsing
    `$address = if (`$page.BaseResponse.PSObject.Properties['ResponseUri']) { `$page.BaseResponse.ResponseUri } else { `$page.BaseResponse.RequestMessage.RequestUri }
    `$null = Invoke-WebRequest `$address -Method Post -Body @{ consent = 'accept' } -WebSession `$session -UseBasicParsing
}
filter Watch-Screen {
    if (`$_ -isnot [Management.Automation.InformationRecord]) { return }
    if ("`$_" -match '(?m)^(http\S+/oauth/v2/auth\?\S+|http://localhost:\d+/[\w-]{43})$') { `$null = Start-Job `$browser -ArgumentList `$Matches[0] }
    elseif ("`$_" -match 'enter the code +(\S+)') { `$null = Invoke-RestMethod -Method Post "$($Simulator.Control)/device?userCode=`$(`$Matches[1])" }
}
`$null = New-Token `$everyProduct crm Local
`$null = New-Token `$everyProduct crm TestVault
`$null = New-Token `$everyProduct leaked
`$null = Get-ZohoToken leaked | Export-ZohoToken handover.sealed
`$password = `$passphrase = `$passphraseFromYourSecretStore = ConvertTo-SecureString 'correct horse battery' -AsPlainText -Force
`$file = './self_client.json'
`$token = Get-ZohoToken crm -Vault Local
`$refreshToken = `$token.RefreshToken
[pscustomobject]@{
    id = 1; user_name = 'a@zylker.com'; client_id = `$serverId; client_secret = `$serverSecret; refresh_token = [Net.NetworkCredential]::new('', `$refreshToken).Password
    access_token = ''; grant_token = ''; expiry_time = ''; redirect_url = `$ownUri; api_domain = `$token.ApiDomain
} | Export-Csv sdk_tokens.csv -NoTypeInformation
`$leads = Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm -First 2
"@
}

Export-ModuleMember -Function Get-TopicCode, Invoke-TopicCode
