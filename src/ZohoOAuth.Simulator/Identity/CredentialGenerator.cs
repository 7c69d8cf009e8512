using System.Security.Cryptography;

namespace ZohoOAuth.Simulator.Identity;

/// <summary>Codes, tokens and ids in the form that Zoho gives them, so that redactors and parsers meet the real shape.</summary>
internal static class CredentialGenerator
{
    /// <summary>What the ids and tokens of most clients begin with.</summary>
    public const string Family = "1000";

    /// <summary>What those of non-browser clients begin with.</summary>
    public const string DeviceFamily = "1004";

    private const string ClientIdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const int ClientIdLength = 30;
    private const int SecretLength = 42;
    private const int PartLength = 32;

    public static string NewClientId(string family) => $"{family}.{RandomNumberGenerator.GetString(ClientIdLetters, ClientIdLength)}";

    public static string NewSecret() => RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);

    public static string NewToken(string family) =>
        $"{family}.{RandomNumberGenerator.GetHexString(PartLength, lowercase: true)}.{RandomNumberGenerator.GetHexString(PartLength, lowercase: true)}";
}
