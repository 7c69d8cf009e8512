using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ZohoOAuth.Simulator.Proxy;

/// <summary>The certificates of one run of the simulator, by the machine's clock, because clients check them by it.</summary>
internal sealed class CertificateFactory : IDisposable
{
    private const int SerialNumberLength = 16;
    private const int NameLength = 4;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromHours(1);
    private readonly DateTimeOffset _from = TimeProvider.System.GetUtcNow() - ClockSkew;
    private readonly ECDsa _authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public CertificateFactory() => Authority = CreateAuthority();

    /// <summary>The certificate that signs the others.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The key of all hosts. One is enough, because one process plays them all.</summary>
    public ECDsa HostKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public X509Certificate2 Issue(string host)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var request = Request("Simulated Zoho", HostKey);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Authority, true, false));
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(Authority, _from, _from + Lifetime, RandomNumberGenerator.GetBytes(SerialNumberLength));
        using var withKey = signed.CopyWithPrivateKey(HostKey);

        // Windows serves only with a key that was imported.
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), password: null);
    }

    public void Dispose()
    {
        Authority.Dispose();
        _authorityKey.Dispose();
        HostKey.Dispose();
    }

    private X509Certificate2 CreateAuthority()
    {
        var request = Request($"ZohoOAuth simulator {RandomNumberGenerator.GetHexString(NameLength * 2, lowercase: true)}", _authorityKey);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return request.CreateSelfSigned(_from, _from + Lifetime);
    }

    private static CertificateRequest Request(string name, ECDsa key)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }
}
