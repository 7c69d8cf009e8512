using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.UnitTests.Storage;

public sealed class VaultNamesTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"zoho-names-{Guid.NewGuid():N}");
    private readonly VaultNames _names;

    public VaultNamesTests() => _names = new VaultNames(new ZohoHome(() => _folder), TimeProvider.System);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Each_vault_has_its_own_names_whatever_its_case()
    {
        await _names.AddAsync("Store", "b");
        await _names.AddAsync("store", "a");
        await _names.AddAsync("STORE", "B");
        await _names.AddAsync("Other", "c");

        Assert.Equal(["a", "b"], _names.Read("Store"));
        await _names.RemoveAsync("Store", "A");
        Assert.Equal(["b"], _names.Read("Store"));
        await _names.SetAsync("Store", []);
        Assert.Empty(_names.Read("Store"));
        Assert.Equal(["c"], _names.Read("Other"));
    }

    [Fact]
    public async Task Names_that_did_not_change_are_not_written()
    {
        await _names.SetAsync("Store", ["a"]);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "names")));
        var written = DateTime.UtcNow.AddDays(-1);
        File.SetLastWriteTimeUtc(file, written);

        await _names.SetAsync("Store", ["a"]);
        await _names.AddAsync("Store", "A");
        await _names.RemoveAsync("Store", "none");

        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task A_home_that_cannot_be_used_is_no_error()
    {
        await File.WriteAllTextAsync(_folder, "a file");
        try
        {
            await _names.AddAsync("Store", "a");
            Assert.Empty(_names.Read("Store"));
        }
        finally
        {
            File.Delete(_folder);
        }
    }
}
