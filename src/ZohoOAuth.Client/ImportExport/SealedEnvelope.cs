using System.Globalization;
using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>
/// A sealed connection as text: the parameters of the key, and the encrypted content. Each envelope has exactly one valid text. A changed byte is
/// detected even where a JSON or Base64 reader would ignore it.
/// </summary>
internal sealed record SealedEnvelope(int Iterations, byte[] Salt, AuthenticatedCipher.Encrypted Content)
{
    private const string Format = "ZohoOAuth sealed connection";
    private const int Version = 1;

    /// <summary>The parameters that are not secret but must not be changed. They are part of the authenticated data.</summary>
    internal static byte[] Header(int rounds, byte[] salt) => Encoding.UTF8.GetBytes(
        string.Join("\n", Format, Text(Version), PassphraseKey.Method, Text(rounds), Convert.ToBase64String(salt)));

    /// <summary>
    /// Writes the text with line feeds, as git and mail keep them. There is no line break at the end, so that a missing part is always detected.
    /// </summary>
    internal string Write() => string.Join(
        "\n",
        "{",
        $"  \"format\": \"{Format}\",",
        $"  \"version\": {Text(Version)},",
        $"  \"kdf\": \"{PassphraseKey.Method}\",",
        $"  \"rounds\": {Text(Iterations)},",
        $"  \"salt\": \"{Convert.ToBase64String(Salt)}\",",
        $"  \"nonce\": \"{Convert.ToBase64String(Content.Nonce)}\",",
        $"  \"tag\": \"{Convert.ToBase64String(Content.Tag)}\",",
        $"  \"data\": \"{Convert.ToBase64String(Content.Cipher)}\"",
        "}");

    /// <summary>Parses the envelope. Throws when the file is not a sealed connection, was changed, or specifies too few or too many rounds.</summary>
    internal static SealedEnvelope Parse(string text, string path)
    {
        using var document = DocumentOf(text, path);
        var root = document.RootElement;
        var version = Int32(root, "version");
        if (version != Version)
        {
            throw ZohoErrors.InvalidInput(
                "Path",
                $"The file '{path}' has the format version {(version is null ? "(none)" : Text(version.Value))}, "
                    + $"and this module reads version {Text(Version)}.",
                "Run Export-ZohoToken again, or install the newer module on this computer too.");
        }

        var rounds = Int32(root, "rounds");
        if (root.Text("kdf") != PassphraseKey.Method || rounds is not (>= PassphraseKey.Iterations and <= PassphraseKey.MaxIterations))
        {
            throw ZohoErrors.InvalidInput(
                "Path",
                $"The file '{path}' does not derive its key by {PassphraseKey.Method} with {Text(PassphraseKey.Iterations)} to "
                    + $"{Text(PassphraseKey.MaxIterations)} rounds. The module did not try to open it.",
                "Run Export-ZohoToken again, and use the new file.");
        }

        return Read(root, rounds.Value) is { } envelope && envelope.Write() == NormalizeLineEnds(text) ? envelope : throw Changed(path);
    }

    internal static ZohoOAuthException Changed(string path, Exception? inner = null) => ZohoErrors.InvalidInput(
        "Passphrase",
        $"'{path}' cannot be opened: the passphrase is wrong, or the file was changed.",
        "Use exactly the same -Passphrase as for Export-ZohoToken: case and spaces count. If it is right, run Export-ZohoToken again.",
        inner);

    private static JsonDocument DocumentOf(string text, string path)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(WellFormedJson.Of(new(Encoding.UTF8.GetBytes(text))));
            if (document.RootElement.Text("format") == Format)
            {
                return document;
            }
        }
        catch (JsonException)
        {
            // A truncated file is not a sealed connection either.
        }

        document?.Dispose();
        throw ZohoErrors.InvalidInput(
            "Path",
            $"The file '{path}' is not a sealed connection, or it is not complete.",
            "Use a file from Export-ZohoToken, without changes, with -Path. For a Postman environment, use Import-ZohoEnvironment.");
    }

    private static SealedEnvelope? Read(JsonElement root, int rounds) =>
        Bytes(root, "salt") is { Length: PassphraseKey.SaltBytes } salt && Bytes(root, "nonce") is { Length: AuthenticatedCipher.NonceBytes } nonce
            && Bytes(root, "tag") is { Length: AuthenticatedCipher.TagBytes } tag && Bytes(root, "data") is { } data
            ? new SealedEnvelope(rounds, salt, new AuthenticatedCipher.Encrypted(nonce, tag, data))
            : null;

    /// <summary>The text with the line ends that editors and mail may have changed.</summary>
    private static string NormalizeLineEnds(string text) => text.Replace("\r\n", "\n").TrimEnd('\n');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Int32(JsonElement root, string name) =>
        root.Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    private static byte[]? Bytes(JsonElement root, string name) =>
        root.Find(name) is { ValueKind: JsonValueKind.String } value && value.TryGetBytesFromBase64(out var bytes) ? bytes : null;
}
