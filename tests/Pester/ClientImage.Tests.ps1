# The images of the Client that the build compiled ahead of time. A build for Debug has none, and a module from another system has none for this one.

BeforeDiscovery {
    $private = "$PSScriptRoot/../../out/ZohoOAuth/bin/net8.0/private"
    $images = @(Get-ChildItem "$private/*/ZohoOAuth.Client.dll" | ForEach-Object { @{ System = $_.Directory.Name; Image = $_.FullName } })
    $system = if ($PSEdition -eq 'Core') {
        $name = if ($IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
        "$name-$("$([Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant())"
    }
    $isOld = $PSEdition -ne 'Core' -or [Environment]::Version.Major -lt 10
    $obstacle = if ($isOld) { ' (skipped: this PowerShell runs on an older .NET)' } elseif ($system -notin $images.System) { " (skipped: the module has no image for $system)" }
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

Describe 'The image for <System>' -Skip:($PSEdition -ne 'Core') -ForEach $images {
    It 'has native code for that system' {
        # What the compiler of .NET puts over the number of the processor, so that no other system takes the file for its own.
        $mark = @{ win = 0; linux = 0x7B79; osx = 0x4644 }[($System -split '-')[0]]
        $processor = @{ x64 = 0x8664; arm64 = 0xAA64 }[($System -split '-')[1]]
        $headers = (Get-PEReader $Image).PEHeaders
        [int]$headers.CoffHeader.Machine | Should -Be ($processor -bxor $mark)
        $headers.CorHeader.ManagedNativeHeaderDirectory.Size | Should -BeGreaterThan 0
    }

    It 'was compiled from the assembly that is shipped' {
        Get-Mvid $Image | Should -Be (Get-Mvid "$(Split-Path (Split-Path $Image))/ZohoOAuth.Client.dll")
    }
}

Describe 'The Client in a process' -Skip:($PSEdition -ne 'Core') {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $zoho = Start-Simulator
        $sandbox = New-Sandbox
        $prelude = Get-Prelude $zoho
        $call = @"
(New-Token | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' }).Count
`$client = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'ZohoOAuth.Client' }
`$client.Location.Replace('\', '/') -replace '^.*/private/', ''
"@
    }

    AfterAll {
        Stop-Simulator $zoho
        Remove-Sandbox $sandbox
    }

    It 'is <Expected>' -ForEach @{ Expected = if ($obstacle) { 'ZohoOAuth.Client.dll' } else { "$system/ZohoOAuth.Client.dll" } } {
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$call"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('10', $Expected)
    }

    It "is the assembly where the image <Case>$obstacle" -Skip:([bool]$obstacle) -ForEach @(
        @{ System = $system; Case = 'is absent'; Break = { Remove-Item $args[0] } }
        @{ System = $system; Case = 'is empty'; Break = { [IO.File]::WriteAllBytes($args[0], @()) } }
        @{ System = $system; Case = 'is not complete'; Break = { $bytes = [IO.File]::ReadAllBytes($args[0]); [IO.File]::WriteAllBytes($args[0], $bytes[0..($bytes.Length / 2)]) } }
        @{ System = $system; Case = 'is for another processor'; Break = {
                $bytes = [IO.File]::ReadAllBytes($args[0])
                $header = [BitConverter]::ToInt32($bytes, 0x3C)
                # x64 (0x8664) becomes ARM64 (0xAA64), and ARM64 becomes x64.
                $bytes[$header + 5] = $bytes[$header + 5] -bxor 0x86 -bxor 0xAA
                [IO.File]::WriteAllBytes($args[0], $bytes)
            }
        }
    ) {
        $copy = "$sandbox/$($Case -replace ' ')/ZohoOAuth"
        $null = New-Item -ItemType Directory (Split-Path $copy)
        Copy-Item -Recurse (Get-ModulePath) $copy
        & $Break "$copy/bin/net8.0/private/$System/ZohoOAuth.Client.dll"
        $run = Invoke-Pwsh -Sandbox $sandbox -Script "$($prelude.Replace((Get-ModulePath), $copy))`n$call"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('10', 'ZohoOAuth.Client.dll')
    }
}
