using System.Security;
using System.Text;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

/// <summary>Seals and opens with a key that costs nothing, and counts how often one was made.</summary>
internal sealed class SealBench : IDisposable
{
    internal const string Path = "/tmp/crm.sealed";
    internal const string Passphrase = "correct horse battery staple";

    private readonly TestBench _bench = new();

    internal SealBench() => Seal = new TokenSeal(_bench.Services.TrustedHosts, _bench.Clock, Derive);

    internal TokenSeal Seal { get; }

    internal TestBench Bench => _bench;

    /// <summary>What each key was made of.</summary>
    internal List<(string Passphrase, string Salt, int Rounds)> Keys { get; } = [];

    internal string Sealed(ZohoToken? token = null, string passphrase = Passphrase) =>
        Seal.Seal(token ?? Sample.Token(), SecretText.Hide(passphrase), CancellationToken.None);

    internal ZohoToken Open(string text, string passphrase = Passphrase) =>
        Seal.Open(text, Path, SecretText.Hide(passphrase), _bench.Trace, CancellationToken.None);

    /// <summary>The same from bytes, which a file holds.</summary>
    internal ZohoToken Open(byte[] content) => Open(Encoding.UTF8.GetString(content));

    public void Dispose() => _bench.Dispose();

    private byte[] Derive(SecureString passphrase, byte[] salt, int rounds)
    {
        var made = (SecretText.Reveal(passphrase), Convert.ToBase64String(salt), rounds);
        Keys.Add(made);
        return Poly.Sha256(Encoding.UTF8.GetBytes($"{made}"));
    }
}
