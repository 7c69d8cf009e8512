# build.ps1 -Task Pack -Certificate, with a dotnet that builds nothing and a cmdlet that only notes what it is given: the real one is only on Windows.

# Wine makes no RSA keys (0xc1000002).
Describe 'A package that is signed' {
    BeforeAll {
        Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
        $sandbox = New-Sandbox
        Copy-Item "$PSScriptRoot/../../build.ps1", "$PSScriptRoot/../../CHANGELOG.md" $sandbox
        # Nothing was restored here, so there are no packages to list. Release.Tests.ps1 has the real list.
        $null = New-Item -ItemType Directory "$sandbox/src/Packaging"
        Copy-Item "$PSScriptRoot/../../src/Packaging/Install.ps1" "$sandbox/src/Packaging"
        Set-Content "$sandbox/src/Packaging/Sbom.ps1" 'function Get-FileOrigin { @{ } }'
        Copy-Item -Recurse (Get-ModulePath) "$sandbox/out/ZohoOAuth"
        $prelude = @"
`$ErrorActionPreference = 'Stop'
function dotnet { `$global:LASTEXITCODE = 0; "dotnet `$(`$args[0])" }
function Get-AuthenticodeSignature([string]`$LiteralPath) { @{ Status = if (`$LiteralPath -like '*Microsoft.*' -and `$LiteralPath -notmatch '-(x|arm)64') { 'Valid' } else { 'NotSigned' } } }
`$request = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=Test', [Security.Cryptography.RSA]::Create(2048), [Security.Cryptography.HashAlgorithmName]::SHA256, [Security.Cryptography.RSASignaturePadding]::Pkcs1)
`$certificate = `$request.CreateSelfSigned([DateTimeOffset]::UtcNow.AddDays(-1), [DateTimeOffset]::UtcNow.AddDays(1))
"@
        $signer = @"
function Set-AuthenticodeSignature([string]`$LiteralPath, `$Certificate, `$HashAlgorithm, `$IncludeChain, `$TimestampServer) {
    "sign `$(`$LiteralPath.Substring('$sandbox/out/ZohoOAuth/'.Length).Replace('\', '/')) `$HashAlgorithm `$TimestampServer" | Out-Host
    @{ Status = 'Valid'; SignerCertificate = if (`$env:SIGNER -ne 'fails') { `$Certificate }; StatusMessage = 'The hash was not accepted.' }
}
"@
        function Invoke-Pack([string]$Argument, [string]$Before = $signer, [hashtable]$Environment = @{}) {
            Invoke-Pwsh -Sandbox $sandbox -Environment $Environment -Script "$prelude`n$Before`ntry { & '$sandbox/build.ps1' $Argument } catch { `"`$_`"; exit 1 }"
        }
    }

    AfterAll { Remove-Sandbox $sandbox }

    It 'has a signature in each file that PowerShell checks and in each assembly without one, before it is packed' -Tag NotInWine {
        $run = Invoke-Pack '-Task Pack -Certificate $certificate -TimestampServer http://time.example'
        $run.Error | Should -BeNullOrEmpty
        $run.Out[0] | Should -Be 'dotnet build'
        $run.Out[-1] | Should -Be 'dotnet pack'
        $signed = $run.Out[1..($run.Out.Count - 2)]
        $signed | Should -Be ($signed -like 'sign * SHA256 http://time.example')
        $files = $signed | ForEach-Object { ($_ -split ' ')[1] }
        $files | Where-Object { $_ -notlike '*.dll' } | Sort-Object | Should -Be @('ZohoOAuth.Format.ps1xml', 'ZohoOAuth.psd1', 'ZohoOAuth.psm1')
        $own = 'net472', 'net8.0' | ForEach-Object { "bin/$_/ZohoOAuth.dll"; "bin/$_/ZohoOAuth.Model.dll" }
        $own + 'bin/net8.0/private/ZohoOAuth.Client.dll' + 'bin/net472/ZohoOAuth.Client.dll' | Where-Object { $_ -notin $files } | Should -BeNullOrEmpty
        # An image of a package does not have the signature of the assembly from which it was compiled.
        $net8 = Convert-Path "$sandbox/out/ZohoOAuth/bin/net8.0"
        $images = Get-ChildItem "$net8/*-*" -Recurse -Filter *.dll | ForEach-Object { "bin/net8.0$($_.FullName.Substring($net8.Length).Replace('\', '/'))" }
        $images | Where-Object { $_ -notin $files } | Should -BeNullOrEmpty
        $files | Where-Object { $_ -like '*Microsoft.*' -and $_ -notin $images } | Should -BeNullOrEmpty
    }

    It 'is not made when a file cannot be signed' -Tag NotInWine {
        $run = Invoke-Pack '-Task Pack -Certificate $certificate' -Environment @{ SIGNER = 'fails' }
        $run.ExitCode | Should -Be 1
        $run.Out[-1] | Should -BeLike '*was not signed. The hash was not accepted.'
        $run.Out | Should -Not -Contain 'dotnet pack'
    }

    It 'is refused before the build where PowerShell cannot sign' -Skip:([bool](Get-Command Set-AuthenticodeSignature -ErrorAction Ignore)) -Tag NotInWine {
        $run = Invoke-Pack '-Task Pack -Certificate $certificate' -Before ''
        $run.ExitCode | Should -Be 1
        $run.Out | Should -BeLike '*no Set-AuthenticodeSignature*on Windows*'
    }

    It 'needs a private key' -Tag NotInWine {
        $run = Invoke-Pack '-Task Pack -Certificate ([Security.Cryptography.X509Certificates.X509Certificate2]::new($certificate.RawData))'
        $run.ExitCode | Should -Be 1
        $run.Out | Should -BeLike '*CN=Test*no private key*'
    }

    It 'is made by -Task Pack alone' -Tag NotInWine -ForEach @(
        @{ Argument = '-Certificate $certificate' }
        @{ Argument = '-Task Test -Certificate $certificate' }
        @{ Argument = '-Task Pack -TimestampServer http://time.example' }
    ) {
        $run = Invoke-Pack $Argument
        $run.ExitCode | Should -Be 1
        $run.Out.Count | Should -Be 1
        $run.Out[0] | Should -BeLike '*-TimestampServer*'
    }

    It 'has the assemblies compiled ahead of time for all systems' -Tag NotInWine {
        $run = Invoke-Pack '-Task Pack' -Before 'function dotnet { $global:LASTEXITCODE = 0; "dotnet $($args | ForEach-Object { $_ })" }'
        $run.Out[0] | Should -BeLike 'dotnet build *-c Release -p:ContinuousIntegrationBuild=true -p:CompileAheadFor=All'
    }

    It 'is made without a signature too' -Tag NotInWine {
        (Invoke-Pack '-Task Pack').Out | Should -Be @('dotnet build', 'dotnet pack')
    }
}
