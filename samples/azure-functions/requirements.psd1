# Modules that Azure Functions gets from the PowerShell Gallery.
# ZohoOAuth is not one of them yet: put it into the folder Modules of this app, which is in PSModulePath:
#
#     ./build.ps1 -Task Install -Destination samples/azure-functions/Modules
#
# The function uses no other module. The app settings get the secrets from Key Vault.
@{
}
