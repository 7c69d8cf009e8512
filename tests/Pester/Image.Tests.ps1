# The images that the build compiled ahead of time. A build for Debug has none, and a module from another system has none for this one.

BeforeDiscovery {
    $net8 = (Resolve-Path "$PSScriptRoot/../../out/ZohoOAuth/bin/net8.0").Path
    $images = @(Get-ChildItem "$net8/*-*" -Directory | ForEach-Object {
            foreach ($file in Get-ChildItem $_.FullName -Recurse -Filter *.dll) { @{ System = $_.Name; File = $file.FullName.Substring($_.FullName.Length + 1).Replace('\', '/'); Image = $file.FullName } }
        })

    $system = if ($PSEdition -eq 'Core') {
        $name = if ($IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
        "$name-$("$([Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant())"
    }
    $own = if ($system -in $images.System) { "net8.0/$system" } else { 'net8.0' }
    $obstacle = if ($own -eq 'net8.0') { " (skipped: the module has no images for $system)" }
}

BeforeAll {
    function Get-PEReader([string]$Path) {
        [Reflection.PortableExecutable.PEReader]::new([IO.MemoryStream]::new([IO.File]::ReadAllBytes($Path)))
    }

    # The build of an assembly. An image has that of the assembly from which it was compiled.
    function Get-Mvid([string]$Path) {
        $metadata = [Reflection.Metadata.PEReaderExtensions]::GetMetadataReader((Get-PEReader $Path))
        $metadata.GetGuid($metadata.GetModuleDefinition().Mvid)
    }
}

Describe 'The image of <File> for <System>' -Skip:($PSEdition -ne 'Core') -ForEach $images {
    It 'has native code for that system' {
        # What the compiler of .NET puts over the number of the processor, so that no other system takes the file for its own.
        $mark = @{ win = 0; linux = 0x7B79; osx = 0x4644 }[($System -split '-')[0]]
        $processor = @{ x64 = 0x8664; arm64 = 0xAA64 }[($System -split '-')[1]]
        $headers = (Get-PEReader $Image).PEHeaders
        [int]$headers.CoffHeader.Machine | Should -Be ($processor -bxor $mark)
        $headers.CorHeader.ManagedNativeHeaderDirectory.Size | Should -BeGreaterThan 0
    }

    It 'was compiled from the assembly that is shipped' {
        Get-Mvid $Image | Should -Be (Get-Mvid ($Image -replace '(net8\.0[\\/])[^\\/]+[\\/]', '$1'))
    }
}

Describe 'A process that makes a call' -Skip:($PSEdition -ne 'Core') -ForEach @{ System = $system } {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $prelude = Get-Prelude $zoho

        # Prints the count of records, and the folders of the assemblies of the module that are in use.
        $call = @"
(New-Token | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
`$cmdlets = (Get-Command Invoke-ZohoApi).ImplementingType.Assembly
`$client = `$cmdlets.GetTypes() | ForEach-Object { `$_.GetFields("Instance, NonPublic") } | ForEach-Object { `$_.FieldType.Assembly } | Where-Object { `$_.GetName().Name -eq 'ZohoOAuth.Client' } | Select-Object -First 1
`$private = [Runtime.Loader.AssemblyLoadContext]::GetLoadContext(`$client).Assemblies
`$folders = @(`$cmdlets, [ZohoOAuth.ZohoToken].Assembly) + `$private | ForEach-Object { (Split-Path `$_.Location).Replace('\', '/') -replace '^.*/(?=net8\.0)' }
`$folders | Sort-Object -Unique
"@
        function Invoke-Call([string]$Module) {
            Invoke-Pwsh -Sandbox $sandbox -Script "$($prelude.Replace((Get-ModulePath), $Module))`n$call"
        }

        # A copy of the module in which one image is broken. Returns its path.
        function New-BrokenModule([string]$Name, [string]$Image, [scriptblock]$Break) {
            $copy = "$sandbox/$($Name -replace '\W')/ZohoOAuth"
            $null = New-Item -ItemType Directory (Split-Path $copy)
            Copy-Item -Recurse (Get-ModulePath) $copy
            & $Break "$copy/bin/net8.0/$Image"
            $copy
        }
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'loads images only, if there are any: <Expected>' -ForEach @{ Expected = @($own, "$own/private") } {
        $run = Invoke-Call (Get-ModulePath)
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be (@('10') + $Expected)
    }

    It "loads the packages and the Client as assemblies where the image of <File> <Case>$obstacle" -Skip:([bool]$obstacle) -ForEach @(
        foreach ($file in 'ZohoOAuth.Client.dll', 'Microsoft.Extensions.Http.dll') {
            @{ File = $file; Case = 'is empty'; Break = { [IO.File]::WriteAllBytes($args[0], @()) } }
            @{ File = $file; Case = 'is not complete'; Break = { $bytes = [IO.File]::ReadAllBytes($args[0]); [IO.File]::WriteAllBytes($args[0], $bytes[0..($bytes.Length / 2)]) } }
            @{ File = $file; Case = 'is for another processor'; Break = {
                    $bytes = [IO.File]::ReadAllBytes($args[0])
                    $header = [BitConverter]::ToInt32($bytes, 0x3C)
                    # x64 (0x8664) becomes ARM64 (0xAA64), and ARM64 becomes x64.
                    $bytes[$header + 5] = $bytes[$header + 5] -bxor 0x86 -bxor 0xAA
                    [IO.File]::WriteAllBytes($args[0], $bytes)
                }
            }
        }
    ) {
        $run = Invoke-Call (New-BrokenModule "$File $Case" "$System/private/$File" $Break)
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be (@('10') + @("net8.0/$System", 'net8.0/private' | Sort-Object))
    }

    It "takes the assembly where there is no image of the Client$obstacle" -Skip:([bool]$obstacle) {
        $run = Invoke-Call (New-BrokenModule 'no Client' "$System/private/ZohoOAuth.Client.dll" { Remove-Item $args[0] })
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be (@('10') + @("net8.0/$System", "net8.0/$System/private", 'net8.0/private' | Sort-Object))
    }

    It "takes assemblies where there are no images$obstacle" -Skip:([bool]$obstacle) {
        $run = Invoke-Call (New-BrokenModule 'none' $System { Remove-Item -Recurse $args[0] })
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('10', 'net8.0', 'net8.0/private')
    }

    It "names the image of the cmdlets that is not complete, and continues$obstacle" -Skip:([bool]$obstacle) -ForEach @(
        @{ Preference = 'Stop' }
        @{ Preference = 'Continue' }
    ) {
        $module = New-BrokenModule "cmdlets $Preference" "$System/ZohoOAuth.dll" { $bytes = [IO.File]::ReadAllBytes($args[0]); [IO.File]::WriteAllBytes($args[0], $bytes[0..($bytes.Length / 2)]) }
        # The variables of a session do not belong to the psm1, and it leaves them alone.
        $run = Invoke-Pwsh -Sandbox $sandbox -Script @"
`$ErrorActionPreference = '$Preference'
`$module = `$system = Get-Module Microsoft.PowerShell.Utility -ListAvailable
Import-Module '$module/ZohoOAuth.psd1'
Split-Path -Leaf (Split-Path (Get-Command Invoke-ZohoApi).ImplementingType.Assembly.Location)
`$ErrorActionPreference
`$module.Name
"@
        $run.Error -replace '\W' | Should -BeLike "*$("$System/ZohoOAuth.dll" -replace '\W')*"
        $run.Out | Should -Be @('net8.0', $Preference, 'Microsoft.PowerShell.Utility')
    }

    It "leaves no error behind where there are no images$obstacle" -Skip:([bool]$obstacle) -ForEach @(
        @{ Preference = 'Stop' }
        @{ Preference = 'Continue' }
    ) {
        $module = New-BrokenModule "quiet $Preference" $System { Remove-Item -Recurse $args[0] }
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "`$ErrorActionPreference = '$Preference'; Set-StrictMode -Version Latest; Import-Module '$module/ZohoOAuth.psd1'; `$Error.Count; (Get-Module ZohoOAuth).ExportedVariables.Count"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('0', '0')
    }
}
