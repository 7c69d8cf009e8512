using System.Security.Cryptography;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>The embedded vault where Windows protects it, and what it says when Windows does not.</summary>
public sealed class DpapiTests : IDisposable
{
    private const string Name = "ZohoOAuth-crm";
    private const int BadKeyState = unchecked((int)0x8009000B);
    private const int FileNotFound = unchecked((int)0x80070002);
    private const int DelegationRequired = unchecked((int)0x80090345);
    private const int InvalidData = unchecked((int)0x8007000D);

    private readonly TestBench _bench = new();
    private byte _userKey = 1;
    private int? _failure;

    private string Secret => Path.Combine(_bench.Folder, "vault", Name + ".secret");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_protects_the_vault_without_a_key_file_and_without_a_warning()
    {
        await WriteAsync();

        Assert.Equal("text", await ReadAsync());
        Assert.Equal([Secret], Directory.GetFiles(Path.GetDirectoryName(Secret)!));
        Assert.Empty(_bench.Warnings);
    }

    [Theory]
    [InlineData(BadKeyState)]
    [InlineData(FileNotFound)]
    [InlineData(DelegationRequired)]
    public async Task A_session_without_the_key_of_the_user_says_so_and_changes_nothing(int failure)
    {
        await WriteAsync();
        var before = await File.ReadAllBytesAsync(Secret);
        _failure = failure;

        foreach (var call in new Func<Task>[] { ReadAsync, WriteAsync })
        {
            var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, call);
            Wording.Check(error.Message, error.RecommendedAction);
            Assert.Contains($"0x{failure:X8}", error.Message, StringComparison.Ordinal);
            Assert.Contains("stored password", error.Message, StringComparison.Ordinal);
            Assert.Contains("not damaged", error.Message, StringComparison.Ordinal);
            Assert.Contains("ZOHO_VAULT_PASSPHRASE", error.RecommendedAction, StringComparison.Ordinal);
            Assert.DoesNotContain("elete", error.RecommendedAction, StringComparison.Ordinal);
            Assert.IsType<CryptographicException>(error.InnerException);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Secret));
        _failure = null;
        Assert.Equal("text", await ReadAsync());
    }

    [Fact]
    public async Task A_key_that_another_user_has_is_told_from_a_session_without_keys()
    {
        await WriteAsync();
        _userKey = 2;

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, ReadAsync);

        Wording.Check(error.Message, error.RecommendedAction);
        Assert.Contains("another user", error.Message, StringComparison.Ordinal);
        Assert.Contains("reset the password", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Secret));
    }

    [Fact]
    public async Task A_damaged_file_is_told_from_both()
    {
        await WriteAsync();
        _failure = InvalidData;

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, ReadAsync);

        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains(Secret, error.Message, StringComparison.Ordinal);
    }

    private Task WriteAsync() => Vault().WriteAsync(Name, "text", CancellationToken.None);

    private Task<string?> ReadAsync() => Vault().ReadAsync(Name, CancellationToken.None);

    private LocalVault Vault() => new(new ZohoHome(() => _bench.Folder), _bench.Clock, _bench.Trace, new Dpapi(Protect, Unprotect), () => null);

    private byte[] Protect(byte[] plain, byte[] entropy)
    {
        ThrowIfSet();
        return [_userKey, (byte)entropy.Length, .. entropy, .. plain];
    }

    private byte[] Unprotect(byte[] box, byte[] entropy)
    {
        ThrowIfSet();
        return box[0] == _userKey && box.Skip(2).Take(box[1]).SequenceEqual(entropy) ? [.. box.Skip(2 + box[1])] : throw new CryptographicException(BadKeyState);
    }

    private void ThrowIfSet()
    {
        if (_failure is { } failure)
        {
            throw new CryptographicException(failure);
        }
    }
}
