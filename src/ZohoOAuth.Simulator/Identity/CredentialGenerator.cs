using System.Security.Cryptography;

namespace ZohoOAuth.Simulator.Identity;

/// <summary>Generates codes, tokens and ids in Zoho's format, so that redactors and parsers are tested with it.</summary>
internal static class CredentialGenerator
{
    /// <summary>The prefix of ids and tokens.</summary>
    public const string Family = "1000";

    /// <summary>The prefix of ids and tokens of non-browser clients.</summary>
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
