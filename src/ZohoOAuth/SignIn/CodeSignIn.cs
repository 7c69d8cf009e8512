using System.Security;
using ZohoOAuth.Binding;
using ZohoOAuth.Client;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a one-time code from the API console.</summary>
internal sealed class CodeSignIn : ISignIn
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly ZohoClient _client;
    private readonly SecureString _code;

    internal CodeSignIn(ZohoCmdlet cmdlet, ZohoClient client, SecureString code, IReadOnlyList<string> asked)
    {
        _cmdlet = cmdlet;
        _client = client;
        _code = SecretText.IsEmpty(code)
            ? throw ZohoErrors.InvalidInput("GrantCode", $"The code for the client {client.ClientId} is empty.", "Copy it from the API console, where it is shown once.")
            : code;
        Asked = asked;
    }

    public string Action => "Exchange the one-time code";

    public string Target => $"client {_client.ClientId} at {_client.AccountsUrl}";

    public ZohoClient? Makes => _client;

    public IReadOnlyList<string> Asked { get; }

    public Task<ZohoToken> RunAsync(CancellationToken cancellation)
    {
        var server = ZohoCmdlet.Services.Requests.ServerOf(_client, grant: null);
        return new GrantExchange(ZohoCmdlet.Services, _cmdlet.Trace).OfCodeAsync(_client, _code, Asked, server, cancellation);
    }

    public Task AfterwardsAsync() => Task.CompletedTask;
}
