namespace ZohoOAuth.ModuleTests;

/// <summary>A test whose process trusts the certificate in SSL_CERT_FILE, which only Linux reads.</summary>
public sealed class CertificateFileFactAttribute : FactAttribute
{
    public CertificateFileFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux reads SSL_CERT_FILE.";
}
