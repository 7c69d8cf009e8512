using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

public sealed class LocalVaultTests : IDisposable
{
    private readonly TestBench _bench = new();

    private string Folder => Path.Combine(_bench.Folder, "vault");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_written_is_read_by_another_process()
    {
        await Vault().WriteAsync("ZohoOAuth-crm", "text ü 😀", CancellationToken.None);
        await Vault().WriteAsync("ZohoOAuth-crm", "newer ü 😀", CancellationToken.None);

        Assert.Equal("newer ü 😀", await Vault().ReadAsync("ZohoOAuth-crm", CancellationToken.None));
    }

    [Fact]
    public async Task An_empty_vault_reads_as_nothing_and_makes_nothing()
    {
        Assert.Null(await Vault().ReadAsync("ZohoOAuth-crm", CancellationToken.None));
        Assert.False(await Vault().RemoveAsync("ZohoOAuth-crm", CancellationToken.None));
        Assert.Empty(await Vault().ListAsync("ZohoOAuth-", CancellationToken.None));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task Outside_windows_it_warns_once_what_protects_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await Vault().WriteAsync("ZohoOAuth-a", "1", CancellationToken.None);
        await Vault().WriteAsync("ZohoOAuth-b", "2", CancellationToken.None);

        Assert.Contains("file permissions", Assert.Single(_bench.Warnings), StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(Folder))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task No_file_shows_the_text()
    {
        await Vault().WriteAsync("ZohoOAuth-crm", "the-marker-of-this-test", CancellationToken.None);

        Assert.All(
            Directory.GetFiles(Folder), file => Assert.DoesNotContain("marker", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("ZOB1 and then garbage that is long enough to be a box")]
    public async Task A_damaged_file_is_an_error_that_names_it(string content)
    {
        await Vault().WriteAsync("ZohoOAuth-crm", "text", CancellationToken.None);
        var path = Path.Combine(Folder, "ZohoOAuth-crm.secret");
        await File.WriteAllTextAsync(path, content);

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => Vault().ReadAsync("ZohoOAuth-crm", CancellationToken.None));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    /// <summary>The advice must not be to delete a good file.</summary>
    [Fact]
    public async Task A_file_that_a_program_has_locked_is_not_called_damaged()
    {
        await Vault().WriteAsync("ZohoOAuth-crm", "text", CancellationToken.None);
        using (new FileStream(Path.Combine(Folder, "ZohoOAuth-crm.secret"), FileMode.Open, FileAccess.Read, FileShare.None))
        {
            var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => Vault().ReadAsync("ZohoOAuth-crm", CancellationToken.None));

            Assert.Contains("another program has locked it", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("delete", error.RecommendedAction, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("text", await Vault().ReadAsync("ZohoOAuth-crm", CancellationToken.None));
    }

    [Fact]
    public async Task One_secret_cannot_be_passed_off_as_another()
    {
        await Vault().WriteAsync("ZohoOAuth-test", "text", CancellationToken.None);
        File.Copy(Path.Combine(Folder, "ZohoOAuth-test.secret"), Path.Combine(Folder, "ZohoOAuth-prod.secret"));

        await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => Vault().ReadAsync("ZohoOAuth-prod", CancellationToken.None));
    }

    [Fact]
    public async Task Another_key_opens_nothing_and_a_damaged_key_is_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await Vault().WriteAsync("ZohoOAuth-crm", "text", CancellationToken.None);
        var key = Path.Combine(Folder, "key");

        await File.WriteAllBytesAsync(key, SealedBox.NewKey());
        await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => Vault().ReadAsync("ZohoOAuth-crm", CancellationToken.None));

        await File.WriteAllTextAsync(key, "short");
        await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => Vault().WriteAsync("ZohoOAuth-crm", "text", CancellationToken.None));
        Assert.Equal("short", await File.ReadAllTextAsync(key));
    }

    [Fact]
    public async Task A_name_is_the_same_in_any_case()
    {
        await Vault().WriteAsync("ZohoOAuth-CRM", "one", CancellationToken.None);

        Assert.Equal("one", await Vault().ReadAsync("ZohoOAuth-crm", CancellationToken.None));
        await Vault().WriteAsync("zohooauth-crm", "two", CancellationToken.None);
        Assert.Equal("two", await Vault().ReadAsync("ZohoOAuth-CRM", CancellationToken.None));
        Assert.Single(await Vault().ListAsync("ZohoOAuth-", CancellationToken.None));
        Assert.True(await Vault().RemoveAsync("ZohoOAuth-Crm", CancellationToken.None));
        Assert.Null(await Vault().ReadAsync("ZohoOAuth-CRM", CancellationToken.None));
    }

    [Fact]
    public async Task The_list_is_sorted_and_holds_the_prefix_only()
    {
        foreach (var name in new[] { "ZohoOAuth-b", "ZohoOAuth-a", "other" })
        {
            await Vault().WriteAsync(name, "x", CancellationToken.None);
        }

        Assert.Equal(["ZohoOAuth-a", "ZohoOAuth-b"], await Vault().ListAsync("zohooauth-", CancellationToken.None));
    }

    [Fact]
    public async Task Many_writers_of_many_names_lose_nothing()
    {
        var names = Enumerable.Range(0, 40).Select(number => $"ZohoOAuth-n{number}").ToList();

        await Task.WhenAll(names.Select(name => Task.Run(() => Vault(TimeProvider.System).WriteAsync(name, "text of " + name, CancellationToken.None))));

        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), await Vault().ListAsync("ZohoOAuth-", CancellationToken.None));
        Assert.All(await Task.WhenAll(names.Select(name => Vault().ReadAsync(name, CancellationToken.None))), Assert.NotNull);
        Assert.True(_bench.Warnings.Count <= 1);
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_fails_the_write_and_reads_as_nothing()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("occupied"), "x");
        var vault = new LocalVault(new ZohoHome(() => folder.File("occupied")), _bench.Clock, _bench.Trace);

        await Refusal.OfAsync(ErrorIds.VaultWriteFailed, () => vault.WriteAsync("ZohoOAuth-crm", "text", CancellationToken.None));
        Assert.Null(await vault.ReadAsync("ZohoOAuth-crm", CancellationToken.None));
    }

    private LocalVault Vault(TimeProvider? clock = null) => new(new ZohoHome(() => _bench.Folder), clock ?? _bench.Clock, _bench.Trace);
}
