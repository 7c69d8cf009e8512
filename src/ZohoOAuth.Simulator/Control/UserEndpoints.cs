using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ZohoOAuth.Simulator.Consents;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>What a user would do in a browser.</summary>
internal sealed class UserEndpoints(ZohoSimulator zoho)
{
    /// <summary><c>consent?url=</c>: opens a consent page and clicks Accept, or with <c>refuse=true</c> Refuse.</summary>
    public Task ConsentAsync(HttpContext context)
    {
        if (!Uri.TryCreate(context.Request.Query["url"], UriKind.Absolute, out Uri? url)
            || FindSite(url) is not { } dataCenter
            || zoho.Consents.Find(url.AbsolutePath) is not { } flow)
        {
            return ControlAnswer.RefuseAsync(context, "The url is not that of a consent page of this simulator.");
        }

        var query = new QueryCollection(QueryHelpers.ParseQuery(url.Query));
        return flow.Answer(query, dataCenter, accept: context.Request.Query["refuse"] != "true") switch
        {
            ConsentStep.Redirected redirected => ControlAnswer.WriteAsync(context, new { redirect = redirected.Url }),
            ConsentStep.Stopped stopped => ControlAnswer.RefuseAsync(context, stopped.Title),
            var step => throw new InvalidOperationException($"Unknown step {step}."),
        };
    }

    /// <summary><c>grant?scope=&amp;dataCenter=</c>: a code without a redirect URI, as the console makes one for a self client.</summary>
    public Task GrantAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string scope = query["scope"].ToString();
        string? dataCenter = query["dataCenter"].FirstOrDefault();
        return scope.Length == 0 || (dataCenter is not null && !zoho.DataCenters.ContainsKey(dataCenter))
            ? ControlAnswer.RefuseAsync(context, "A scope is needed, and a known dataCenter or none.")
            : ControlAnswer.WriteAsync(context, new { code = zoho.IssueGrant(zoho.Client, scope, dataCenter, redirectUri: "") });
    }

    /// <summary>
    /// <c>self-client?scope=&amp;dataCenter=&amp;minutes=</c>: the file that the console offers for download, with a code of the
    /// self client.
    /// </summary>
    public Task DownloadSelfClientAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string scope = query["scope"].ToString();
        string? dataCenter = query["dataCenter"].FirstOrDefault();
        string? text = query["minutes"].FirstOrDefault();
        int minutes = 0;
        if (scope.Length == 0
            || (dataCenter is not null && !zoho.DataCenters.ContainsKey(dataCenter))
            || (text is not null && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out minutes)))
        {
            return ControlAnswer.RefuseAsync(context, "A scope is needed, a known dataCenter or none, and whole minutes or none.");
        }

        context.Response.ContentType = JsonAnswer.ContentType;
        TimeSpan? lifetime = text is null ? null : TimeSpan.FromMinutes(minutes);
        return context.Response.WriteAsync(zoho.IssueSelfClientFile(scope, dataCenter, lifetime), context.RequestAborted);
    }

    /// <summary><c>device?userCode=</c>: answers a device that waits, with <c>refuse=true</c> by refusing.</summary>
    public Task AnswerDeviceAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        return zoho.AnswerDevice(query["userCode"].ToString(), accept: query["refuse"] != "true")
            ? ControlAnswer.DoneAsync(context)
            : ControlAnswer.RefuseAsync(context, "No device waits with this code.");
    }

    /// <summary>
    /// <c>client?type=&amp;redirectUri=&amp;multiDataCenter=</c>: registers another client. Without a redirectUri it has that of
    /// the first client.
    /// </summary>
    public Task AddClientAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        if (!Enum.TryParse(query["type"].FirstOrDefault() ?? nameof(ClientType.ServerBased), ignoreCase: true, out ClientType type))
        {
            return ControlAnswer.RefuseAsync(context, "There is no such client type.");
        }

        SimulatedClient client = zoho.AddClient(new SimulatedClientOptions
        {
            Type = type,
            RedirectUris = query["redirectUri"].FirstOrDefault() is { Length: > 0 } redirectUri ? [redirectUri] : zoho.Client.RedirectUris,
            MultiDataCenter = query["multiDataCenter"] != "false",
        });
        return ControlAnswer.WriteAsync(context, client);
    }

    /// <summary>Removes all connected apps.</summary>
    public Task RevokeAllAsync(HttpContext context)
    {
        zoho.RevokeAll();
        return ControlAnswer.DoneAsync(context);
    }

    /// <summary>Ends all access tokens.</summary>
    public Task ExpireAccessTokensAsync(HttpContext context)
    {
        zoho.ExpireAccessTokens();
        return ControlAnswer.DoneAsync(context);
    }

    /// <summary><c>user-data-center?code=</c>: where the user lives; without a code, wherever consent is asked.</summary>
    public Task MoveAsync(HttpContext context)
    {
        string? code = context.Request.Query["code"].FirstOrDefault();
        if (code is not null && !zoho.DataCenters.ContainsKey(code))
        {
            return ControlAnswer.RefuseAsync(context, "There is no such data center.");
        }

        zoho.UserDataCenter = code;
        return ControlAnswer.DoneAsync(context);
    }

    private SimulatedDataCenter? FindSite(Uri url) => zoho.DataCenters.Values.FirstOrDefault(
        dataCenter => url.IsLoopback && dataCenter.AccountsUrl.Port == url.Port);
}
