using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.OAuth;

namespace ZohoOAuth.Binding;

/// <summary>Rebuilds the types of the Model from objects that have their properties.</summary>
internal static class Rehydrator
{
    /// <summary>The last tick of the year 9999.</summary>
    private const long LastTick = 3_155_378_975_999_999_999;

    private static readonly Dictionary<string, Func<PSObject, object>> Builders = new()
    {
        [nameof(ZohoClient)] = Client,
        [nameof(ZohoGrantRequest)] = GrantRequest,
        [nameof(ZohoGrant)] = Grant,
        [nameof(ZohoToken)] = Token,
    };

    /// <summary>The object of the Model. Null if the object does not come from one.</summary>
    internal static object? Rebuild(PSObject shell)
    {
        var type = shell.TypeNames.FirstOrDefault(name => name.StartsWith("Deserialized.ZohoOAuth.", StringComparison.Ordinal));
        return type is not null && Builders.TryGetValue(type.Substring(type.LastIndexOf('.') + 1), out var build) ? build(shell) : null;
    }

    private static ZohoClient Client(PSObject shell) => new(
        Text(shell, "ClientId") ?? string.Empty,
        Secret(shell, "ClientSecret") ?? new SecureString(),
        Text(shell, "RedirectUri"),
        Text(shell, "DataCenter") ?? string.Empty,
        Text(shell, "AccountsUrl") ?? string.Empty,
        Choice<ZohoEnvironment>(shell, "Environment") ?? ZohoEnvironment.Production);

    /// <summary>A job can reduce the client to text. A request without its client cannot check an answer.</summary>
    private static ZohoGrantRequest GrantRequest(PSObject shell) => new(
        Text(shell, "Url") ?? string.Empty,
        Text(shell, "State") ?? string.Empty,
        Texts(shell, "Scope"),
        Choice<ZohoAccessType>(shell, "AccessType") ?? ZohoAccessType.Offline,
        Verifier(shell, Pkce.ChallengeOf(Text(shell, "Url"))),
        Nested(shell, "Client")
            ?? throw new ArgumentTransformationMetadataException(
                "The request has lost its client on the way: it was stored with too few levels. Make a new one with Get-ZohoGrantUrl."),
        Time(shell, "CreatedAt"));

    private static ZohoGrant Grant(PSObject shell) => new(
        Secret(shell, "Code") ?? new SecureString(),
        Text(shell, "Location"),
        Text(shell, "AccountsServer"),
        Time(shell, "ReceivedAt"),
        Time(shell, "ExpiresAt"),
        Nested(shell, "Client"),
        Texts(shell, "Scope"),
        Choice<ZohoAccessType>(shell, "AccessType"),
        Verifier(shell, Text(shell, "CodeChallenge")),
        Text(shell, "CodeChallenge"));

    private static ZohoToken Token(PSObject shell) => new()
    {
        Name = Text(shell, "Name"),
        Vault = Text(shell, "Vault"),
        ClientId = Text(shell, "ClientId") ?? string.Empty,
        ClientSecret = Secret(shell, "ClientSecret"),
        RedirectUri = Text(shell, "RedirectUri"),
        DataCenter = Text(shell, "DataCenter") ?? string.Empty,
        AccountsUrl = Text(shell, "AccountsUrl") ?? string.Empty,
        ApiDomain = Text(shell, "ApiDomain") ?? string.Empty,
        Environment = Choice<ZohoEnvironment>(shell, "Environment") ?? ZohoEnvironment.Production,
        Scope = Texts(shell, "Scope"),
        TokenType = Text(shell, "TokenType") ?? "Bearer",
        AccessToken = Secret(shell, "AccessToken"),
        RefreshToken = Secret(shell, "RefreshToken"),
        IssuedAt = Time(shell, "IssuedAt"),
        ExpiresAt = Time(shell, "ExpiresAt"),
        IsClientCredential = Value(shell, "IsClientCredential") is true,
        OrganizationId = Text(shell, "OrganizationId"),
        AccessTokenStore = Choice<ZohoAccessTokenStore>(shell, "AccessTokenStore") ?? ZohoAccessTokenStore.Cache,
        KnownSignInMethod = Choice<ZohoSignInMethod>(shell, "SignInMethod"),
    };

    /// <summary>The verifier from the memory of this process, or from a file of an older version.</summary>
    private static SecureString? Verifier(PSObject shell, string? challenge) =>
        Secret(shell, "CodeVerifier") ?? (challenge is null
            ? null
            : ClientServices.Process.CodeVerifiers.Find(challenge) ?? throw new ArgumentTransformationMetadataException(
                "The sign-in was started in another PowerShell process, which keeps its PKCE verifier. Run Get-ZohoGrantUrl, Receive-ZohoGrant and "
                    + "Invoke-ZohoTokenExchange in the same process, or run Connect-Zoho, which does all steps."));

    private static object? Value(PSObject shell, string name) =>
        shell.Properties[name]?.Value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : shell.Properties[name]?.Value;

    private static string? Text(PSObject shell, string name) => Value(shell, name)?.ToString() is { Length: > 0 } text ? text : null;

    private static SecureString? Secret(PSObject shell, string name) => Value(shell, name) switch
    {
        SecureString secret => secret,
        string text => SecretText.HideOrNull(text),
        _ => null,
    };

    private static string[] Texts(PSObject shell, string name) =>
        Value(shell, name) switch
        {
            string text => [text],
            IEnumerable values => [.. values.Cast<object?>().Select(value => value?.ToString() ?? string.Empty)],
            _ => [],
        };

    /// <summary>TryParse accepts any number for an enum, so the value must also be defined.</summary>
    private static T? Choice<T>(PSObject shell, string name) where T : struct =>
        Enum.TryParse<T>(Text(shell, name), ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value) ? value : null;

    /// <summary>PowerShell serializes a DateTimeOffset as its properties. Only its ticks are exact.</summary>
    private static DateTimeOffset Time(PSObject shell, string name) => Value(shell, name) switch
    {
        PSObject parts when parts.Properties["UtcTicks"]?.Value is long and >= 0 and <= LastTick and var ticks => new DateTimeOffset(ticks, TimeSpan.Zero),
        DateTimeOffset time => time,
        DateTime time => time,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => DateTimeOffset.MinValue,
    };

    private static ZohoClient? Nested(PSObject shell, string name) => shell.Properties[name]?.Value switch
    {
        ZohoClient client => client,
        PSObject { BaseObject: ZohoClient client } => client,
        PSObject nested => Rebuild(nested) as ZohoClient,
        _ => null,
    };
}
