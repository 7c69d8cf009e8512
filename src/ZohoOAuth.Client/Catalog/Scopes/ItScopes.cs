namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Scopes of the services for IT departments: ManageEngine's, Site24x7, and Vault.</summary>
internal static class ItScopes
{
    private const string Operations = "{ALL,READ,CREATE,UPDATE,DELETE}";

    internal static readonly ScopeService[] Services =
    [
        new("SDPOnDemand", "https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/oauth-2.0.html",
        [
            new(
                "SDPOnDemand.{requests,problems,changes,projects,releases,assets,cmdb:configuration items,solutions,contracts,users,"
                    + "custommodule:records of custom modules,setup:settings,general:what all parts share}." + Operations,
                "{0}"),
        ])
        {
            Product = "ServiceDeskPlus",
        },
        new("EndpointCentral", "https://www.manageengine.com/products/desktop-central/help/api/cloud/oauth-authentication-api-scopes.html",
        [
            new(
                "DesktopCentralCloud.{Common:what all parts share,SOM:the computers that are managed,Inventory:the inventory,PatchMgmt:patches,"
                    + "SWDeployment:software deployment,Configurations:configurations,Tools:tools,RemoteControl:remote control,Admin:settings,"
                    + "CustomField:custom fields,CustomReport:custom reports,QueryReport:query reports,VulnerabilityMgmt:vulnerabilities,"
                    + "DeviceControl:device control,AppControl:application control,BrowserManager:browsers,EndpointDLP:data loss prevention,"
                    + "DataEncryption:encryption (BitLocker),EDR:endpoint detection and response,DEX:the digital employee experience,"
                    + "OSDMedia:media of OS deployment,OSDDeployment:OS deployments,OSDComputerSettings:computer settings of OS deployment,"
                    + "OSDTask:tasks of OS deployment,Platform:the platform}.{ALL,READ,CREATE,UPDATE,DELETE,WRITE}",
                "{0}"),
        ]),
        new("PatchManagerPlus", "https://www.manageengine.com/patch-management/api/cloud-index.html",
        [
            new("PatchManagerPlusCloud.{Common:what all parts share,PatchMgmt:patches,SOM:the computers that are managed}.{READ,UPDATE}", "{0}"),
        ]),
        new("MobileDeviceManager", "https://www.manageengine.com/mobile-device-management/api/devices",
        [
            new(
                "MDMOnDemand.{MDMInventory:devices and their inventory,MDMDeviceMgmt:profiles; apps and groups,MDMUser:users}." + Operations,
                "{0}"),
        ]),
        new("Site24x7", "https://www.site24x7.com/help/api/#scopes",
        [
            new(
                "Site24x7.{Admin:monitors and settings,Reports:reports and the state of monitors,Account:accounts,"
                    + "Operations:operations (alarms and maintenance),Msp:the customers of a service provider}.{All,Read,Create,Update,Delete}",
                "{0}"),
            new("Site24x7.Bu.All", "the business units"),
        ]),
        new("Vault", "https://www.zoho.com/vault/api/",
        [
            new("ZohoVault.secrets." + Operations, "secrets"),
            new("ZohoVault.user.{READ,CREATE,UPDATE}", "users; READ is also necessary to decrypt secrets"),
            new("ZohoVault.passwords.{READ,UPDATE}", "passwords"),
        ]),
    ];
}
