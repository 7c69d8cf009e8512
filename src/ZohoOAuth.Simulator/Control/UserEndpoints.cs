using Microsoft.AspNetCore.WebUtilities;
using ZohoOAuth.Simulator.Consents;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Devices;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>What a user does in a browser.</summary>
internal sealed class UserEndpoints(ConsentFlows consents, DeviceRegistry devices, DataCenterDirectory dataCenters, SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/consent", ConsentAsync);
        routes.MapPost("/device", AnswerDeviceAsync);
        routes.MapPost("/user-data-center", MoveAsync);
    }

    /// <summary><c>consent?url=</c>: opens a consent page and clicks Accept, or with <c>refuse=true</c> Refuse.</summary>
    private Task ConsentAsync(HttpContext context)
    {
        if (!Uri.TryCreate(context.Request.Query["url"], UriKind.Absolute, out var url)
            || FindDataCenter(url) is not { } dataCenter
            || consents.Find(url.AbsolutePath) is not { } flow)
        {
            return ControlResponse.WriteErrorAsync(context, "The url is not a consent page of this simulator.");
        }

        var query = new QueryCollection(QueryHelpers.ParseQuery(url.Query));
        return flow.Submit(query, dataCenter, accept: context.Request.Query["refuse"] != "true") switch
        {
            ConsentResult.Redirect redirect => ControlResponse.WriteAsync(context, new { redirect = redirect.Url }),
            ConsentResult.ShowError error => ControlResponse.WriteErrorAsync(context, error.Title),
            var result => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    /// <summary><c>device?userCode=</c>: accepts the request of a device, or with <c>refuse=true</c> refuses it.</summary>
    private Task AnswerDeviceAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return devices.Answer(query["userCode"].ToString(), accept: query["refuse"] != "true")
            ? ControlResponse.WriteDoneAsync(context)
            : ControlResponse.WriteErrorAsync(context, "No device waits for this code.");
    }

    /// <summary><c>user-data-center?code=</c>: sets the user's data center. Without a code it is the one that shows the consent page.</summary>
    private Task MoveAsync(HttpContext context)
    {
        var code = context.Request.Query["code"].FirstOrDefault();
        if (code is not null && !dataCenters.ByCode.ContainsKey(code))
        {
            return ControlResponse.WriteErrorAsync(context, "The data center is unknown. Use the code of a data center of this simulator.");
        }

        settings.UserDataCenter = code;
        return ControlResponse.WriteDoneAsync(context);
    }

    private SimulatedDataCenter? FindDataCenter(Uri url) =>
        dataCenters.All.FirstOrDefault(dataCenter => dataCenter.AccountsUrl.Port == url.Port && IsSameHost(dataCenter.AccountsUrl, url));

    // Every spelling of the loopback address reaches a server with a port of its own.
    private static bool IsSameHost(Uri left, Uri right) => left.IsLoopback ? right.IsLoopback : left.IdnHost == right.IdnHost;
}
