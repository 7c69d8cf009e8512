using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>Clients, requests, grants and tokens to begin with.</summary>
internal static class Sample
{
    internal const string ClientId = "1000.CLIENT0ID0CLIENT0ID0CLIENT0ID0";
    internal const string ClientSecret = "s3cr3t-of-the-client";
    internal const string Code = "1000.c0de0c0de0c0de0c0de0c0de.c0de0c0de0c0de0c0de0c0de";
    internal const string RefreshToken = "1000.4ef4e5440c4e14e54d4e444f4e5a4d44.0ef0e5040c0e10e50d0e040f0e5a0d04";
    internal const string AccessToken = "1000.acce55acce55acce55acce55acce55ac.1111111111111111111111111111acce";
    internal const string NewAccessToken = "1000.acce55acce55acce55acce55acce55ac.2222222222222222222222222222acce";
    internal const string RedirectUri = "http://localhost:8765/callback";

    internal static readonly ConnectionName Crm = ConnectionName.Of("crm");

    internal static string RefreshAnswer(string accessToken = NewAccessToken) =>
        $$"""{"access_token":"{{accessToken}}","token_type":"Bearer","expires_in":3600}""";

    internal static ZohoClient Client(string dataCenter = "eu", string? redirectUri = RedirectUri, ZohoEnvironment environment = ZohoEnvironment.Production) =>
        new(ClientId, SecretText.Hide(ClientSecret), redirectUri, dataCenter, Row(dataCenter).AccountsUrl, environment);

    internal static ZohoGrantRequest Request(string state = "the-state-of-this-request", ZohoClient? client = null) =>
        new(
            "https://accounts.zoho.eu/oauth/v2/auth?x",
            state, ["ZohoCRM.modules.READ"], ZohoAccessType.Offline, SecretText.Hide("the-verifier"),
            client ?? Client(),
            TestBench.Start);

    internal static ZohoGrant Grant(string? location = null, string? accountsServer = null, string? verifier = null, string code = Code) =>
        new(
            SecretText.Hide(code), location, accountsServer, TestBench.Start,
            TestBench.Start + RedirectUrl.GrantLifetime,
            Client(), ["ZohoCRM.modules.READ"], ZohoAccessType.Offline, SecretText.HideOrNull(verifier));

    internal static ZohoToken Token(
        TimeSpan? left = null, string? name = "crm", string? accessToken = AccessToken, string? refreshToken = RefreshToken,
        string dataCenter = "eu", string? apiDomain = null, string? cacheKey = null) => new()
        {
            Name = name,
            Vault = name is null ? null : "Fake",
            ClientId = ClientId,
            ClientSecret = SecretText.Hide(ClientSecret),
            RedirectUri = RedirectUri,
            DataCenter = dataCenter,
            AccountsUrl = Row(dataCenter).AccountsUrl,
            ApiDomain = apiDomain ?? Row(dataCenter).ApiDomain,
            Scope = ["ZohoCRM.modules.READ", "ZohoCRM.users.READ"],
            AccessToken = SecretText.HideOrNull(accessToken),
            RefreshToken = SecretText.HideOrNull(refreshToken),
            IssuedAt = TestBench.Start + (left ?? TimeSpan.FromHours(1)) - TimeSpan.FromHours(1),
            ExpiresAt = TestBench.Start + (left ?? TimeSpan.FromHours(1)),
            CacheKey = SecretText.HideOrNull(cacheKey),
        };

    internal static ZohoDataCenter Row(string code) => DataCenterTable.Rows.Single(row => row.Code == code);

    internal static string Access(ZohoToken token) => SecretText.Reveal(token.AccessToken!);
}
