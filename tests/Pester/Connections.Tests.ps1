# Several connections in one call: what the records say about them, and what ends the call.

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    $prelude = Get-Prelude $zoho
    $made = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n'customer-a', 'customer-b', 'customer-c' | ForEach-Object { `$null = New-Token `$everyProduct `$_ Local }"
    if ($made.ExitCode -ne 0) { throw $made.Text }
    $deals = "Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Vault Local -Name 'customer-*' -ThrottleLimit 2"
    function Invoke-Case([string]$Script) { Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$Script" -TimeoutSec 90 }
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'The connection of a record' {
    BeforeAll {
        $run = Invoke-Case @"
`$records = $deals
'count ' + `$records.Count
`$first = `$records[0]
'read ' + (`$first.ZohoConnection -like 'customer-?')
'group ' + ((`$records | Group-Object ZohoConnection | Sort-Object Name | ForEach-Object { "`$(`$_.Name)=`$(`$_.Count)" }) -join ' ')
'where ' + @(`$records | Where-Object ZohoConnection -EQ 'customer-b').Count
'select ' + ((`$first | Select-Object id, ZohoConnection).PSObject.Properties.Name -join ' ')
'csv ' + (@(`$first | ConvertTo-Csv -NoTypeInformation)[0] -match 'ZohoConnection')
'type ' + @(`$first | ConvertTo-Csv)[0]
'json ' + ((`$first | ConvertTo-Json -Depth 5) -match 'ZohoConnection')
'json of all ' + ((ConvertTo-Json `$records -Depth 5) -match 'ZohoConnection')
'html ' + (("`$(`$first | ConvertTo-Html -Fragment)") -match 'ZohoConnection')
'list ' + ((`$first | Format-List * | Out-String) -match 'ZohoConnection')
'table ' + ((`$first | Format-Table | Out-String) -match 'ZohoConnection')
'all ' + ((`$first | Select-Object *).PSObject.Properties.Name -contains 'ZohoConnection')
'members ' + ((`$first | Get-Member).Name -contains 'ZohoConnection')
'text ' + ("`$first" -match 'ZohoConnection')
`$plain = Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Vault Local -Name customer-a -First 1
`$marked = `$records | Where-Object id -EQ `$plain.id | Select-Object -First 1
'compare ' + @(Compare-Object `$plain `$marked -Property @(`$plain.PSObject.Properties.Name)).Count
'plain ' + (`$null -eq `$plain.ZohoConnection)
'shown ' + (@(($deals -IncludeConnection) | ConvertTo-Csv -NoTypeInformation)[0] -match '^"ZohoConnection"')
'json shown ' + ((($deals -IncludeConnection)[0] | ConvertTo-Json -Depth 5) -match '"ZohoConnection"')
'job ' + (Start-Job { `$input } -InputObject `$first | Receive-Job -Wait).ZohoConnection.Length
"@
    }

    It 'works' {
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Contain 'count 30'
    }

    It 'can be read, grouped by, filtered by and selected' {
        $run.Out | Should -Contain 'read True'
        $run.Out | Should -Contain 'group customer-a=10 customer-b=10 customer-c=10'
        $run.Out | Should -Contain 'where 10'
        $run.Out | Should -Contain 'select id ZohoConnection'
    }

    It 'is hidden: <_>' -ForEach 'csv', 'json', 'json of all', 'html', 'list', 'table', 'all', 'members', 'text' {
        $run.Out | Should -Contain "$_ False"
    }

    It 'does not make a record differ, or change its type' {
        $run.Out | Should -Contain 'compare 0'
        $run.Out -match '^type ' | Should -Not -Match 'ZohoOAuth'
    }

    It 'is not there in a call of one connection' {
        $run.Out | Should -Contain 'plain True'
    }

    It 'is the first property with -IncludeConnection' {
        $run.Out | Should -Contain 'shown True'
        $run.Out | Should -Contain 'json shown True'
    }

    It 'is still there after a job' {
        $run.Out | Should -Contain 'job 10'
    }
}

Describe 'A call of several connections that is stopped' {
    It 'ends before the responses, and the next call works' {
        $null = Invoke-Control $zoho POST faults @{ path = '/crm/v8/Deals'; delay = '00:10:00'; status = 503 }
        $run = Invoke-Case @"
`$shell = [powershell]::Create()
`$null = `$shell.AddScript({ param(`$Module, `$Script) Import-Module `$Module; & ([scriptblock]::Create(`$Script)) }).AddArgument('$(Get-ModulePath)').AddArgument(@'
`$null = Register-ZohoDataCenter $($zoho.DataCenters[0].code) -AccountsUrl $($zoho.DataCenters[0].accountsUrl) -ApiDomain $($zoho.DataCenters[0].apiDomain)
$deals -All
'@)
`$running = `$shell.BeginInvoke()
while (@(Invoke-RestMethod '$($zoho.Control)/requests?path=/crm/v8/Deals' | ForEach-Object { `$_ }).Count -lt 2 -and -not `$running.IsCompleted) { }
'running ' + -not `$running.IsCompleted
`$shell.Stop()
'state ' + `$shell.InvocationStateInfo.State
'errors ' + `$shell.Streams.Error.Count
`$null = Invoke-RestMethod -Method Delete '$($zoho.Control)/faults'
'next ' + @($deals).Count
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be 'running True', 'state Stopped', 'errors 0', 'next 30'
    }

    It 'ends when Select-Object has enough' {
        $null = Invoke-Control $zoho DELETE requests
        $run = Invoke-Case "@($($deals -replace 'Deals\?fields=Deal_Name', 'Contacts?fields=Last_Name') -All | Select-Object -First 3).Count; 'next ' + @($deals).Count"
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '3', 'next 30'
        Get-RequestCount $zoho '/crm/v8/Contacts' | Should -BeLessOrEqual 6 -Because 'each connection may have two more pages on their way'
    }
}
