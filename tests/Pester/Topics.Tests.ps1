# The examples of the about_ topics: each topic runs from its first line of code to its last, in strict mode, in a pwsh and a home of its own.
# Not in Wine, where connections of a sign-in fail at random.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    Import-Module "$PSScriptRoot/Topics.psm1" -Force
    $topics = Get-ChildItem "$(Get-ModulePath)/en-US/about_*.help.txt" | ForEach-Object {
        @{ Topic = $_.Name -replace '\.help\.txt$'; Blocks = @(Get-TopicCode $_.FullName) }
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    Import-Module "$PSScriptRoot/Topics.psm1" -Force
    $zoho = Start-Simulator
}

AfterAll { Stop-Simulator $zoho }

Describe 'The code in <Topic>' -ForEach $topics {
    BeforeAll {
        $sandbox = New-Sandbox
        Initialize-SecretVault $sandbox
        $run = Invoke-TopicCode $zoho $sandbox $Blocks
    }

    AfterAll { Remove-Sandbox $sandbox }

    It 'runs: line <Line>, <First>' -Tag NotInWine -ForEach $Blocks {
        if ($run[$Line] -ne 'done') { throw $run[$Line] }
    }

    It 'has code, and all of it fits 80 columns' -Tag NotInWine {
        $Blocks.Count | Should -BeGreaterThan 1
        Get-Content "$(Get-ModulePath)/en-US/$Topic.help.txt" | Where-Object { $_.Length -gt 80 } | Should -BeNullOrEmpty
    }
}
