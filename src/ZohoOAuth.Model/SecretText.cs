using System.Runtime.InteropServices;
using System.Security;

namespace ZohoOAuth;

/// <summary>The only place that converts between <see cref="SecureString"/> and <see cref="string"/>.</summary>
internal static class SecretText
{
    internal static SecureString Hide(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }

    internal static SecureString? HideOrNull(string? text) => string.IsNullOrEmpty(text) ? null : Hide(text!);

    internal static string Reveal(SecureString secret)
    {
        var memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(memory, secret.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }

    internal static string? RevealOrNull(SecureString? secret) => secret is null ? null : Reveal(secret);

    internal static bool IsEmpty(SecureString? secret) => secret is null || secret.Length == 0;
}
