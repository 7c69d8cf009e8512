using System.Globalization;
using ZohoOAuth.Simulator.Accounts;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>What a developer does at the API console.</summary>
internal sealed class ConsoleEndpoints(ApiConsole console, ClientRegistry clients, DataCenterDirectory dataCenters) : IRouteGroup
{
    private const string ScopeNeeded = "Specify a scope. A dataCenter must be the code of a data center of this simulator.";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/grant", GrantAsync);
        routes.MapPost("/self-client", DownloadSelfClientAsync);
        routes.MapPost("/client", AddClientAsync);
    }

    /// <summary><c>grant?scope=&amp;dataCenter=</c>: issues a code without a redirect URI, as the console does for a self client.</summary>
    private Task GrantAsync(HttpContext context) => ReadScope(context) is (var scope, var dataCenter)
        ? ControlResponse.WriteAsync(context, new { code = console.IssueGrant(clients.ServerBased, scope, dataCenter, redirectUri: "") })
        : ControlResponse.WriteErrorAsync(context, ScopeNeeded);

    /// <summary><c>self-client?scope=&amp;dataCenter=&amp;minutes=</c>: returns the file that the console offers for download.</summary>
    private Task DownloadSelfClientAsync(HttpContext context)
    {
        var text = context.Request.Query["minutes"].FirstOrDefault();
        var minutes = 0;
        if (ReadScope(context) is not (var scope, var dataCenter)
            || (text is not null && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out minutes)))
        {
            return ControlResponse.WriteErrorAsync(context, ScopeNeeded + " Minutes must be a whole number.");
        }

        context.Response.ContentType = JsonResponse.ContentType;
        TimeSpan? lifetime = text is null ? null : TimeSpan.FromMinutes(minutes);
        return context.Response.WriteAsync(console.IssueSelfClientFile(scope, dataCenter, lifetime), context.RequestAborted);
    }

    /// <summary>
    /// <c>client</c> with <c>type redirectUri multiDataCenter clientId</c> in the query string or in a form: registers a client. Without a
    /// redirectUri it gets the redirect URI of the first client; without an id or a secret, a new one. <c>clientSecret</c> is read from a
    /// form only, because it may be the secret of a client at Zoho, and a URL stays in histories and logs.
    /// </summary>
    private async Task AddClientAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        if (!Enum.TryParse(Value("type") ?? nameof(ClientType.ServerBased), ignoreCase: true, out ClientType type))
        {
            await ControlResponse.WriteErrorAsync(context, "The client type is unknown. Use ServerBased, SelfClient or NonBrowser.");
            return;
        }

        var clientId = Value("clientId");
        if (clients.Contains(clientId))
        {
            await ControlResponse.WriteErrorAsync(context, "A client with this id is registered already.");
            return;
        }

        var client = clients.Register(new SimulatedClientOptions
        {
            ClientId = clientId,
            ClientSecret = form["clientSecret"].FirstOrDefault(),
            Type = type,
            RedirectUris = Value("redirectUri") is { Length: > 0 } redirectUri ? [redirectUri] : clients.ServerBased.RedirectUris,
            MultiDataCenter = Value("multiDataCenter") != "false",
        });
        await ControlResponse.WriteAsync(context, client);

        string? Value(string name) => form[name].FirstOrDefault() ?? context.Request.Query[name].FirstOrDefault();
    }

    /// <summary>The scope and the data center of a request; null without a scope, or for an unknown data center.</summary>
    private (string Scope, string? DataCenter)? ReadScope(HttpContext context)
    {
        var scope = context.Request.Query["scope"].ToString();
        var dataCenter = context.Request.Query["dataCenter"].FirstOrDefault();
        return scope.Length == 0 || (dataCenter is not null && !dataCenters.ByCode.ContainsKey(dataCenter)) ? null : (scope, dataCenter);
    }
}
