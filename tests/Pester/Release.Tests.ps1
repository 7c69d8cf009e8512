# What is published: the manifest, the package with its proofs, and the installation from a clone.

BeforeDiscovery {
    # The list of packages needs the restore of this machine: not where only the module was downloaded.
    $root = "$PSScriptRoot/../.."
    $isRestored = (Test-Path "$root/src/ZohoOAuth/obj/project.assets.json") -and (Test-Path "$root/src/ZohoOAuth.Client/obj/project.assets.json")
    $isShort = [bool](Get-Command sha256sum -ErrorAction Ignore)
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $sandbox = New-Sandbox
    $manifest = Import-PowerShellDataFile "$(Get-ModulePath)/ZohoOAuth.psd1"
    $data = $manifest.PrivateData.PSData
    $changes = (Get-Content -Raw "$root/CHANGELOG.md") -replace "`r", ''
    $version = if ($data.Prerelease) { "$($manifest.ModuleVersion)-$($data.Prerelease)" } else { $manifest.ModuleVersion }

    # A clone whose build does nothing, because the module is there. Packing is real.
    $clone = "$sandbox/clone"
    $null = New-Item -ItemType Directory "$clone/src", "$clone/out"
    Copy-Item "$root/build.ps1", "$root/global.json", "$root/CHANGELOG.md" $clone
    Copy-Item -Recurse "$root/src/Packaging" "$clone/src"
    Copy-Item -Recurse (Get-ModulePath) "$clone/out/ZohoOAuth"
    $real = (Get-Command dotnet -CommandType Application -ErrorAction Ignore | Select-Object -First 1).Source
    $prelude = @"
`$ErrorActionPreference = 'Stop'
function dotnet { if (`$args[0] -eq 'build') { `$global:LASTEXITCODE = 0 } else { & '$real' @args } }
"@
    function Invoke-Task([string]$Arguments, [hashtable]$Environment = @{}) {
        Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 120 -Environment $Environment -Script "$prelude`ntry { & '$clone/build.ps1' $Arguments } catch { `"`$_`"; exit 1 }"
    }
}

AfterAll { Remove-Sandbox $sandbox }

Describe 'The manifest' {
    BeforeAll {
        $headings = [regex]::Matches($changes, '(?m)^## (.+)$') | ForEach-Object { $_.Groups[1].Value }
    }

    It 'has the version of the newest section of the changelog' {
        $headings[0] | Should -Be "$version, $(($headings[0] -split ', ')[1])"
        $headings | ForEach-Object { $_ | Should -Match '^\d+\.\d+\.\d+(-[A-Za-z0-9]+)?, \d{4}-\d{2}-\d{2}$' }
    }

    It 'has a version that galleries accept' {
        "$($data.Prerelease)" | Should -Match '^([A-Za-z][A-Za-z0-9]*)?$'
        (Test-ModuleManifest "$(Get-ModulePath)/ZohoOAuth.psd1" -WarningAction Stop).Version | Should -Be ([version]$manifest.ModuleVersion)
    }

    It 'has the address of the changelog as its release notes' {
        $data.ReleaseNotes | Should -Be "$($data.ProjectUri)/blob/main/CHANGELOG.md"
        "$root/$(Split-Path $data.ReleaseNotes -Leaf)" | Should -Exist
    }

    It 'has the address of the project' {
        $address = [regex]::Match((Get-Content -Raw "$root/Directory.Build.props"), '<ProjectUrl[^>]*>(https://[^<]+)</ProjectUrl>').Groups[1].Value
        $data.ProjectUri | Should -Be $address
        ([uri]$data.LicenseUri).Scheme | Should -Be 'https'
    }

    It 'names SecretManagement as optional, and does not require it' {
        $manifest.Description | Should -Match 'optional module Microsoft\.PowerShell\.SecretManagement'
        $manifest.ContainsKey('RequiredModules') | Should -BeFalse
        $data.ContainsKey('ExternalModuleDependencies') | Should -BeFalse
    }

    It 'is the version that the samples install from the sources of the project' {
        foreach ($sample in 'github-actions', 'azure-pipelines') {
            $text = Get-Content -Raw "$root/samples/$sample/zoho.yml"
            $text | Should -Match "(?m)(ZOHO_MODULE_VERSION|value): $([regex]::Escape($version))$"
            $text | Should -Match "(?m)(repository|name): $([regex]::Escape(([uri]$data.ProjectUri).AbsolutePath.TrimStart('/')))$"
        }
        Get-Content -Raw "$root/samples/azure-pipelines/zoho.yml" | Should -Match "(?m)ref: refs/tags/v$([regex]::Escape($version))$"
    }
}

Describe 'The package' -Skip:(-not $isRestored) {
    BeforeAll {
        foreach ($project in 'ZohoOAuth', 'ZohoOAuth.Client') {
            $null = New-Item -ItemType Directory -Force "$clone/src/$project/obj"
            Copy-Item "$root/src/$project/obj/project.assets.json" "$clone/src/$project/obj"
        }
        Set-Content "$clone/out/SHA256SUMS" 'old'
        Set-Content "$clone/out/ZohoOAuth.0.0.1.nupkg" 'old'
        $pack = Invoke-Task '-Task Pack'
        if ($pack.ExitCode -ne 0) { throw $pack.Text }
        $package = "$clone/out/ZohoOAuth.$version.nupkg"
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        [IO.Compression.ZipFile]::ExtractToDirectory($package, "$sandbox/package")
        $nuspec = ([xml](Get-Content -Raw "$sandbox/package/ZohoOAuth.nuspec")).package.metadata
        $sbom = Get-Content -Raw "$clone/out/ZohoOAuth.$version.cdx.json" | ConvertFrom-Json
        $shipped = @($sbom.metadata.component.components) + @($sbom.components | ForEach-Object components)
    }

    It 'consists of three files, and an older package is gone' -Tag NotInWine {
        $pack.Out[-3..-1] | ForEach-Object { Split-Path $_ -Leaf } | Should -Be @("ZohoOAuth.$version.nupkg", "ZohoOAuth.$version.cdx.json", 'SHA256SUMS')
        @(Get-ChildItem "$clone/out" -File).Count | Should -Be 3
    }

    It 'has the version, the address and the release notes for a gallery' -Tag NotInWine {
        $nuspec.version | Should -Be $version
        $nuspec.projectUrl | Should -Be $data.ProjectUri
        $section = [regex]::Match($changes, '(?s)\n## [^\n]+\n(.+?)(?=\n## |\z)').Groups[1].Value.Trim()
        ($nuspec.releaseNotes -replace "`r", '') | Should -Be "$section`n`n$($data.ReleaseNotes)"
        # The gallery refuses more.
        $nuspec.releaseNotes.Length | Should -BeLessThan 35000
        $nuspec.tags -split ' ' | Should -Contain 'PSModule'
    }

    It 'has an SBOM with the hash of each file of the module' -Tag NotInWine {
        $files = Get-ChildItem (Get-ModulePath) -Recurse -File | ForEach-Object { $_.FullName.Substring((Get-ModulePath).Length + 1).Replace('\', '/') }
        $shipped.name | Sort-Object | Should -Be ($files | Sort-Object)
        foreach ($file in $shipped) {
            (Get-FileHash "$sandbox/package/$($file.name)").Hash | Should -Be $file.hashes[0].content
        }
    }

    It 'has an SBOM with the version, the license and the address of each package' -Tag NotInWine {
        "$($sbom.bomFormat) $($sbom.specVersion)" | Should -Be 'CycloneDX 1.6'
        $sbom.metadata.component.purl | Should -Be "pkg:nuget/ZohoOAuth@$version"
        $sbom.components.name | Should -Contain 'QRCoder'
        $sbom.components.name | Should -Contain 'Microsoft.Extensions.Http'
        foreach ($component in $sbom.components) {
            $component.purl | Should -Be "pkg:nuget/$($component.name)@$($component.version)"
            $component.version | Should -Match '^\d+\.\d+\.\d+'
            @($component.licenses).Count | Should -Be 1
        }
        $sbom.dependencies[0].dependsOn | Should -Be $sbom.components.'bom-ref'
    }

    It 'has an SBOM in which an image belongs to the package of its assembly' -Tag NotInWine {
        $http = ($sbom.components | Where-Object name -EQ 'Microsoft.Extensions.Http').components.name | Where-Object { $_ -like 'bin/net8.0/*' }
        # A build for fewer systems leaves empty folders.
        $images = Get-ChildItem "$(Get-ModulePath)/bin/net8.0/*-*/private/Microsoft.Extensions.Http.dll" | ForEach-Object { "bin/net8.0/$($_.Directory.Parent.Name)/private/$($_.Name)" }
        $http | Sort-Object | Should -Be (@($images) + 'bin/net8.0/private/Microsoft.Extensions.Http.dll' | Where-Object { $_ } | Sort-Object)
    }

    It 'has checksums that agree' -Tag NotInWine {
        foreach ($line in Get-Content "$clone/out/SHA256SUMS") {
            $hash, $file = $line -split '  '
            (Get-FileHash "$clone/out/$file").Hash | Should -Be $hash
        }
    }

    It 'has checksums that sha256sum reads' -Skip:(-not $isShort) -Tag NotInWine {
        Push-Location "$clone/out"
        try { & sha256sum -c --strict SHA256SUMS | Should -Be @("ZohoOAuth.$version.nupkg: OK", "ZohoOAuth.$version.cdx.json: OK") }
        finally { Pop-Location }
    }

    It 'is installed by Install-PSResource as a prerelease' -Skip:(-not (Get-Command Install-PSResource -ErrorAction Ignore)) -Tag NotInWine {
        $run = Invoke-Pwsh -Sandbox $sandbox -TimeoutSec 120 -Script @"
`$ErrorActionPreference = 'Stop'
Register-PSResourceRepository Here -Uri '$clone/out' -Trusted
Install-PSResource ZohoOAuth -Repository Here -Prerelease -Scope CurrentUser
Get-InstalledPSResource ZohoOAuth | ForEach-Object { "`$(`$_.Version) `$(`$_.Prerelease) `$(`$_.ProjectUri)" }
(Get-Command Connect-Zoho).Module.Version.ToString()
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @("$($manifest.ModuleVersion) $($data.Prerelease) $($data.ProjectUri)", $manifest.ModuleVersion)
        Remove-Item -Recurse -Force "$sandbox/home/.local" -ErrorAction Ignore
    }
}

Describe 'The bill of materials' -Skip:(-not $isRestored) {
    It 'is not made for an assembly of unknown origin' -Tag NotInWine {
        Copy-Item "$(Get-ModulePath)/bin/net472/QRCoder.dll" "$clone/out/ZohoOAuth/bin/net472/Strange.dll"
        try { $run = Invoke-Task '-Task Pack' }
        finally { Remove-Item "$clone/out/ZohoOAuth/bin/net472/Strange.dll" }
        $run.ExitCode | Should -Be 1
        $run.Out[-1] | Should -Be 'The file bin/net472/Strange.dll comes from no package of the build, so its origin is unknown.'
    }
}

Describe 'The installation from a clone' {
    BeforeAll {
        $modules = "$sandbox/home/.local/share/powershell/Modules"
    }

    # Windows asks the system for the documents of the user, so only other systems have a home of the test's own.
    It 'goes into the folder in which PowerShell looks for modules of the user' -Skip:($env:OS -eq 'Windows_NT') {
        $run = Invoke-Task '-Task Install'
        $run.Error | Should -BeNullOrEmpty
        $run.Out[0] | Should -Be "ZohoOAuth $version is installed in $modules/ZohoOAuth/$($manifest.ModuleVersion)."
        $run.Text | Should -Not -Match 'PSModulePath'
        $run.Text | Should -Match 'Import-Module ZohoOAuth'
        (Invoke-Pwsh -Sandbox $sandbox -Script 'Import-Module ZohoOAuth; (Get-Module ZohoOAuth).Path').Out | Should -Be "$modules/ZohoOAuth/$($manifest.ModuleVersion)/ZohoOAuth.psm1"
    }

    It 'replaces an older copy completely, and what an interrupted run left' {
        $null = Invoke-Task "-Task Install -Destination '$sandbox/own'"
        $folder = "$sandbox/own/ZohoOAuth"
        Set-Content "$folder/$($manifest.ModuleVersion)/of-an-older-build.txt" ''
        $null = New-Item -ItemType Directory "$folder/.new-1", "$folder/.old-1", "$folder/0.0.1"
        $run = Invoke-Task "-Task Install -Destination '$sandbox/own'"
        $run.ExitCode | Should -Be 0
        $run.Out[1] | Should -Be 'It replaced an older copy. Sessions that imported that copy keep it: open a new session.'
        $run.Text | Should -Match 'Add it to PSModulePath'
        Get-ChildItem $folder -Force | ForEach-Object Name | Sort-Object | Should -Be @('0.0.1', $manifest.ModuleVersion)
        Test-Path "$folder/$($manifest.ModuleVersion)/of-an-older-build.txt" | Should -BeFalse
        $names = Get-ChildItem "$folder/$($manifest.ModuleVersion)" -Recurse -File | ForEach-Object Name | Sort-Object
        $names | Should -Be (Get-ChildItem (Get-ModulePath) -Recurse -File | ForEach-Object Name | Sort-Object)
    }

    It 'lets a session that uses the old copy continue, and changes nothing where the system does not allow that' -Tag NotInWine {
        $null = Invoke-Task "-Task Install -Destination '$sandbox/busy'"
        $session = Start-Pwsh -Sandbox $sandbox -StdIn Silent -Script @"
Import-Module '$sandbox/busy/ZohoOAuth'
'ready'
`$null = [Console]::In.ReadLine()
(Get-ZohoDataCenter eu).Name
"@
        $null = Wait-Line $session '^ready$'
        $run = Invoke-Task "-Task Install -Destination '$sandbox/busy'"
        if ($env:OS -eq 'Windows_NT') {
            $run.ExitCode | Should -Be 1
            $run.Out[-1] | Should -BeLike '*Close all PowerShell sessions that imported ZohoOAuth*Nothing was changed*'
        }
        else { $run.Out[1] | Should -BeLike 'It replaced an older copy*' }
        $session.Process.StandardInput.Close()
        (Wait-Pwsh $session).Out[-1] | Should -Be 'Europe'
        Get-ChildItem "$sandbox/busy/ZohoOAuth" -Force | ForEach-Object Name | Should -Be $manifest.ModuleVersion
    }

    It 'changes nothing while <Case>' -ForEach @(
        @{ Case = 'a program uses the old copy'; Fails = 1; Message = '*Close all PowerShell sessions that imported ZohoOAuth*Nothing was changed*' }
        @{ Case = 'the new copy cannot be moved'; Fails = 2; Message = '*in use*' }
    ) {
        $target = "$sandbox/used/ZohoOAuth/$($manifest.ModuleVersion)"
        $null = New-Item -ItemType Directory -Force $target
        Set-Content "$target/old.txt" 'old'
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
`$ErrorActionPreference = 'Stop'
. '$clone/src/Packaging/Install.ps1'
`$script:moves = 0
function Move-Folder(`$Source, `$Target) { if (++`$script:moves -eq $Fails) { throw [IO.IOException]::new('It is in use.') }; [IO.Directory]::Move(`$Source, `$Target) }
try { Install-BuiltModule '$clone/out/ZohoOAuth' '$sandbox/used' } catch { "`$_" }
"@
        $run.Out[-1] | Should -BeLike $Message
        Get-ChildItem $target -Recurse -Force | ForEach-Object Name | Should -Be 'old.txt'
        Get-ChildItem (Split-Path $target) -Force | ForEach-Object Name | Should -Be $manifest.ModuleVersion
    }

    It 'is the only task with a destination' {
        $run = Invoke-Task "-Task Pack -Destination '$sandbox/own'"
        $run.ExitCode | Should -Be 1
        $run.Out | Should -Be '-Destination can only be used with -Task Install.'
    }
}
