using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Proxy;

/// <summary>
/// A certificate authority for one run of the simulator. Its private key is in the memory only. Its certificate is in a temporary file
/// that only its owner can read and that Dispose deletes.
/// </summary>
internal sealed class CertificateAuthority : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<SslStreamCertificateContext>> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly CertificateFactory _factory = new();
    private readonly TemporaryFolder _folder = new("zoho-as-zoho-");

    public CertificateAuthority()
    {
        File = Path.Combine(_folder.Path, "certificate.pem");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(File, options);
        writer.WriteLine(_factory.Authority.ExportCertificatePem());
    }

    /// <summary>The file with the certificate that clients have to trust.</summary>
    public string File { get; }

    /// <summary>The name of the certificate's subject, which is different for every run.</summary>
    public string Name => _factory.Authority.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>What Windows names the certificate by.</summary>
    public string Thumbprint => _factory.Authority.Thumbprint;

    /// <summary>The hash of the key of every host's certificate, which Chromium can be told to accept.</summary>
    public string HostKeyHash => Convert.ToBase64String(SHA256.HashData(_factory.HostKey.ExportSubjectPublicKeyInfo()));

    /// <summary>The certificate of a host. It is made at the first request for the host.</summary>
    public SslStreamCertificateContext For(string host) => _hosts.GetOrAdd(host, name => new(() => Create(name))).Value;

    public void Dispose()
    {
        foreach (var host in _hosts.Values.Where(host => host.IsValueCreated))
        {
            host.Value.TargetCertificate.Dispose();
        }

        _factory.Dispose();
        _folder.Dispose();
    }

    private SslStreamCertificateContext Create(string host) =>
        SslStreamCertificateContext.Create(_factory.Issue(host), [_factory.Authority], offline: true);
}
