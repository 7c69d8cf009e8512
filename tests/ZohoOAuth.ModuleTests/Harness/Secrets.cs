using System.Net;
using System.Security;

namespace ZohoOAuth.ModuleTests;

internal static class Secrets
{
    internal static SecureString Hide(string text) => new NetworkCredential(string.Empty, text).SecurePassword;

    internal static string Reveal(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;
}
