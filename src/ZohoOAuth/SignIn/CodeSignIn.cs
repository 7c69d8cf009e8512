using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a one-time code from the API console.</summary>
internal sealed class CodeSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly ZohoClient _client;
    private readonly SecureString _code;

    internal CodeSignIn(IPipeline pipeline, ZohoClient client, SecureString code, IReadOnlyList<string> requested)
    {
        _pipeline = pipeline;
        _client = client;
        _code = SecretText.IsEmpty(code)
            ? throw ZohoErrors.InvalidInput(
                "GrantCode", $"The code for the client {client.ClientId} is empty.", "Copy the code from the API console, which shows it once.")
            : code;
        RequestedScopes = requested;
    }

    public string Action => "Exchange the one-time code";

    public string Target => $"client {_client.ClientId} at {_client.AccountsUrl}";

    public string ClientId => _client.ClientId;

    public ZohoClient? NewRefreshTokenClient => _client;

    public IReadOnlyList<string> RequestedScopes { get; }

    public Task WarnAsync() => Task.CompletedTask;

    public Task<ZohoToken> RunAsync(CancellationToken cancellationToken)
    {
        var server = ClientServices.Process.TokenRequests.ServerOf(_client, grant: null);
        return ClientServices.Process.NewExchange(_pipeline.Trace).ExchangeCodeAsync(_client, _code, RequestedScopes, server, cancellationToken);
    }

    public Task CleanUpAsync() => Task.CompletedTask;
}
