using ZohoOAuth.Simulator.Consents;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Devices;

/// <summary>
/// <c>/oauth/v3/device</c>: the user types the code that the device shows, or opens the URL that contains it, and answers
/// (https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html).
/// </summary>
internal sealed class DevicePage(DeviceRegistry devices)
{
    public const string Path = "/oauth/v3/device";

    public async Task HandleAsync(HttpContext context)
    {
        var typed = context.Request.Query["user_code"].ToString();
        if (devices.Find(typed) is not { } device)
        {
            await AskForCodeAsync(context, typed);
        }
        else if (HttpMethods.IsGet(context.Request.Method))
        {
            await ConsentPage.WriteAsync(context, Prompt(device));
        }
        else
        {
            await AnswerAsync(context, device);
        }
    }

    private static Task AskForCodeAsync(HttpContext context, string typed) => HtmlPage.WriteAsync(
        context,
        "device.html",
        typed.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        new Dictionary<string, string>
        {
            ["typed"] = typed,
            ["problem"] = typed.Length == 0 ? "" : "This code is unknown or has expired. Check the code, or start again on the device.",
            ["dataCenter"] = SimulatedServer.Of(context).DataCenter.Location,
        });

    private static ConsentPrompt Prompt(DeviceRequest device) => new(
        "Let a device act for you?",
        $"{device.Request.Client.ClientId} asks for access to your data on the device that shows {device.UserCode}.",
        device.Request.Scope,
        "the device");

    private static async Task AnswerAsync(HttpContext context, DeviceRequest device)
    {
        if (await ConsentPage.ReadDecisionAsync(context) is not { } accept)
        {
            await HtmlPage.WriteMethodNotSupportedAsync(context);
            return;
        }

        device.Accepted = accept;
        var title = accept ? "Accepted" : "Refused";
        await HtmlPage.WriteDoneAsync(context, title, "The device receives your answer in a few seconds. You can close this page.");
    }
}
