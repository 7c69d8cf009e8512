# The blocks of PowerShell in a Markdown file, and what is wrong with their commands.

function Get-DocBlock($File, [string]$Root) {
    $document = $File.FullName.Substring($Root.Length + 1).Replace('\', '/')
    $lines = @(Get-Content $File.FullName)
    for ($index = 0; $index -lt $lines.Count; $index++) {
        if ($lines[$index] -ne '```powershell') { continue }
        $start = $index + 1
        while ($lines[$index + 1] -ne '```') { $index++ }
        @{ Document = $document; Line = $start + 1; Code = $lines[$start..$index] -join "`n" }
    }
}

# The parameters of cmdlets of this module that do not exist, and cmdlets with a noun of this module that do not exist.
function Get-UnknownParameter([string]$Code) {
    $tree = [Management.Automation.Language.Parser]::ParseInput($Code, [ref]$null, [ref]$null)
    foreach ($call in $tree.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true)) {
        $name = $call.GetCommandName()
        if ($name -notmatch '-Zoho') { continue }
        $command = Get-Command $name -Module ZohoOAuth -ErrorAction Ignore
        if (-not $command) { "$name does not exist"; continue }
        foreach ($parameter in $call.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] }) {
            try { $null = $command.ResolveParameter($parameter.ParameterName) }
            catch { "$name has no -$($parameter.ParameterName)" }
        }
    }
}

# Runs the calls with -WhatIf, which builds each request and sends none. Returns what became of each document.
function Invoke-ProductCall($Simulator, [string]$Sandbox, $Blocks) {
    $calls = foreach ($block in $Blocks) {
        "try { $($block.Code -replace ' -Name \w+')`n'@$($block.Document) done' } catch { '@$($block.Document) ' + `"`$_`".Replace(`"``n`", ' ') }"
    }
    $done = Invoke-Pwsh -Sandbox $Sandbox -Environment @{ HTTPS_PROXY = 'http://127.0.0.1:9' } -Script @"
$(Get-Prelude $Simulator)
`$token = New-Token
Set-Location '$Sandbox'
'x' | Set-Content report.csv
`$PSDefaultParameterValues = @{ '*-Zoho*:WhatIf' = `$true; '*-Zoho*:Token' = `$token }
Set-StrictMode -Version Latest
$($calls -join "`n")
"@
    $results = @{}
    foreach ($block in $Blocks) { $results[$block.Document] = "not reached: $($done.Text)" }
    foreach ($line in $done.Out) { if ($line -match '^@(\S+) (.*)') { $results[$Matches[1]] = $Matches[2] } }
    $results
}

Export-ModuleMember -Function Get-DocBlock, Get-UnknownParameter, Invoke-ProductCall
