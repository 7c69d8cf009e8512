# Runs the samples as their places do: a scheduler's command line, a unit of systemd, the steps of a pipeline.

Import-Module "$PSScriptRoot/Sandbox.psm1"
$Root = (Resolve-Path "$PSScriptRoot/../..").Path
$Samples = Join-Path $Root 'samples'
$Used = [Collections.Generic.HashSet[string]]::new()

# The path of a sample. Each file that a test asks for counts as used by a test.
function Get-SamplePath([string]$Name) {
    $path = Join-Path $Samples $Name
    if (-not (Test-Path -LiteralPath $path)) { throw "There is no sample $Name." }
    $null = $Used.Add($Name)
    $path
}

# The samples that no test has used.
function Get-UnusedSample {
    Get-ChildItem $Samples -Recurse -File | ForEach-Object { $_.FullName.Substring($Samples.Length + 1).Replace('\', '/') } |
        Where-Object { $_ -ne 'README.md' -and -not $Used.Contains($_) }
}

# A folder for PSModulePath with the module that was built. The only difference: after its import, the simulated data center is known, because the samples
# do not know that there is one.
function Copy-SampleModule([string]$Destination, $Simulator) {
    $dataCenter = $Simulator.DataCenters[0]
    $null = New-Item -ItemType Directory -Force $Destination
    Copy-Item -Recurse (Get-ModulePath) $Destination
    Add-Content "$Destination/ZohoOAuth/ZohoOAuth.psm1" "`n`$null = Register-ZohoDataCenter $($dataCenter.code) -AccountsUrl $($dataCenter.accountsUrl) -ApiDomain $($dataCenter.apiDomain)"
}

# The sections of a unit: the values of a key in the order of their lines.
function Read-Unit([string]$Path) {
    $unit = @{}
    foreach ($line in Get-Content -LiteralPath $Path) {
        if ($line -match '^\[(\w+)\]$') { $section = $unit[$Matches[1]] = @{} }
        elseif ($line -match '^(\w+)=(.*)$') { $section[$Matches[1]] = @($section[$Matches[1]]) + $Matches[2] | Where-Object { $_ } }
        elseif ($line -and $line[0] -ne '#') { throw "$Path has a line that is no setting: $line" }
    }
    $unit
}

# The steps of a workflow that run a script: the text after "run:" or "pwsh:", and the variables under "env:". Only the YAML that the samples use.
function Read-Step([string]$Path, [string]$Key) {
    $lines = @(Get-Content -LiteralPath $Path)
    for ($i = 0; $i -lt $lines.Count; $i++) {
        if ($lines[$i] -notmatch "^(?<indent> +)(?<dash>- )?$Key`: (?<text>.+)$") { continue }
        $indent = $Matches.indent.Length + "$($Matches.dash)".Length
        $text = if ($Matches.text -eq '|') { Read-Block $lines ($i + 1) $indent } else { $Matches.text }
        $first = $i
        while ($first -gt 0 -and $lines[$first] -notmatch '^ +- ') { $first-- }
        $last = $i + 1
        while ($last -lt $lines.Count -and ($lines[$last] -eq '' -or $lines[$last] -match "^ {$indent}")) { $last++ }
        $step = $lines[$first..($last - 1)]
        [pscustomobject]@{ Text = $text; Environment = Read-Variable $step $indent; Condition = ($step -match '^ +(- )?(if|condition): ').Count -gt 0 }
    }
}

function Read-Block($Lines, [int]$First, [int]$Indent) {
    $block = for ($i = $First; $i -lt $Lines.Count -and $Lines[$i] -match "^ {$($Indent + 2)}(.*)$"; $i++) { $Matches[1] }
    $block -join "`n"
}

function Read-Variable($Step, [int]$Indent) {
    $variables = @{}
    $start = [array]::IndexOf($Step, (' ' * $Indent) + 'env:')
    for ($i = $start + 1; $start -ge 0 -and $i -lt $Step.Count -and $Step[$i] -match "^ {$($Indent + 2)}(\w+): (.+)$"; $i++) { $variables[$Matches[1]] = $Matches[2] }
    $variables
}

# A command line of a scheduler in the environment that it gives, without the variables of this shell.
function Invoke-CommandLine([string]$Arguments, [string]$Directory, [hashtable]$Environment) {
    $start = Get-ShellStart $Arguments
    $start.UseShellExecute = $false
    $start.WorkingDirectory = $Directory
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $start.Environment['NO_COLOR'] = '1'
    foreach ($name in @($start.Environment.Keys -like 'ZOHO_*')) { $null = $start.Environment.Remove($name) }
    foreach ($pair in $Environment.GetEnumerator()) { $start.Environment[$pair.Key] = $pair.Value }
    $process = [Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    Wait-Pwsh ([pscustomobject]@{ Process = $process; Errors = $process.StandardError.ReadToEndAsync(); Read = [Collections.Generic.List[string]]::new() })
}

Export-ModuleMember -Function *
