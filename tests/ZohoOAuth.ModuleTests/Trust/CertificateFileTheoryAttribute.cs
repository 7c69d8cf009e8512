namespace ZohoOAuth.ModuleTests;

/// <summary>A theory whose process trusts the certificate in SSL_CERT_FILE, which only Linux reads.</summary>
public sealed class CertificateFileTheoryAttribute : TheoryAttribute
{
    public CertificateFileTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux reads SSL_CERT_FILE.";
}
