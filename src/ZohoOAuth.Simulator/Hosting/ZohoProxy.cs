using System.Globalization;
using ZohoOAuth.Simulator.Proxy;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>How a client reaches a simulator that has Zoho's own names.</summary>
public sealed class ZohoProxy
{
    private readonly CertificateAuthority _authority;

    internal ZohoProxy(int port, Uri controlUrl, CertificateAuthority authority)
    {
        _authority = authority;
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        ControlUrl = controlUrl;
    }

    /// <summary>The value for HTTPS_PROXY.</summary>
    public Uri Url { get; }

    /// <summary>The local server with the control endpoints. It needs no proxy.</summary>
    public Uri ControlUrl { get; }

    /// <summary>The file with the certificate that clients have to trust: the value for SSL_CERT_FILE.</summary>
    public string CertificateFile => _authority.File;

    /// <summary>The name of the certificate's subject, which is different for every run.</summary>
    public string CertificateName => _authority.Name;

    /// <summary>What Windows names the certificate by.</summary>
    public string CertificateThumbprint => _authority.Thumbprint;

    /// <summary>The value for the option <c>--ignore-certificate-errors-spki-list</c> of Chromium.</summary>
    public string HostKeyHash => _authority.HostKeyHash;
}
