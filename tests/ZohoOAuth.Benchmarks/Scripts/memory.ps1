# What a warm process does while its memory is measured from outside. The value of most is not used; the one of runspaces is in megabytes.
function Export-List([hashtable] $Extent) {
    $token | Invoke-ZohoApi /books/v3/contacts -OrganizationId 7 @Extent | Export-Csv -LiteralPath $csv
    $lines = [System.Linq.Enumerable]::Count([System.IO.File]::ReadLines($csv))
    [GC]::Collect()
    $lines - 1
}

# As many runspaces as there are, each with the module, read a list at the same time. No record is kept.
function Read-Parallel {
    $script = "`$args[0] | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = `$args[1] } | ForEach-Object { `$count++ }; `$count"
    $running = foreach ($shell in $shells) {
        $shell.Commands.Clear()
        $null = $shell.AddScript($script).AddArgument($token).AddArgument($fields12)
        @{ Shell = $shell; Result = $shell.BeginInvoke() }
    }
    foreach ($one in $running) { $one.Shell.EndInvoke($one.Result) }
}

function Get-Heap { [GC]::GetTotalMemory($true) / 1MB }

$measures['export-warm'] = { Export-List @{ First = 100000 } }
$measures['export'] = {
    $records = Export-List @{ All = $true }
    if ($records -ne 1000000) { throw "$records records were exported instead of 1,000,000." }
    $records
}
$measures['runspaces-warm'] = {
    $state = [initialsessionstate]::CreateDefault2()
    $state.ImportPSModule($Module)
    $script:shells = foreach ($number in 1..64) { [powershell]::Create($state) }

    # The first lists fill the buffers that all later ones use.
    foreach ($list in 1..2) { $null = Read-Parallel }
    Get-Heap
}
$measures['runspaces'] = {
    $before = Get-Heap
    $null = Read-Parallel
    (Get-Heap) - $before
}
