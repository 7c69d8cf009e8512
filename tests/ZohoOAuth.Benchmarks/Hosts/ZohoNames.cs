using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>How clients reach a simulator that has Zoho's own names: through a proxy, with a certificate of its own.</summary>
internal sealed partial class ZohoNames
{
    private ZohoNames(Dictionary<string, string> environment) => Environment = environment;

    /// <summary>The environment variables of a client.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Reads what the simulator prints for PowerShell; null if the line is another one.</summary>
    public static ZohoNames? Parse(string line)
    {
        var settings = Setting().Matches(line).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        return settings.ContainsKey("SSL_CERT_FILE") ? new ZohoNames(settings) : null;
    }

    /// <summary>A client in this process, which does not read the environment again.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler
    {
        Proxy = new WebProxy(Environment["HTTPS_PROXY"]),
        SslOptions = new()
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(Environment["SSL_CERT_FILE"]) },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    });

    [GeneratedRegex(@"\$env:(?<name>\w+)='(?<value>[^']*)'")]
    private static partial Regex Setting();
}
