using ZohoOAuth.Simulator.Files;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Sends a file as CRM does.</summary>
internal static class CrmDownload
{
    public static Task SendAsync(CrmCall call, SimulatedFile file, string contentType) =>
        FileDownload.SendAsync(call.Context, file, Disposition(file.Name), contentType);

    // Zoho's SDKs take the name from behind the last apostrophe, to the end of the header
    // (https://github.com/zoho/zohocrm-nodejs-sdk-8.0, lib/utils/util/downloader.js), so nothing may follow it.
    private static string Disposition(string name) => $"attachment;filename*=UTF-8''{Uri.EscapeDataString(name)}";
}
