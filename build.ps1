<#
.SYNOPSIS
    Builds, tests, installs or packs the module. Runs in Windows PowerShell 5.1 and in PowerShell 7.
.DESCRIPTION
    Build   lays the importable module in out/ZohoOAuth.
    Test    runs dotnet test, which runs the Pester suite too. Ends with "N passed, N failed".
    Install builds the module and installs it for the current user, in the folder of modules of this PowerShell. Replaces an older copy.
    Pack    builds, and makes a package in out/ that Install-PSResource installs from a local folder, with an SBOM and a file of checksums.
.PARAMETER Destination
    The folder for modules to install to. Only with -Task Install. Default: the folder of the current user.
.PARAMETER Certificate
    Signs the module before it is packed, so that it can be imported where the execution policy is AllSigned. Only with -Task Pack, and only on Windows. The
    certificate must be for code signing and have its private key.
.PARAMETER TimestampServer
    The address of a time stamp server. Without a time stamp, the signatures end with the certificate.
.EXAMPLE
    ./build.ps1 -Task Install
.EXAMPLE
    ./build.ps1 -Task Test
.EXAMPLE
    ./build.ps1 -Task Pack; Register-PSResourceRepository Here -Uri ./out -Trusted; Install-PSResource ZohoOAuth -Repository Here
.EXAMPLE
    $certificate = Get-ChildItem Cert:\CurrentUser\My -CodeSigningCert | Select-Object -First 1
    ./build.ps1 -Task Pack -Certificate $certificate -TimestampServer http://timestamp.digicert.com
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Install', 'Pack')]
    [string]$Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string]$Configuration = 'Release',

    [string]$Destination,

    [Security.Cryptography.X509Certificates.X509Certificate2]$Certificate,

    [string]$TimestampServer
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$out = Join-Path $PSScriptRoot 'out'
. "$PSScriptRoot/src/Packaging/Install.ps1"
. "$PSScriptRoot/src/Packaging/Sbom.ps1"

function Invoke-Build([string]$Project = 'ZohoOAuth.sln', [string[]]$Property) {
    & dotnet build "$PSScriptRoot/$Project" -c $Configuration $Property
    if ($LASTEXITCODE -ne 0) { throw 'The build failed.' }
}

# dotnet test prints a line "Failed: 0, Passed: 152, ..." for each test project. If it fails without a failed test, that is a failure too.
function Invoke-Test {
    $env:DOTNET_CLI_UI_LANGUAGE = 'en'
    $passed = 0
    $failed = 0
    & dotnet test "$PSScriptRoot/ZohoOAuth.sln" -c $Configuration | ForEach-Object {
        Write-Host $_
        if ("$_" -match 'Failed:\s+(\d+), Passed:\s+(\d+),') {
            $failed += [int]$Matches[1]
            $passed += [int]$Matches[2]
        }
    }
    if ($LASTEXITCODE -ne 0 -and $failed -eq 0) { $failed = 1 }
    "$passed passed, $failed failed"
    if ($failed -gt 0 -or $passed -eq 0) { exit 1 }
}

function ConvertTo-XmlText([string]$Text) { [Security.SecurityElement]::Escape($Text) }

function Get-PackageVersion($Manifest) {
    $prerelease = $Manifest.PrivateData.PSData['Prerelease']
    if ($prerelease) { "$($Manifest.ModuleVersion)-$prerelease" } else { $Manifest.ModuleVersion }
}

# The newest section of the changelog, which galleries show.
function Get-NewestChange {
    $text = [IO.File]::ReadAllText("$PSScriptRoot/CHANGELOG.md")
    [regex]::Match($text, '(?s)\n## [^\n]+\n(.+?)(?=\n## |\z)').Groups[1].Value.Trim()
}

# What PowerShell's package manager reads of a module before it installs it.
function Get-PackageDescription($Manifest) {
    $data = $Manifest.PrivateData.PSData
    $commands = @($Manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" })
    $tags = @('PSModule', 'PSIncludes_Cmdlet') + $data.Tags + $commands
    @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>ZohoOAuth</id>
    <version>$(Get-PackageVersion $Manifest)</version>
    <authors>$(ConvertTo-XmlText $Manifest.Author)</authors>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <license type="file">LICENSE</license>
    <projectUrl>$(ConvertTo-XmlText $data.ProjectUri)</projectUrl>
    <description>$(ConvertTo-XmlText $Manifest.Description)</description>
    <releaseNotes>$(ConvertTo-XmlText "$(Get-NewestChange)`n`n$($data.ReleaseNotes)")</releaseNotes>
    <copyright>$(ConvertTo-XmlText $Manifest.Copyright)</copyright>
    <tags>$(ConvertTo-XmlText ($tags -join ' '))</tags>
  </metadata>
</package>
"@
}

# dotnet pack wants a project: this one has no code, only the description and the folder that the build has laid.
$packProject = @'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <NuspecFile>ZohoOAuth.nuspec</NuspecFile>
    <NuspecBasePath>../ZohoOAuth</NuspecBasePath>
    <IncludeBuildOutput>false</IncludeBuildOutput>
    <NoBuild>true</NoBuild>
    <NoWarn>NU5100;NU5110;NU5111;NU5128</NoWarn>
  </PropertyGroup>
</Project>
'@

# Checked first, because a build takes a minute.
function Assert-CanSign {
    if (-not (Get-Command Set-AuthenticodeSignature -ErrorAction Ignore)) {
        throw 'This PowerShell has no Set-AuthenticodeSignature. Run build.ps1 -Task Pack -Certificate on Windows, or omit -Certificate.'
    }
    if (-not $Certificate.HasPrivateKey) { throw "The certificate '$($Certificate.Subject)' has no private key here, so it cannot sign." }
}

# AllSigned checks psd1, psm1 and ps1xml files. The assemblies that already have a valid signature of their author keep it.
function Set-ModuleSignature {
    $signing = @{ Certificate = $Certificate; HashAlgorithm = 'SHA256'; IncludeChain = 'NotRoot' }
    if ($TimestampServer) { $signing.TimestampServer = $TimestampServer }
    $files = Get-ChildItem "$out/ZohoOAuth" -Recurse -File | Where-Object Extension -In '.psd1', '.psm1', '.ps1xml', '.dll'
    foreach ($file in $files) {
        if ($file.Extension -eq '.dll' -and (Get-AuthenticodeSignature -LiteralPath $file.FullName).Status -eq 'Valid') { continue }
        $signature = Set-AuthenticodeSignature -LiteralPath $file.FullName @signing
        if (-not $signature.SignerCertificate) { throw "$($file.FullName) was not signed. $($signature.StatusMessage)" }
        if ($signature.Status -ne 'Valid') { Write-Warning "$($file.Name) is signed, but not valid on this computer. $($signature.StatusMessage)" }
    }
}

function Invoke-Install {
    Invoke-Build -Project 'src/ZohoOAuth/ZohoOAuth.csproj'
    $folder = if ($Destination) { $Destination } else { Get-UserModuleFolder }
    Install-BuiltModule "$out/ZohoOAuth" $folder
}

# Beside the package: what is in it, and the checksums of both files, as sha256sum -c reads them.
function Add-PackageProof([IO.FileInfo]$Package, [hashtable]$Origin) {
    $sbom = [IO.Path]::ChangeExtension($Package.FullName, '.cdx.json')
    $version = $Package.BaseName.Substring('ZohoOAuth.'.Length)
    [IO.File]::WriteAllText($sbom, (New-Sbom "$out/ZohoOAuth" $Origin $version))

    $sums = Join-Path $out 'SHA256SUMS'
    $lines = $Package.FullName, $sbom | ForEach-Object { "$(Get-Sha256 $_)  $(Split-Path $_ -Leaf)`n" }
    [IO.File]::WriteAllText($sums, -join $lines)
    $Package.FullName, $sbom, $sums
}

function Invoke-Pack {
    if ($Certificate) { Assert-CanSign }

    # Without the paths of this machine, so that anyone who builds the same sources gets the same assemblies.
    Invoke-Build -Property '-p:ContinuousIntegrationBuild=true', '-p:CompileAheadFor=All'
    $origin = Get-FileOrigin "$out/ZohoOAuth" ('ZohoOAuth', 'ZohoOAuth.Client' | ForEach-Object { "$PSScriptRoot/src/$_/obj/project.assets.json" })
    if ($Certificate) { Set-ModuleSignature }
    $work = Join-Path $out 'pack'
    $null = New-Item -ItemType Directory -Force $work
    Get-ChildItem $out -File | Where-Object Name -Match '^(ZohoOAuth\..+\.(nupkg|cdx\.json)|SHA256SUMS)$' | Remove-Item
    try {
        [IO.File]::WriteAllText("$work/ZohoOAuth.nuspec", (Get-PackageDescription (Import-PowerShellDataFile "$out/ZohoOAuth/ZohoOAuth.psd1")))
        [IO.File]::WriteAllText("$work/Pack.csproj", $packProject)
        & dotnet pack "$work/Pack.csproj" -o $out
        if ($LASTEXITCODE -ne 0) { throw 'The package could not be made.' }
    }
    finally {
        Remove-Item -Recurse -Force $work
    }
    Get-ChildItem $out -Filter 'ZohoOAuth.*.nupkg' | ForEach-Object { Add-PackageProof $_ $origin }
}

if (($Certificate -or $TimestampServer) -and $Task -ne 'Pack') { throw '-Certificate and -TimestampServer can only be used with -Task Pack.' }
if ($Destination -and $Task -ne 'Install') { throw '-Destination can only be used with -Task Install.' }
if ($TimestampServer -and -not $Certificate) { throw '-TimestampServer needs -Certificate.' }
switch ($Task) {
    'Build' { Invoke-Build }
    'Test' { Invoke-Test }
    'Install' { Invoke-Install }
    'Pack' { Invoke-Pack }
}
