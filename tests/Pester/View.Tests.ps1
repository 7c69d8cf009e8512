# The default views: they fit 80 columns, and show no secret.

BeforeDiscovery {
    $names = 'Client', 'Request', 'Grant', 'Token', 'DataCenter', 'ErrorCause', 'Scope'
}

BeforeAll {
    Import-Module "$PSScriptRoot/Sandbox.psm1" -Force
    Import-Module (Get-ModulePath)
    $zoho = Start-Simulator
    $dataCenter = $zoho.DataCenters[0]
    $null = Register-ZohoDataCenter $dataCenter.code -AccountsUrl $dataCenter.accountsUrl -ApiDomain $dataCenter.apiDomain
    $selfClient = New-ZohoClient $zoho.ClientId -ClientSecret (ConvertTo-SecureString $zoho.ClientSecret -AsPlainText -Force) -DataCenter $dataCenter.code
    $code = (Invoke-Control $zoho POST 'grant?scope=ZohoCRM.modules.ALL,ZohoCRM.settings.ALL,ZohoCRM.users.ALL,ZohoCRM.org.ALL').code
    $token = $selfClient | Invoke-ZohoTokenExchange -Code (ConvertTo-SecureString $code -AsPlainText -Force)
    Stop-Simulator $zoho

    $secret = ConvertTo-SecureString 'client-secret-1f0c9b' -AsPlainText -Force
    $client = New-ZohoClient 1000.QWERTYUIOPASDFGHJKLZXCVBNM1234 -ClientSecret $secret -RedirectUri http://localhost:8765/a/rather/long/callback/path/of/a/web/application -DataCenter eu
    $request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL, ZohoCRM.settings.ALL, ZohoCRM.users.READ, ZohoBooks.fullaccess.all, ZohoMail.messages.READ
    $grant = "http://localhost:8765/a/rather/long/callback/path/of/a/web/application?state=$($request.State)&code=1000.grant-code-77ab&location=eu&accounts-server=https%3A%2F%2Faccounts.zoho.eu" | ConvertFrom-ZohoRedirectUrl -Request $request
    $objects = @{
        Client     = $client
        Request    = $request
        Grant      = $grant
        Token      = $token, $token
        DataCenter = Get-ZohoDataCenter
        ErrorCause = Resolve-ZohoError
        Scope      = @(Get-ZohoScope -Service CRM) + @(Get-ZohoScope -ForPath /crm/v8/Leads -Method POST)
    }
}

Describe 'The default view of <_>' -ForEach $names {
    BeforeAll {
        $text = $objects[$_] | Out-String -Width 80
        $lines = $text -split '\r?\n' | ForEach-Object { $_ -replace '\x1b\[[0-9;]*m' }
    }

    It 'fits 80 columns' {
        $lines | Where-Object { $_.Length -gt 79 } | Should -BeNullOrEmpty
    }

    It 'shows no secret' {
        $text | Should -Not -Match 'client-secret|grant-code|SecureString'
    }
}

Describe 'The default view of a list' {
    It 'names each <_>' -ForEach 'DataCenter', 'ErrorCause' {
        $text = $objects[$_] | Out-String -Width 80
        foreach ($row in $objects[$_]) { $text | Should -Match ([regex]::Escape($row.Code)) }
    }
}
