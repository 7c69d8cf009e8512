# The APIs of the products in a real shell: lists to their end, records from a file, files, and what breaks on the way.

BeforeDiscovery {
    $lists = @(
        @{ Service = 'Books'; List = '/invoices -OrganizationId 7' }, @{ Service = 'Inventory'; List = '/items -OrganizationId 7' }
        @{ Service = 'Invoice'; List = '/invoices -OrganizationId 7' }, @{ Service = 'Billing'; List = '/plans -OrganizationId 7' }
        @{ Service = 'Expense'; List = '/reports -OrganizationId 7' }, @{ Service = 'Recruit'; List = '/Candidates' }
        @{ Service = 'Desk'; List = '/tickets -OrganizationId 7' }, @{ Service = 'Projects'; List = '/tasks -OrganizationId 7' }
        @{ Service = 'Mail'; List = '/accounts/1/messages/view' }, @{ Service = 'People'; List = '/forms/employee/getRecords' }
        @{ Service = 'WorkDrive'; List = '/files/1/files' }, @{ Service = 'Creator'; List = '/data/owner/app/report/All' }
        @{ Service = 'Sign'; List = '/requests' }, @{ Service = 'Cliq'; List = '/channels' }, @{ Service = 'Campaigns'; List = '/getmailinglists' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator
    $sandbox = New-Sandbox
    $prelude = @"
$(Get-Prelude $zoho)
`$PSDefaultParameterValues['Invoke-ZohoApi:Name'] = 'crm'
`$PSDefaultParameterValues['Invoke-ZohoApi:Vault'] = 'Local'
"@
    $made = Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = New-Token `$everyProduct crm Local"
    if ($made.ExitCode -ne 0) { throw $made.Text }
    function Invoke-Case([string]$Script) { Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$Script" -TimeoutSec 90 }
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'A list of 1,050 records' -ForEach @{ Lists = $lists } {
    BeforeAll {
        $null = Invoke-Control $zoho POST 'product-records?count=1050'
        $run = Invoke-Case (@('$whole = 0..1049 -join " "') + ($Lists | ForEach-Object { "'$($_.Service) ' + ((Invoke-ZohoApi -Service $($_.Service) $($_.List) -All | ForEach-Object n) -join ' ' -eq `$whole)" }) -join "`n")
    }

    It 'comes whole and in order from <Service>' -ForEach $lists {
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Contain "$Service True"
    }
}

Describe 'A list whose pages are requested at the same time' {
    It 'has the records of one page after the other, in their order' {
        $run = Invoke-Case @'
$fields = @{ fields = 'Last_Name' }
$one = Invoke-ZohoApi /crm/v8/Contacts -All -Query $fields -PageConcurrency 1
$four = Invoke-ZohoApi /crm/v8/Contacts -All -Query $fields
$eight = Invoke-ZohoApi /crm/v8/Contacts -All -Query $fields -PageConcurrency 8
$one.Count
($one.id -join ' ') -eq ($four.id -join ' ')
($one.id -join ' ') -eq ($eight.id -join ' ')
(Invoke-ZohoApi /crm/v8/Contacts -All -Query $fields -PageConcurrency 8 | Select-Object -First 450).Count
'@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('2450', 'True', 'True', '450')
    }
}

Describe 'Records from a file' {
    BeforeAll {
        $csv = "$sandbox/leads.csv"
        0..249 | ForEach-Object { [pscustomobject]@{ Last_Name = if ($_ -ne 120) { "L$_" }; Company = 'Zylker' } } | Export-Csv $csv -NoTypeInformation
        $write = "Import-Csv '$csv' | Invoke-ZohoApi /crm/v8/Leads"
    }

    It 'go in batches, and the bad one is named' {
        $null = Invoke-Control $zoho DELETE requests
        $run = Invoke-Case @"
`$rows = $write -ErrorAction SilentlyContinue -ErrorVariable refused
`$rows.Count
(`$rows.Id | Sort-Object -Unique).Count
`$refused | ForEach-Object { "`$(`$_.TargetObject) `$(`$_.Exception.ZohoCode) `$(`$_.Exception.Field)" }
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('249', '249', '120 MANDATORY_NOT_FOUND Last_Name')
        Get-RequestCount $zoho '/crm/v8/Leads' | Should -Be 3
    }

    It 'go two batches at once with -Unordered, and the rows keep their order' {
        $run = Invoke-Case @"
`$rows = $write -Unordered -BatchSize 20 -ErrorAction SilentlyContinue -ErrorVariable refused
(`$rows.Index -join ' ') -eq (((0..119) + (121..249)) -join ' ')
`$refused.TargetObject
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('True', '120')
    }

    It 'are not sent twice when the shell is killed with two batches on their way' {
        $null = Invoke-Control $zoho DELETE requests
        $null = Invoke-Control $zoho POST faults @{ path = '/crm/v8/Leads'; delay = '-00:00:00.0010000' }
        $child = Start-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = $write -Unordered"
        while ((Get-RequestCount $zoho '/crm/v8/Leads') -lt 2 -and -not $child.Process.HasExited) { }
        $child.Process.HasExited | Should -BeFalse
        $child.Process.Kill()
        $child.Process.WaitForExit()
        $null = Invoke-Control $zoho DELETE faults

        $run = Invoke-Case @"
try { $write -Unordered } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.Message; `$_.ErrorDetails.RecommendedAction }
@($write -Unordered -Skip 200).Count
"@
        $run.Out[0] | Should -BeLike 'WriteInterrupted,*'
        $run.Out[1] | Should -BeLike '*records 0 to 199 may have been written*'
        $run.Out[2] | Should -BeLike '*whether records 0 to 199 exist. Send what is missing*continue with -Skip 200*'
        $run.Out[-1] | Should -Be '50'
        Get-RequestCount $zoho '/crm/v8/Leads' | Should -Be 3
    }

    It 'are not sent twice when the shell is killed: the next run says where to go on' {
        $null = Invoke-Control $zoho DELETE requests
        $null = Invoke-Control $zoho POST faults @{ path = '/crm/v8/Leads'; skip = 1; delay = '-00:00:00.0010000' }
        # Its output is not read, and a full pipe would block it.
        $child = Start-Pwsh -Sandbox $sandbox -Script "$prelude`n`$null = $write"
        while ((Get-RequestCount $zoho '/crm/v8/Leads') -lt 2 -and -not $child.Process.HasExited) { }
        $child.Process.HasExited | Should -BeFalse
        $child.Process.Kill()
        $child.Process.WaitForExit()
        $null = Invoke-Control $zoho DELETE faults

        $run = Invoke-Case @"
try { $write } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.Message; `$_.ErrorDetails.RecommendedAction }
@($write -Skip 200).Count
"@
        $run.Out[0] | Should -Match '^WriteInterrupted,'
        $run.Out[1] | Should -Match 'records 0 to 99 were answered, and records 100 to 199 may have been written'
        $run.Out[2] | Should -Match 'continue with -Skip 200; if not, retry with -Skip 100'
        $run.Out[3] | Should -Be '50'
        Get-RequestCount $zoho '/crm/v8/Leads' | Should -Be 3
    }

    It 'become a file with a line each, in which what is nested looks as PowerShell shows it' {
        $run = Invoke-Case @"
[Threading.Thread]::CurrentThread.CurrentCulture = [cultureinfo]::InvariantCulture
Invoke-ZohoApi /crm/v8/Contacts -First 450 -Query @{ fields = 'Last_Name,Owner,Annual_Revenue,Email_Opt_Out,Description' } | Export-Csv '$sandbox/contacts.csv' -Encoding utf8 -NoTypeInformation
"@
        $run.Error | Should -BeNullOrEmpty
        $rows = @(Import-Csv "$sandbox/contacts.csv")
        $rows.Count | Should -Be 450
        @($rows.id | Sort-Object -Unique).Count | Should -Be 450
        $rows | ForEach-Object {
            $_.id | Should -Match '^\d{19}$'
            $_.Owner | Should -Match '^@\{name=.+; id=\d+; email=.+\}$'
            $_.Annual_Revenue | Should -Match '^\d+(\.\d+)?$'
            $_.Email_Opt_Out | Should -BeIn @('True', 'False')
            $_.Description | Should -BeNullOrEmpty
        }
    }
}

Describe 'A file' {
    It 'is the same after it was sent and fetched' {
        $run = Invoke-Case @"
`$bytes = [byte[]]::new(20MB)
[Random]::new(1).NextBytes(`$bytes)
[IO.File]::WriteAllBytes('$sandbox/sent.bin', `$bytes)
`$id = (Invoke-ZohoApi /crm/v8/Leads/3652397000000649013/Attachments -Form @{ file = Get-Item '$sandbox/sent.bin' }).details.id
(Invoke-ZohoApi "/crm/v8/Leads/3652397000000649013/Attachments/`$id" -OutFile '$sandbox/fetched.bin').Length
(Get-FileHash '$sandbox/sent.bin').Hash -eq (Get-FileHash '$sandbox/fetched.bin').Hash
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be @('20971520', 'True')
    }
}

Describe 'A proxy that is not there' {
    It 'is named' {
        $port = Get-FreePort
        $run = Invoke-Case "try { Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name' } -MaximumRetryCount 0 -Proxy http://127.0.0.1:$port } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.Message }"
        $run.Out[0] | Should -Match '^NetworkError,'
        $run.Out[1] | Should -Match "through the proxy http://127\.0\.0\.1:$port failed"
    }
}
