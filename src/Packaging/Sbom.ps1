# The software bill of materials of the package, in CycloneDX 1.6, for build.ps1 -Task Pack.
#
# It lists each file that is shipped, with its hash, under the NuGet package that it comes from. The package is proved and not guessed: the file must have
# the same bytes as the file in that package, or was compiled from one that has. Tools that read a project list the packages that a build needs, and some
# of these are not shipped.

function Get-Sha256([string]$Path) { (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash.ToLowerInvariant() }

# The assemblies of all packages that the restore of a project has chosen, for all frameworks.
function Get-PackageAssembly([string]$AssetsPath) {
    $assets = Get-Content -LiteralPath $AssetsPath -Raw | ConvertFrom-Json
    $folders = @($assets.packageFolders.PSObject.Properties.Name)
    foreach ($library in $assets.libraries.PSObject.Properties | Where-Object { $_.Value.type -eq 'package' }) {
        $folder = $folders | ForEach-Object { Join-Path $_ $library.Value.path } | Where-Object { Test-Path -LiteralPath $_ } | Select-Object -First 1
        foreach ($file in $library.Value.files -like '*.dll') {
            [pscustomobject]@{ Package = $library.Name; Folder = $folder; Leaf = Split-Path $file -Leaf; Path = Join-Path $folder $file }
        }
    }
}

# The license as the author of the package states it: an SPDX expression, or an address.
function Get-PackageLicense([string]$Folder) {
    $specification = Get-ChildItem -LiteralPath $Folder -Filter '*.nuspec' | Select-Object -First 1
    $metadata = ([xml](Get-Content -LiteralPath $specification.FullName -Raw)).package.metadata
    $license = $metadata['license']
    if ($license -and $license.GetAttribute('type') -eq 'expression') { return [ordered]@{ expression = $license.InnerText } }
    $url = $metadata['licenseUrl']
    if (-not $url) { throw "The package in $Folder states no license." }
    [ordered]@{ license = [ordered]@{ name = $url.InnerText; url = $url.InnerText } }
}

function New-FileComponent($File) {
    [ordered]@{ type = 'file'; name = $File.Name; hashes = @([ordered]@{ alg = 'SHA-256'; content = $File.Hash }) }
}

function New-PackageComponent($Package, $Files) {
    $name, $version = $Package.Package -split '/'
    $purl = "pkg:nuget/$name@$version"
    [ordered]@{
        type       = 'library'
        'bom-ref'  = $purl
        name       = $name
        version    = $version
        licenses   = @(Get-PackageLicense $Package.Folder)
        purl       = $purl
        components = @($Files | ForEach-Object { New-FileComponent $_ })
    }
}

function Get-ModuleFile([string]$ModuleFolder) {
    $root = (Resolve-Path -LiteralPath $ModuleFolder).Path
    Get-ChildItem -LiteralPath $root -Recurse -File | ForEach-Object {
        [pscustomobject]@{ Name = $_.FullName.Substring($root.Length + 1).Replace('\', '/'); Leaf = $_.Name; Hash = Get-Sha256 $_.FullName }
    } | Sort-Object Name
}

# The file from which an image was compiled, such as bin/net8.0/private/A.dll for bin/net8.0/linux-x64/private/A.dll. Another file is its own.
function Get-CompiledName([string]$Name) { $Name -replace '^bin/net8\.0/[a-z]+-[a-z0-9]+/', 'bin/net8.0/' }

# The package of each assembly that is not the project's own. Asked before the module is signed, because that changes the bytes.
function Get-FileOrigin([string]$ModuleFolder, [string[]]$AssetsPath) {
    $known = @($AssetsPath | ForEach-Object { Get-PackageAssembly $_ }) | Group-Object Leaf -AsHashTable -AsString
    $files = @(Get-ModuleFile $ModuleFolder | Where-Object { $_.Leaf -like '*.dll' -and $_.Leaf -notlike 'ZohoOAuth*.dll' })
    $hashes = @{}
    $files | ForEach-Object { $hashes[$_.Name] = $_.Hash }
    $origins = @{}
    foreach ($file in $files) {
        $hash = $hashes[(Get-CompiledName $file.Name)]
        $origin = @($known[$file.Leaf]) | Where-Object { $_ -and (Test-Path -LiteralPath $_.Path) -and (Get-Sha256 $_.Path) -eq $hash } | Select-Object -First 1
        if (-not $origin) { throw "The file $($file.Name) comes from no package of the build, so its origin is unknown." }
        $origins[$file.Name] = $origin
    }
    $origins
}

# The text of the bill. The same files give the same text.
function New-Sbom([string]$ModuleFolder, [hashtable]$Origin, [string]$Version) {
    $files = @(Get-ModuleFile $ModuleFolder)
    $components = @($files | Where-Object { $Origin.ContainsKey($_.Name) } | Group-Object { $Origin[$_.Name].Package } | Sort-Object Name | ForEach-Object {
            New-PackageComponent $Origin[$_.Group[0].Name] $_.Group
        })
    $self = "pkg:nuget/ZohoOAuth@$Version"
    $bytes = [Text.Encoding]::UTF8.GetBytes(($files | ForEach-Object { "$($_.Hash) $($_.Name)" }) -join "`n")
    $digest = [Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
    ConvertTo-Json -Depth 10 ([ordered]@{
            '$schema'    = 'http://cyclonedx.org/schema/bom-1.6.schema.json'
            bomFormat    = 'CycloneDX'
            specVersion  = '1.6'
            serialNumber = "urn:uuid:$(New-Object Guid (, [byte[]]$digest[0..15]))"
            version      = 1
            metadata     = [ordered]@{
                component = [ordered]@{
                    type       = 'library'
                    'bom-ref'  = $self
                    name       = 'ZohoOAuth'
                    version    = $Version
                    licenses   = @([ordered]@{ license = [ordered]@{ id = 'MIT' } })
                    purl       = $self
                    components = @($files | Where-Object { -not $Origin.ContainsKey($_.Name) } | ForEach-Object { New-FileComponent $_ })
                }
            }
            components   = $components
            dependencies = @([ordered]@{ ref = $self; dependsOn = @($components | ForEach-Object { $_['bom-ref'] }) })
        })
}
