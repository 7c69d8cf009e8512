using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// The requests of the device flow: one that starts it, and polls until the user has answered on another device.
/// Sources: https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html,
/// https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html
/// </summary>
internal sealed class DeviceEndpoint(TokenEndpoint endpoint, TimeProvider clock)
{
    /// <summary>Requests the codes. The request contains no secret.</summary>
    internal async Task<DeviceCode> BeginAsync(
        ZohoClient client, IReadOnlyList<string> scope, ZohoDataCenter server, Trace trace, CancellationToken cancellationToken)
    {
        var request = Request(client, server, WireNames.DeviceCodePath,
        [
            new(WireNames.GrantType, WireNames.DeviceRequestGrant),
            new(WireNames.ClientId, client.ClientId),
            new(WireNames.Scope, ScopeList.Join(scope)),
            new(WireNames.AccessType, "offline"),
            new(WireNames.Prompt, "consent"),
        ]);
        var response = await endpoint.SendAsync(request, trace, cancellationToken).ConfigureAwait(false);
        return DeviceCodeParser.Parse(response.Body) ?? throw NotBegun(request, response);
    }

    internal Task<(HttpResponse Response, TokenResponse Reply)> PollAsync(
        ZohoClient client, DeviceCode code, ZohoDataCenter server, Trace trace, CancellationToken cancellationToken) =>
        endpoint.PostAsync(PollRequest(client, code, server), trace, cancellationToken);

    internal static TokenRequest PollRequest(ZohoClient client, DeviceCode code, ZohoDataCenter server) => Request(client, server, WireNames.DeviceTokenPath,
    [
        new(WireNames.GrantType, WireNames.DeviceTokenGrant),
        new(WireNames.ClientId, client.ClientId),
        new(WireNames.ClientSecret, SecretText.Reveal(client.ClientSecret)),
        new(WireNames.Code, SecretText.Reveal(code.Code)),
    ]);

    /// <summary>
    /// The error when the flow did not start. Zoho answers invalid_client for a client of another type too, so the message names the required type.
    /// </summary>
    private ZohoOAuthException NotBegun(TokenRequest request, HttpResponse response) => TokenResponseParser.Parse(response.Body)?.Error switch
    {
        null => HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} without a device code"),
        "invalid_client" => ZohoErrors.Create(
            ErrorIds.InvalidClient,
            $"{request.AccountsUrl} answered invalid_client for the client {request.ClientId}.",
            "Register a client of the type Non-browser Application in the API console of this data center, "
                + "and run Connect-Zoho -DeviceCode with its id and secret. For a self client, use Connect-Zoho -SelfClientPath.",
            reply: HttpErrors.ReplyOf(response, "invalid_client"), target: request.ClientId,
            cause: "The device flow works only with a client of the type Non-browser Application that is registered in this data center."),
        var error => TokenErrors.ForExchange(request, error, response, clock.GetUtcNow()),
    };

    private static TokenRequest Request(ZohoClient client, ZohoDataCenter server, string path, IReadOnlyList<KeyValuePair<string, string>> form) => new()
    {
        ClientId = client.ClientId,
        AccountsUrl = server.AccountsUrl,
        Path = path,
        DataCenter = server.Code,
        HomeDataCenter = client.DataCenter,
        Form = form,
    };
}
