# What PowerShell reads and compiles at each import: the manifest and the psm1.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force

    function Read-Script([string]$File) {
        $errors = $null
        $script = [Management.Automation.Language.Parser]::ParseFile("$(Get-ModulePath)/$File", [ref]$null, [ref]$errors)
        $errors | Should -BeNullOrEmpty
        $script
    }

    function Find-Ast($Script, [string]$Kind) { $Script.FindAll({ $args[0].GetType().Name -eq "${Kind}Ast" }, $true) }
}

Describe 'The manifest, which each import parses' {
    BeforeAll { $manifest = Read-Script 'ZohoOAuth.psd1' }

    It 'is short' {
        $manifest.Extent.Text.Length | Should -BeLessThan 4000
    }

    It 'has lists with commas, because a list of lines is a pipeline that PowerShell compiles' {
        $lists = Find-Ast $manifest ArrayExpression
        $lists.Count | Should -BeGreaterThan 5
        foreach ($list in $lists) { $list.SubExpression.Statements.Count | Should -BeLessOrEqual 1 -Because $list.Extent.Text }
    }
}

Describe 'The psm1, which each import compiles' -Skip:($PSEdition -ne 'Core') {
    BeforeAll { $script = Read-Script 'ZohoOAuth.psm1' }

    # PowerShell creates code for an operator whose types it learns only when the line runs, and .NET compiles that code: 1 to 2 ms for each kind.
    It 'has conditions that are Boolean before they run' {
        $conditions = (Find-Ast $script IfStatement).Clauses.Item1 | ForEach-Object GetPureExpression
        $conditions.Count | Should -BeGreaterThan 1
        foreach ($condition in $conditions) {
            if ($condition -is [Management.Automation.Language.MemberExpressionAst]) {
                $condition.Expression.TypeName.GetReflectionType().GetProperty($condition.Member.Value).PropertyType | Should -Be ([bool]) -Because $condition.Extent.Text
            }
            else { $condition.Operator | Should -BeIn 'Is', 'IsNot' -Because $condition.Extent.Text }
        }
    }

    It 'has no expression whose types are known only when it runs' {
        $kinds = 'ExpandableStringExpression', 'UnaryExpression', 'InvokeMemberExpression', 'IndexExpression', 'ConvertExpression', 'SubExpression'
        foreach ($kind in $kinds) { Find-Ast $script $kind | ForEach-Object { $_.Extent.Text } | Should -BeNullOrEmpty -Because "it has a $kind" }
        foreach ($operation in Find-Ast $script BinaryExpression) { $operation.Operator | Should -BeIn 'Is', 'IsNot', 'Format' -Because $operation.Extent.Text }
    }

    It 'reads members of types only, by their whole names' {
        $members = Find-Ast $script MemberExpression
        $members.Count | Should -BeGreaterThan 0
        foreach ($member in $members) {
            $member.Static | Should -BeTrue
            $member.Expression.TypeName.FullName | Should -BeExactly $member.Expression.TypeName.GetReflectionType().FullName
        }
    }
}

# PowerShell writes a script that has one of its words for dangerous code to the event log of Windows or to the syslog, as a warning, in each process.
Describe 'The log of PowerShell' -Skip:($PSEdition -ne 'Core') {
    BeforeAll {
        $check = [scriptblock].GetMethod('CheckSuspiciousContent', [Reflection.BindingFlags]'NonPublic, Static')
        function Find-Word([string]$Text) { $check.Invoke($null, @([scriptblock]::Create($Text).Ast)) }
    }

    It 'has words for dangerous code' {
        Find-Word '[Runtime.InteropServices.Marshal]::SizeOf($x)' | Should -Be 'InteropServices'
    }

    It 'gets no warning from an import' {
        Find-Word (Get-Content -Raw "$(Get-ModulePath)/ZohoOAuth.psd1") | Should -BeNullOrEmpty
        Find-Word (Get-Content -Raw "$(Get-ModulePath)/ZohoOAuth.psm1") | Should -BeNullOrEmpty
    }

    It 'gets no warning from a view' {
        $scripts = Select-Xml -Path "$(Get-ModulePath)/ZohoOAuth.Format.ps1xml" -XPath '//ScriptBlock' | ForEach-Object { $_.Node.InnerText }
        $scripts.Count | Should -BeGreaterThan 3
        $scripts | Where-Object { Find-Word $_ } | Should -BeNullOrEmpty
    }
}
