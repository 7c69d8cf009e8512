using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>
/// Seals a connection with a passphrase for another host or user, and opens it there. The access token and its cache key are not included, because
/// they belong to this machine.
/// </summary>
internal sealed class TokenSeal
{
    private const string NameField = "name";

    private readonly TrustedHosts _hosts;
    private readonly TimeProvider _clock;
    private readonly KeyDerivation _derive;

    internal TokenSeal(TrustedHosts hosts, TimeProvider clock, KeyDerivation? derive = null)
    {
        _hosts = hosts;
        _clock = clock;
        _derive = derive ?? PassphraseKey.Derive;
    }

    internal delegate byte[] KeyDerivation(SecureString passphrase, byte[] salt, int rounds);

    internal string Seal(ZohoToken token, SecureString passphrase, CancellationToken cancellationToken)
    {
        Require(passphrase);
        var salt = AuthenticatedCipher.Random(PassphraseKey.SaltBytes);
        var plain = Encoding.UTF8.GetBytes(Payload(token));
        var content = AuthenticatedCipher.Encrypt(
            Key(passphrase, salt, PassphraseKey.Iterations, cancellationToken), plain, SealedEnvelope.Header(PassphraseKey.Iterations, salt));
        return new SealedEnvelope(PassphraseKey.Iterations, salt, content).Write();
    }

    internal ZohoToken Open(string text, string path, SecureString passphrase, Trace trace, CancellationToken cancellationToken)
    {
        Require(passphrase);
        var envelope = SealedEnvelope.Parse(text, path);
        var key = Key(passphrase, envelope.Salt, envelope.Iterations, cancellationToken);
        var plain = AuthenticatedCipher.DecryptOrNull(key, envelope.Content, SealedEnvelope.Header(envelope.Iterations, envelope.Salt))
            ?? throw SealedEnvelope.Changed(path);
        return Connection(Encoding.UTF8.GetString(plain), path, trace);
    }

    /// <summary>Checks early what sealing would reject.</summary>
    internal static void Require(SecureString passphrase)
    {
        if (SecretText.IsEmpty(passphrase))
        {
            throw ZohoErrors.InvalidInput(
                "Passphrase",
                "The passphrase is empty.",
                $"Use a -Passphrase of at least {PassphraseKey.MinRecommendedLength} characters, for example with Read-Host -AsSecureString.");
        }
    }

    private string Payload(ZohoToken token)
    {
        if (!token.CanRefresh)
        {
            throw ZohoErrors.MissingRefreshTokenOf(
                token, $"The token of {token} has no refresh token, so a sealed file of it would not work anywhere.");
        }

        var fields = ConnectionRecord.Fields(new ZohoToken(token) { CacheKey = null }, _clock.GetUtcNow(), previous: null);
        fields.Remove("grantedAt");
        fields[NameField] = token.Name;
        return fields.ToJsonString();
    }

    /// <summary>Derives the key. The derivation itself cannot be cancelled, but after Ctrl-C nothing is written.</summary>
    private byte[] Key(SecureString passphrase, byte[] salt, int rounds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = _derive(passphrase, salt, rounds);
        cancellationToken.ThrowIfCancellationRequested();
        return key;
    }

    /// <summary>
    /// Reads the connection and checks its hosts. A correct passphrase proves who sealed the file, but not that its servers belong to Zoho.
    /// </summary>
    private ZohoToken Connection(string payload, string path, Trace trace)
    {
        var token = ConnectionRecord.Read(payload) ?? throw ZohoErrors.InvalidInput(
            "Path",
            $"The file '{path}' was opened, but does not contain a connection that this version can read.",
            "Run Export-ZohoToken again, or install the newer module on this computer too.");
        var server = _hosts.RequireAccounts(token.AccountsUrl, $"The connection in '{path}'");
        var apiDomain = _hosts.RequireApiDomain(token.ApiDomain, server.AccountsUrl, $"The connection in '{path}'");
        trace.Write($"The connection in '{path}' was {NameOf(payload)} when it was exported.");
        return new ZohoToken(token) { DataCenter = server.Code, AccountsUrl = server.AccountsUrl, ApiDomain = apiDomain };
    }

    private static string NameOf(string payload) =>
        JsonNode.Parse(payload)?[NameField] is JsonValue value && value.TryGetValue<string>(out var name) ? $"saved as '{name}'" : "not saved";
}
