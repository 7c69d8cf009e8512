using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Signs in as the client itself, without a user, a code or a refresh token. Source:
/// https://www.zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html
/// </summary>
internal sealed class ClientCredentialSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly ZohoToken _template;

    internal ClientCredentialSignIn(IPipeline pipeline, ZohoClient client, IReadOnlyList<string> scope, string? organizationId)
    {
        _pipeline = pipeline;
        RequestedScopes = scope;
        var server = ClientServices.Process.TrustedHosts.RequireAccounts(client.AccountsUrl, "The client");
        _template = new ZohoToken(TokenRequests.Template(client, scope, server))
        {
            IsClientCredential = true,
            OrganizationId = organizationId is null ? null : Soid(organizationId.Trim(), scope),
        };
    }

    public string Action => "Request a token for the client itself";

    public string Target => $"client {_template.ClientId} at {_template.AccountsUrl}";

    public string ClientId => _template.ClientId;

    public ZohoClient? NewRefreshTokenClient => null;

    public IReadOnlyList<string> RequestedScopes { get; }

    public Task WarnAsync() => Task.CompletedTask;

    public Task<ZohoToken> RunAsync(CancellationToken cancellationToken) =>
        ClientServices.Process.TokenManager.GetFreshAsync(_template, VaultResolver.CreateContext(_pipeline), cancellationToken);

    public Task CleanUpAsync() => Task.CompletedTask;

    /// <summary>Zoho's soid value: the service and the number. If all scopes belong to one service, the number alone is enough.</summary>
    private static string Soid(string organizationId, IReadOnlyList<string> scope)
    {
        if (organizationId.Length == 0 || organizationId.Any(character => !char.IsLetterOrDigit(character) && character is not ('.' or '_' or '-')))
        {
            throw ZohoErrors.InvalidInput(
                "OrganizationId",
                $"'{organizationId}' is not an organization.",
                "Specify the service and the number, for example -OrganizationId ZohoCRM.600001234.");
        }

        if (!organizationId.All(char.IsDigit))
        {
            return organizationId;
        }

        var services = scope.Select(name => name.Split('.')[0]).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return services.Length == 1
            ? $"{services[0]}.{organizationId}"
            : throw ZohoErrors.InvalidInput(
                "OrganizationId",
                $"The scopes belong to several services ({string.Join(", ", services)}), so the number {organizationId} does not identify the organization.",
                $"Specify the service too, for example -OrganizationId {services[0]}.{organizationId}.");
    }
}
