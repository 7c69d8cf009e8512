@{
    RootModule             = 'ZohoOAuth.psm1'
    ModuleVersion          = '0.2.0'
    GUID                   = '6d1a4a36-5f0c-4a2e-9d59-5f1e1d8c7a40'
    Author                 = 'ZohoOAuth contributors'
    CompanyName            = 'ZohoOAuth contributors'
    Copyright              = '(c) ZohoOAuth contributors. MIT License.'
    Description            = 'Zoho OAuth 2.0 for admins, runbooks and scheduled tasks. Signs in, keeps the access token valid, calls any Zoho API and revokes tokens. Saves connections in a vault of its own, or in any SecretManagement vault if the optional module Microsoft.PowerShell.SecretManagement is installed.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FormatsToProcess       = @('ZohoOAuth.Format.ps1xml')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @('Disconnect-Zoho')
    CmdletsToExport        = @(
        'Add-ZohoScope',
        'Connect-Zoho',
        'ConvertFrom-ZohoRedirectUrl',
        'Export-ZohoEnvironment',
        'Export-ZohoToken',
        'Get-ZohoAccessToken',
        'Get-ZohoApiLimit',
        'Get-ZohoDataCenter',
        'Get-ZohoGrantUrl',
        'Get-ZohoScope',
        'Get-ZohoToken',
        'Get-ZohoTokenLimit',
        'Import-ZohoEnvironment',
        'Import-ZohoToken',
        'Invoke-ZohoApi',
        'Invoke-ZohoTokenExchange',
        'New-ZohoClient',
        'Receive-ZohoGrant',
        'Register-ZohoDataCenter',
        'Register-ZohoHost',
        'Remove-ZohoToken',
        'Resolve-ZohoError',
        'Revoke-ZohoToken',
        'Save-ZohoToken',
        'Set-ZohoTokenLimit',
        'Test-ZohoConnection',
        'Update-ZohoAccessToken'
    )
    PrivateData            = @{
        PSData = @{
            Prerelease = 'preview1'
            Tags       = @('Zoho', 'OAuth2', 'CRM', 'Token', 'SecretManagement', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
            # The build puts ProjectUri and ReleaseNotes here.
        }
    }
}
