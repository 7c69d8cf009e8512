<#
.SYNOPSIS
    Runs the suite, or some of its files, with Pester 5 in this shell. Fails when a test failed or none ran.
.PARAMETER Path
    The files or folders with tests. Without it: all.
.PARAMETER Pester
    The Pester to use: a name, or the path of its manifest. Without it: the Pester 5 that is installed.
.PARAMETER ResultPath
    A file for the results, one JSON object a line. dotnet test reads it to report each test by name.
.PARAMETER ExcludeTag
    Tags of tests that this system cannot run.
.EXAMPLE
    pwsh tests/Pester/Run.ps1 -Path tests/Pester/View.Tests.ps1
#>
[CmdletBinding()]
param(
    [string[]]$Path = $PSScriptRoot,
    [string]$Pester = 'Pester',
    [string]$ResultPath,
    [string[]]$ExcludeTag = @()
)

# Some tests run the module in this shell: it must not use the user's own files.
$env:ZOHO_HOME = Join-Path ([IO.Path]::GetTempPath()) "zoho-pester-run-$([Guid]::NewGuid().ToString('N'))"
$null = New-Item -ItemType Directory $env:ZOHO_HOME

function ConvertTo-Result($Item, [string]$Name) {
    [pscustomobject]@{
        Name    = $Name
        Result  = if ($Item.Tag | Where-Object { $_ -in $ExcludeTag }) { 'Skipped' } else { "$($Item.Result)" }
        Seconds = $Item.Duration.TotalSeconds
        Message = @($Item.ErrorRecord | Where-Object { $_ } | ForEach-Object { if ($_.DisplayErrorMessage) { $_.DisplayErrorMessage } else { "$_" } }) -join "`n"
        Stack   = @($Item.ErrorRecord | Where-Object { $_ } | ForEach-Object { if ($_.DisplayStackTrace) { $_.DisplayStackTrace } else { $_.ScriptStackTrace } }) -join "`n"
    }
}

try {
    Import-Module $Pester -MinimumVersion 5.0 -MaximumVersion 5.99 -ErrorAction Stop
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Filter.ExcludeTag = $ExcludeTag
    $configuration.Output.Verbosity = 'Detailed'
    $run = Invoke-Pester -Configuration $configuration

    # A file that cannot be read, or a block that cannot be set up or cleaned up, is a failure beside those of its tests.
    $results = @(
        $run.Tests | ForEach-Object { ConvertTo-Result $_ $_.ExpandedPath }
        $run.FailedBlocks | ForEach-Object { ConvertTo-Result $_ "the block $($_.ExpandedPath)" }
        $run.FailedContainers | ForEach-Object { ConvertTo-Result $_ 'the file' }
    )
    if ($ResultPath) {
        $lines = $results | ForEach-Object { ConvertTo-Json -InputObject $_ -Compress }
        [IO.File]::WriteAllLines($ResultPath, [string[]]@($lines))
    }
}
finally {
    Remove-Item -Recurse -Force $env:ZOHO_HOME -ErrorAction SilentlyContinue
}

$passed = @($results | Where-Object Result -EQ 'Passed').Count
$skipped = @($results | Where-Object Result -EQ 'Skipped').Count
$failed = $results.Count - $passed - $skipped
"Pester: Failed: $failed, Passed: $passed, Skipped: $skipped"
exit [int]($failed -gt 0 -or $passed -eq 0)
