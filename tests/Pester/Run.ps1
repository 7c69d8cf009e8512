# Runs the suite with Pester 5, prints one line to count by, and fails when a test failed or none ran.
Import-Module Pester -MinimumVersion 5.0 -MaximumVersion 5.99
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$run = Invoke-Pester -Configuration $configuration

# A file that cannot be read, or a block that cannot be set up, hides its tests: each is a failure.
$failed = $run.FailedCount + $run.FailedContainersCount
"Pester: Failed: $failed, Passed: $($run.PassedCount), Skipped: $($run.SkippedCount)"
exit [int]($failed -gt 0 -or $run.PassedCount -eq 0)
