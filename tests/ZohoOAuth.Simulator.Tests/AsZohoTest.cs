using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>A simulator with Zoho's own names, and an HttpClient that uses its proxy and trusts only its certificate.</summary>
public abstract class AsZohoTest : IAsyncLifetime
{
    protected const string AllRecords = "ZohoCRM.modules.ALL";

    protected static CancellationToken None => CancellationToken.None;

    protected ZohoSimulator Zoho { get; private set; } = null!;

    protected ZohoProxy Proxy => Zoho.Proxy!;

    protected HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { AsZoho = new AsZohoOptions() }, None);
        Http = new HttpClient(Handler(await CertificateAsync()));
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Zoho.DisposeAsync();
    }

    protected async Task<X509Certificate2> CertificateAsync() =>
        X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(Proxy.CertificateFile, None));

    /// <summary>A handler that trusts only these certificates.</summary>
    protected SocketsHttpHandler Handler(params X509Certificate2[] trusted)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(trusted);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            Proxy = new WebProxy(Proxy.Url),
            SslOptions = { CertificateChainPolicy = policy },
        };
    }

    protected async Task<JsonElement> ExchangeAsync(string accountsHost, string code, string? redirectUri = null)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Zoho.Client.ClientId,
            ["client_secret"] = Zoho.Client.ClientSecret,
            ["code"] = code,
            ["redirect_uri"] = redirectUri ?? Zoho.Client.RedirectUris[0],
        };
        using var content = new FormUrlEncodedContent(form);
        using var response = await Http.PostAsync(new Uri($"https://{accountsHost}/oauth/v2/token"), content, None);
        return await JsonAsync(response);
    }

    protected async Task<string> AccessTokenAsync(string dataCenter, string accountsHost, string scope = AllRecords)
    {
        var token = await ExchangeAsync(accountsHost, Zoho.IssueGrant(Zoho.Client, scope, dataCenter));
        return token.GetProperty("access_token").GetString()!;
    }

    protected async Task<HttpResponseMessage> SendAsync(string accessToken, string url, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(url)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", accessToken);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, None);
    }

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync(None));
}
