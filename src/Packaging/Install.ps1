# Installs the module that was built, for build.ps1 -Task Install.

# The folder in which this PowerShell looks for the modules of the current user.
function Get-UserModuleFolder {
    if ($PSEdition -eq 'Core' -and -not $IsWindows) {
        $data = if ($env:XDG_DATA_HOME) { $env:XDG_DATA_HOME } else { Join-Path $HOME '.local/share' }
        return Join-Path $data 'powershell/Modules'
    }

    $documents = [Environment]::GetFolderPath('MyDocuments')
    if (-not $documents) { throw 'This user has no folder for documents, so there is no default folder for modules. Use -Destination.' }
    $shell = if ($PSEdition -eq 'Core') { 'PowerShell' } else { 'WindowsPowerShell' }
    Join-Path $documents "$shell\Modules"
}

# In one step, or not at all. Move-Item would copy file by file where it cannot rename.
function Move-Folder([string]$Source, [string]$Target) { [IO.Directory]::Move($Source, $Target) }

# Puts the new folder into the place of the old one. On Windows this fails while a session has the assemblies open: then the old folder stays.
function Switch-Folder([string]$New, [string]$Target, [string]$Old) {
    if (Test-Path -LiteralPath $Target) {
        try { Move-Folder $Target $Old }
        catch { throw "The module in $Target cannot be replaced, because a program uses it. Close all PowerShell sessions that imported ZohoOAuth, and run the command again. Nothing was changed. $($_.Exception.Message)" }
    }
    try { Move-Folder $New $Target }
    catch {
        if (Test-Path -LiteralPath $Old) { Move-Folder $Old $Target }
        throw
    }
}

function Install-BuiltModule([string]$Source, [string]$Destination) {
    $manifest = Import-PowerShellDataFile (Join-Path $Source 'ZohoOAuth.psd1')
    $Destination = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Destination)
    $folder = Join-Path $Destination 'ZohoOAuth'
    $target = Join-Path $folder $manifest.ModuleVersion
    $isReplaced = Test-Path -LiteralPath $target

    # What a run that was stopped has left. The names begin with a dot, so PowerShell does not take them for versions.
    $null = New-Item -ItemType Directory -Force $folder
    Get-ChildItem -LiteralPath $folder -Force -Directory | Where-Object Name -Match '^\.(new|old)-' | Remove-Item -Recurse -Force -ErrorAction SilentlyContinue

    $id = [Guid]::NewGuid().ToString('N')
    $new = Join-Path $folder ".new-$id"
    $old = Join-Path $folder ".old-$id"
    try {
        Copy-Item -LiteralPath $Source -Destination $new -Recurse
        Switch-Folder $new $target $old
    }
    finally {
        $new, $old | Where-Object { Test-Path -LiteralPath $_ } | Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
    }
    Show-Installation $manifest $Destination $target $isReplaced
}

function Show-Installation($Manifest, [string]$Destination, [string]$Target, [bool]$IsReplaced) {
    $prerelease = $Manifest.PrivateData.PSData['Prerelease']
    "ZohoOAuth $($Manifest.ModuleVersion)$(if ($prerelease) { "-$prerelease" }) is installed in $Target."
    if ($IsReplaced) { 'It replaced an older copy. Sessions that imported that copy keep it: open a new session.' }
    $known = $env:PSModulePath -split [IO.Path]::PathSeparator | ForEach-Object { $_.TrimEnd('/', '\') }
    if ($Destination.TrimEnd('/', '\') -notin $known) {
        'PowerShell does not look for modules in this folder. Add it to PSModulePath, for example in your profile:'
        "    `$env:PSModulePath = '$Destination' + [IO.Path]::PathSeparator + `$env:PSModulePath"
    }
    ''
    'Next, in a new session:'
    '    Import-Module ZohoOAuth'
    '    Get-Help about_ZohoOAuth                 # the overview'
    '    Get-Help Connect-Zoho -Examples          # the ways to sign in'
}
