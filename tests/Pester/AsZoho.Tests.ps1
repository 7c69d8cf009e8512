# A runbook against Zoho's own names: nothing in it knows that Zoho is simulated. Only the environment of the shell is different.

BeforeDiscovery {
    # Other systems do not read SSL_CERT_FILE: there the user trusts the certificate in the system's store, which a test must not change.
    $skip = -not $IsLinux
    $products = @(
        @{ Service = 'Books'; List = '/invoices -OrganizationId 7' }, @{ Service = 'Inventory'; List = '/items -OrganizationId 7' }
        @{ Service = 'Invoice'; List = '/invoices -OrganizationId 7' }, @{ Service = 'Billing'; List = '/plans -OrganizationId 7' }
        @{ Service = 'Expense'; List = '/reports -OrganizationId 7' }, @{ Service = 'Recruit'; List = '/Candidates' }
        @{ Service = 'Desk'; List = '/tickets -OrganizationId 7' }, @{ Service = 'Projects'; List = '/tasks -OrganizationId 7' }
        @{ Service = 'Mail'; List = '/accounts/1/messages/view' }, @{ Service = 'People'; List = '/forms/employee/getRecords' }
        @{ Service = 'WorkDrive'; List = '/files/1/files' }, @{ Service = 'Creator'; List = '/data/owner/app/report/All' }
        @{ Service = 'Sign'; List = '/requests' }, @{ Service = 'Cliq'; List = '/channels' }
        @{ Service = 'ServiceDeskPlus'; List = '/requests -OrganizationId itdesk' }, @{ Service = 'EndpointCentral'; List = '/som/computers' }
        @{ Service = 'PatchManagerPlus'; List = '/patch/allpatches' }, @{ Service = 'MobileDeviceManager'; List = '/devices' }
        @{ Service = 'Assist'; List = '/devices -Headers @{ "x-com-zoho-assist-department-id" = "7" }' }, @{ Service = 'Vault'; List = '/secrets' }
        @{ Service = 'Lens'; List = '/reports' }, @{ Service = 'FSM'; List = '/Work_Orders' }, @{ Service = 'Contracts'; List = '/contracts' }
        @{ Service = 'Meeting'; List = "/sessions.json -OrganizationId 7 -Query @{ listtype = 'all'; index = 1; count = 2 }" }
    ) | ForEach-Object { $_ + @{ DataCenter = 'ca' } }

    # Canada lacks these.
    $products += @(
        @{ Service = 'Campaigns'; List = '/getmailinglists' }, @{ Service = 'Commerce'; List = '/salesorders -OrganizationId 7' }
        @{ Service = 'Workerly'; List = '/Temps' }, @{ Service = 'Backstage'; List = '/events -OrganizationId 7' }
        @{ Service = 'SalesIQ'; List = '/conversations -OrganizationId zylker' }
    ) | ForEach-Object { $_ + @{ DataCenter = 'jp' } }
    $products += @(
        @{ Service = 'Shifts'; List = '/employees -OrganizationId 7' }, @{ Service = 'Voice'; List = '/logs' }
        @{ Service = 'Learn'; List = '/customportal/1/manual -OrganizationId 7' }, @{ Service = 'ZeptoMail'; List = '/agents' }
    ) | ForEach-Object { $_ + @{ DataCenter = 'us' } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    $zoho = Start-Simulator '--as-zoho'
    $sandbox = New-Sandbox

    # What the simulator prints for a shell: export NAME=value NAME='value' NAME=$ANOTHER
    $environment = @{}
    foreach ($line in $zoho.Lines -match '^  export ') {
        foreach ($setting in [regex]::Matches($line, '(?<name>\w+)=(?<value>''[^'']*''|\S+)')) {
            $value = $setting.Groups['value'].Value.Trim("'")
            $environment[$setting.Groups['name'].Value] = if ($value.StartsWith('$')) { $environment[$value.Substring(1)] } else { $value }
        }
    }

    $prelude = @"
`$ErrorActionPreference = 'Stop'
`$WarningPreference = 'SilentlyContinue'
Import-Module '$(Get-ModulePath)'
`$clientSecret = ConvertTo-SecureString '$($zoho.ClientSecret)' -AsPlainText -Force
function Get-Redirect(`$Request) { (Invoke-RestMethod -Method Post "$($zoho.Control)/consent?url=`$([Uri]::EscapeDataString("`$Request"))").redirect }
`$everyProduct = $(Get-EveryProduct)
function New-Token(`$DataCenter, `$Name, `$Scope = @('ZohoCRM.modules.ALL', 'Desk.tickets.READ')) {
    `$client = New-ZohoClient $($zoho.ClientId) -ClientSecret `$clientSecret -RedirectUri http://localhost:8765/callback -DataCenter `$DataCenter
    `$request = `$client | Get-ZohoGrantUrl -Scope `$Scope
    Get-Redirect `$request | ConvertFrom-ZohoRedirectUrl -Request `$request | Invoke-ZohoTokenExchange -Name `$Name -Vault Local
}
"@
    function Invoke-Runbook([string]$Script) { Invoke-Pwsh -Sandbox $sandbox -Script "$prelude`n$Script" -Environment $environment -TimeoutSec 120 }
}

AfterAll {
    Stop-Simulator $zoho
    Remove-Sandbox $sandbox
}

Describe 'A runbook that is not changed' -Skip:$skip {
    It 'signs in, calls CRM and Desk on their own hosts, refreshes, and revokes' {
        $run = Invoke-Runbook @"
`$token = New-Token eu crm
`$token.AccountsUrl
`$token.ApiDomain
(Invoke-ZohoApi /crm/v8/Deals -Name crm -Vault Local -Query @{ fields = 'Deal_Name' }).Count
(Invoke-ZohoApi https://desk.zoho.eu/api/v1/tickets -Name crm -Vault Local -OrganizationId 7 -First 3).Count
(Update-ZohoAccessToken -Name crm -Vault Local -Force).ApiDomain
Revoke-ZohoToken crm -Vault Local -Confirm:`$false
try { Invoke-ZohoApi https://www.zohoapis.eu/crm/v8/Deals -Token `$token } catch { (`$_.FullyQualifiedErrorId -split ',')[0] }
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be 'https://accounts.zoho.eu', 'https://www.zohoapis.eu', '10', '3', 'https://www.zohoapis.eu', 'RefreshTokenRejected'
    }

    It 'follows the user to another data center, and its token is good there only' {
        $null = Invoke-Control $zoho POST 'user-data-center?code=eu'
        $run = Invoke-Runbook @"
`$token = New-Token us far
`$token.DataCenter
`$token.AccountsUrl
(Invoke-ZohoApi /crm/v8/Deals -Token `$token -Query @{ fields = 'Deal_Name' }).Count
try { Invoke-ZohoApi https://www.zohoapis.com/crm/v8/Deals -Token `$token } catch { (`$_.FullyQualifiedErrorId -split ',')[0] }
`$headers = `$token | Get-ZohoAccessToken -AsHeader
try { Invoke-RestMethod 'https://www.zohoapis.com/crm/v8/Deals?fields=Deal_Name' -Headers `$headers } catch { (`$_.ErrorDetails.Message | ConvertFrom-Json).code }
(Get-ZohoDataCenter -Live).Code -join ' '
"@
        $null = Invoke-Control $zoho POST 'user-data-center'
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be 'eu', 'https://accounts.zoho.eu', '10', 'UntrustedHost', 'INVALID_TOKEN', 'us eu in au jp ca sa uk ae sg'
    }

    It 'follows a redirect to a host of the same data center, and to no other' {
        $null = Invoke-Control $zoho POST faults @(
            @{ path = '/crm/v8/Contacts'; redirectTo = 'https://www.zohoapis.com/crm/v8/Contacts'; status = 307 }
            @{ path = '/crm/v8/Tasks'; redirectTo = 'https://www.zohoapis.eu/crm/v8/Deals?fields=Deal_Name'; status = 307 }
        )
        $run = Invoke-Runbook @"
`$token = New-Token eu moved
(Invoke-ZohoApi /crm/v8/Tasks -Token `$token).Count
try { Invoke-ZohoApi /crm/v8/Contacts -Token `$token } catch { (`$_.FullyQualifiedErrorId -split ',')[0] }
"@
        $null = Invoke-Control $zoho DELETE faults
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be '10', 'UntrustedHost'
    }

    It 'reaches no host outside of Zoho' {
        $run = Invoke-Runbook "try { Invoke-RestMethod https://example.com/ } catch { `"`$_`" }"
        $run.Out | Should -Match '403'
    }
}

Describe 'A product on its own host' -Skip:$skip -ForEach @{ Products = $products } {
    BeforeAll {
        $dataCenters = $Products.DataCenter | Sort-Object -Unique
        $run = Invoke-Runbook (@('$tokens = @{}') + ($dataCenters | ForEach-Object { "`$tokens['$_'] = New-Token $_ products$_ `$everyProduct" }) + ($Products | ForEach-Object {
                    "try { '$($_.Service) ' + (Invoke-ZohoApi -Service $($_.Service) $($_.List) -Token `$tokens['$($_.DataCenter)'] -First 2).Count } catch { '$($_.Service) ' + `$_ }"
                }) + "try { Invoke-ZohoApi https://commerce.zohocloud.ca/store/api/v1/salesorders -Token `$tokens['ca'] } catch { (`$_.FullyQualifiedErrorId -split ',')[0] }" -join "`n")
    }

    It 'is <Service>' -ForEach $products {
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Contain "$Service 2"
    }

    It 'gets no token in a data center that lacks it' {
        $run.Out | Should -Contain 'UntrustedHost'
    }
}

Describe 'curl' -Skip:($skip -or -not (Get-Command curl -CommandType Application -ErrorAction Ignore)) {
    It 'trusts the certificate with the printed variables, and is refused elsewhere' {
        $run = Invoke-Runbook @"
(curl -sS https://accounts.zoho.com.au/oauth/serverinfo | ConvertFrom-Json).locations.au
curl -sS -o /dev/null -w '%{http_code} %{ssl_verify_result}\n' https://download-accl.zoho.eu/nothing
curl -s -o /dev/null https://example.com/
`$LASTEXITCODE
"@
        $run.Error | Should -BeNullOrEmpty
        $run.Out | Should -Be 'https://accounts.zoho.com.au', '404 0', '56'
    }
}
