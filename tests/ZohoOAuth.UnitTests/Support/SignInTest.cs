using ZohoOAuth.Client.Composition;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>A test with an accounts server on the loopback address, which the process trusts as the data center "loopback".</summary>
public abstract class SignInTest : EngineTest
{
    private protected const string DataCenter = "loopback";

    /// <summary>Zoho counts for each client, so each test has one of its own.</summary>
    private protected string ClientId { get; } = $"1000.{Guid.NewGuid():N}";

    private protected LoopbackServer Zoho { get; } = new();

    private protected ZohoDataCenter Server { get; }

    private protected SignInTest() => Server = ClientServices.Process.DataCenters.Register(DataCenter, accountsUrl: Zoho.Address, apiDomain: Zoho.Address);

    public override void Dispose()
    {
        Zoho.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ZohoClient Client(string? redirectUri = null) =>
        new(ClientId, SecretText.Hide(Sample.ClientSecret), redirectUri, DataCenter, Zoho.Address, ZohoEnvironment.Production);

    private protected ZohoToken Token(string? refreshToken = Sample.RefreshToken) => new()
    {
        ClientId = ClientId,
        ClientSecret = SecretText.Hide(Sample.ClientSecret),
        DataCenter = DataCenter,
        AccountsUrl = Zoho.Address,
        ApiDomain = Zoho.Address,
        Scope = ["ZohoCRM.modules.READ"],
        AccessToken = SecretText.Hide(Sample.AccessToken),
        RefreshToken = SecretText.HideOrNull(refreshToken),
        IssuedAt = DateTimeOffset.UtcNow,
        ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
    };

    /// <summary>The answer to an exchange, with a refresh token.</summary>
    private protected static string Granted(string? scope = null) =>
        $$"""{"access_token":"{{Sample.NewAccessToken}}","refresh_token":"{{Sample.RefreshToken}}","token_type":"Bearer","expires_in":3600{{(scope is null ? string.Empty : $",\"scope\":\"{scope}\"")}}}""";
}
