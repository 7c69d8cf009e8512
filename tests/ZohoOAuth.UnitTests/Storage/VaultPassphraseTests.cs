using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>The embedded vault under a passphrase of the environment, on any system.</summary>
public sealed class VaultPassphraseTests : IDisposable
{
    private const string Name = "ZohoOAuth-crm";
    private const string Right = "a passphrase that is right";
    private const string Wrong = "a passphrase that is wrong";

    private readonly TestBench _bench = new();
    private string? _passphrase = Right;

    private string Folder => Path.Combine(_bench.Folder, "vault");

    private string KeyFile => Path.Combine(Folder, "passphrase.key");

    private string Secret => Path.Combine(Folder, Name + ".secret");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_protects_new_secrets_and_nothing_else_opens_them()
    {
        await WriteAsync("the-marker");

        Assert.Equal("the-marker", await ReadAsync());
        Assert.Empty(_bench.Warnings);
        Assert.False(File.Exists(Path.Combine(Folder, "key")));
        Assert.All(
            Directory.GetFiles(Folder).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))),
            content => Assert.False(content.Contains("marker", StringComparison.Ordinal) || content.Contains("passphrase", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Wrong)]
    public async Task Without_it_the_vault_is_locked_and_nothing_is_written(string? passphrase)
    {
        await WriteAsync("text");
        var before = await File.ReadAllBytesAsync(Secret);
        _passphrase = passphrase;

        foreach (var call in new Func<Task>[] { ReadAsync, () => WriteAsync("other"), () => WriteAsync("other", "ZohoOAuth-new") })
        {
            var error = await Refusal.OfAsync(ErrorIds.VaultLocked, call);
            Wording.Check(error.Message, error.RecommendedAction);
            Assert.Contains("ZOHO_VAULT_PASSPHRASE", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Wrong, error.Message + error.RecommendedAction, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Secret));
        Assert.Equal([Name], await Vault().ListAsync("ZohoOAuth-", CancellationToken.None));
        _passphrase = Right;
        Assert.Equal("text", await ReadAsync());
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("eleven char")]
    public async Task A_short_one_is_refused_because_it_can_be_guessed(string passphrase)
    {
        _passphrase = passphrase;

        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => WriteAsync("text"));

        Wording.Check(error.Message, error.RecommendedAction);
        Assert.DoesNotContain(passphrase, error.Message + error.RecommendedAction, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public async Task One_that_no_secure_string_can_hold_is_refused()
    {
        _passphrase = new string('p', 70_000);

        await Refusal.OfAsync(ErrorIds.InvalidInput, () => WriteAsync("text"));
    }

    [Fact]
    public async Task Secrets_of_before_can_be_read_and_are_protected_when_they_are_saved_again()
    {
        _passphrase = null;
        await WriteAsync("old");
        _passphrase = Right;

        Assert.Equal("old", await ReadAsync());
        await WriteAsync("new");
        _passphrase = null;
        await Refusal.OfAsync(ErrorIds.VaultLocked, ReadAsync);
    }

    [Fact]
    public async Task One_secret_cannot_be_passed_off_as_another()
    {
        await WriteAsync("text");
        File.Copy(Secret, Path.Combine(Folder, "ZohoOAuth-prod.secret"));

        await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => Vault().ReadAsync("ZohoOAuth-prod", CancellationToken.None));
    }

    [Fact]
    public async Task A_damaged_key_file_is_an_error_and_is_not_replaced()
    {
        await WriteAsync("text");
        var content = await File.ReadAllBytesAsync(KeyFile);
        foreach (var damage in new byte[][] { [], [.. content.Take(10)], [.. content.Take(4), 0, 0, 0, 1, .. content.Skip(8)], [.. content.Take(4), 127, 0, 0, 1, .. content.Skip(8)] })
        {
            await File.WriteAllBytesAsync(KeyFile, damage);
            await Refusal.OfAsync(ErrorIds.VaultUnavailable, ReadAsync);
            await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => WriteAsync("text"));
            Assert.Equal(damage, await File.ReadAllBytesAsync(KeyFile));
        }

        await File.WriteAllBytesAsync(KeyFile, [.. content.Take(content.Length - 1), (byte)(content[^1] ^ 1)]);
        await Refusal.OfAsync(ErrorIds.VaultLocked, ReadAsync);

        File.Delete(KeyFile);
        Assert.Contains(KeyFile, (await Refusal.OfAsync(ErrorIds.VaultUnavailable, ReadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_lost_a_connection_can_be_removed_after_the_key_file()
    {
        await WriteAsync("text");
        _passphrase = null;
        await Refusal.OfAsync(ErrorIds.VaultLocked, () => RemoveAsync());

        File.Delete(KeyFile);
        Assert.True(await RemoveAsync());
        Assert.Empty(await Vault().ListAsync("ZohoOAuth-", CancellationToken.None));

        Task<bool> RemoveAsync() => _bench.Services.Connections.RemoveAsync(Vault(), Sample.Crm, CancellationToken.None);
    }

    [Fact]
    public async Task It_is_used_where_dpapi_is_not_available()
    {
        static byte[] Fail(byte[] data, byte[] entropy) => throw new System.Security.Cryptography.CryptographicException(unchecked((int)0x8009000B));
        var vault = new LocalVault(new ZohoHome(() => _bench.Folder), _bench.Clock, _bench.Trace, new Dpapi(Fail, Fail), () => Right);

        await vault.WriteAsync(Name, "text", CancellationToken.None);

        Assert.Equal("text", await vault.ReadAsync(Name, CancellationToken.None));
        Assert.Equal("text", await ReadAsync());
    }

    [Fact]
    public async Task Many_first_writers_agree_on_one_key()
    {
        var names = Enumerable.Range(0, 10).Select(number => $"ZohoOAuth-n{number}").ToList();

        await Task.WhenAll(names.Select(name => Task.Run(() => Vault(TimeProvider.System).WriteAsync(name, name, CancellationToken.None))));

        Assert.Equal(names, await Task.WhenAll(names.Select(name => Vault().ReadAsync(name, CancellationToken.None))));
    }

    private Task WriteAsync(string text, string name = Name) => Vault().WriteAsync(name, text, CancellationToken.None);

    private Task<string?> ReadAsync() => Vault().ReadAsync(Name, CancellationToken.None);

    private LocalVault Vault(TimeProvider? clock = null) =>
        new(new ZohoHome(() => _bench.Folder), clock ?? _bench.Clock, _bench.Trace, passphrase: () => _passphrase);
}
