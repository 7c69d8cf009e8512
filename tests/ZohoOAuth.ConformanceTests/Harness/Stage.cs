using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>A server, a ZOHO_HOME of its own, and a session of the module with <c>$token</c>: a connection to that server.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly TemporaryFolder _home = new();

    private Stage(DocumentServer server)
    {
        Server = server;
        Environment.SetEnvironmentVariable("ZOHO_HOME", _home.Path);
        Environment.SetEnvironmentVariable("ZOHO_VAULT", "Local");
        Session = new ModuleSession();
    }

    internal DocumentServer Server { get; }

    internal ModuleSession Session { get; }

    internal static async Task<Stage> SetAsync()
    {
        var stage = new Stage(await DocumentServer.StartAsync());
        stage.Connect();
        return stage;
    }

    public ValueTask DisposeAsync()
    {
        Session.Dispose();
        _home.Dispose();
        return Server.DisposeAsync();
    }

    private void Connect()
    {
        Session.Set("secret", Secrets.Hide("secret-of-the-judge"));
        Session.Set("code", Secrets.Hide("1000.code.0123456789abcdef"));
        Session.Run($"Register-ZohoDataCenter judge -AccountsUrl {Server.Url} -ApiDomain {Server.Url}").Succeeded();
        Session.Run("$client = New-ZohoClient 1000.JUDGE -ClientSecret $secret -RedirectUri http://localhost:8765/callback -DataCenter judge").Succeeded();
        Session.Run("$token = $client | Invoke-ZohoTokenExchange -Code $code -Name crm -WarningAction SilentlyContinue").Succeeded();

        // An answer that calls the token dead makes the module ask for another one, and here many answers do.
        Session.Run("$null = Set-ZohoTokenLimit AccessTokenRequest -Maximum 100000; $null = Set-ZohoTokenLimit LiveAccessToken -Maximum 100000").Succeeded();
    }
}
