@{
    RootModule        = 'ZohoOAuth.EmptyModule.dll'
    ModuleVersion     = '0.1.0'
    GUID              = '0b9c3a1e-6e2b-4a47-9d51-0f2f8e6b7d11'
    CmdletsToExport   = @('Get-Nothing')
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
