using System.Text;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Cache;

public sealed class AccessTokenCacheTests : IDisposable
{
    private static readonly byte[] Key = SealedBox.NewKey();
    private static readonly string KeyText = Convert.ToBase64String(Key);
    private readonly TestBench _bench = new();

    private string TokenFile => Assert.Single(Directory.GetFiles(Path.Combine(_bench.Folder, "cache"), "*.token"));

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Another_process_gets_all_that_changes_every_hour()
    {
        var kept = new ZohoToken(Sample.Token(cacheKey: KeyText, apiDomain: "https://sandbox.zohoapis.eu")) { TokenType = "Zoho-oauthtoken" };
        await _bench.Services.Cache.StoreAsync(kept, _bench.Trace, CancellationToken.None);

        var newest = _bench.NewProcess().Cache.GetNewest(Old());

        Assert.Equal(Sample.AccessToken, Sample.Access(newest));
        Assert.Equal((kept.IssuedAt, kept.ExpiresAt, kept.ApiDomain, kept.TokenType), (newest.IssuedAt, newest.ExpiresAt, newest.ApiDomain, newest.TokenType));
        Assert.Equal(kept.Scope, newest.Scope);
    }

    [Theory]
    [InlineData("ZohoCRM.org.READ", "ZohoCRM.org.READ")]
    [InlineData("", "ZohoCRM.modules.READ ZohoCRM.users.READ")]
    public async Task A_newer_token_brings_its_scopes_if_it_knows_them(string scope, string expected)
    {
        await _bench.Services.Cache.StoreAsync(
            new ZohoToken(Sample.Token(cacheKey: KeyText)) { Scope = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries) }, _bench.Trace, CancellationToken.None);

        Assert.Equal(expected.Split(' '), _bench.Services.Cache.GetFromMemory(Old()).Scope);
        Assert.Equal(expected.Split(' '), _bench.NewProcess().Cache.GetNewest(Old()).Scope);
    }

    [Fact]
    public async Task The_file_and_its_name_tell_nothing()
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);

        var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(TokenFile));
        foreach (var part in new[] { "1000.", "acce55", "zoho", "Scope", "accessToken", Sample.ClientId })
        {
            Assert.DoesNotContain(part, content, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Matches("^[0-9a-f]{32}$", Path.GetFileNameWithoutExtension(TokenFile));
    }

    [Fact]
    public async Task An_older_token_on_disk_does_not_replace_a_newer_one_in_hand()
    {
        await _bench.Services.Cache.StoreAsync(Old(Sample.AccessToken), _bench.Trace, CancellationToken.None);
        var newer = Sample.Token(accessToken: Sample.NewAccessToken, cacheKey: KeyText);

        Assert.Same(newer, _bench.NewProcess().Cache.GetNewest(newer));
        Assert.Same(newer, _bench.Services.Cache.GetNewest(newer));
    }

    [Fact]
    public async Task Without_a_key_the_token_stays_in_memory()
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(), _bench.Trace, CancellationToken.None);
        await _bench.Services.Cache.StoreAsync(Sample.Token(refreshToken: "r2", cacheKey: "no base 64!"), _bench.Trace, CancellationToken.None);
        await _bench.Services.Cache.StoreAsync(Sample.Token(refreshToken: "r3", cacheKey: "AAAA"), _bench.Trace, CancellationToken.None);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_bench.Folder));
        Assert.Equal(Sample.AccessToken, Sample.Access(_bench.Services.Cache.GetFromMemory(new ZohoToken(Old()) { CacheKey = null })));
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_from_memory_and_disk()
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);

        _bench.Services.Cache.Remove(Sample.Token(cacheKey: KeyText));

        Assert.Null(_bench.Services.Cache.GetNewest(Old()).AccessToken);
        Assert.Empty(Directory.GetFiles(Path.Combine(_bench.Folder, "cache"), "*.token"));
        _bench.Services.Cache.Remove(Sample.Token(cacheKey: KeyText));
    }

    [Fact]
    public async Task What_another_process_has_got_is_known_from_then_on_without_a_file()
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);
        var other = _bench.NewProcess();
        _ = other.Cache.GetNewest(Old());

        File.Delete(TokenFile);

        Assert.Equal(Sample.AccessToken, Sample.Access(other.Cache.GetFromMemory(Old())));
    }

    [Fact]
    public async Task Two_connections_with_one_refresh_token_have_a_file_each_and_one_lock()
    {
        var other = Sample.Token(name: "other", cacheKey: Convert.ToBase64String(SealedBox.NewKey()));
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);
        await _bench.NewProcess().Cache.StoreAsync(other, _bench.Trace, CancellationToken.None);

        Assert.Equal(Sample.AccessToken, Sample.Access(_bench.NewProcess().Cache.GetNewest(Old())));
        Assert.Equal(Sample.AccessToken, Sample.Access(_bench.NewProcess().Cache.GetNewest(new ZohoToken(other) { AccessToken = null, IssuedAt = default })));
        Assert.Equal(_bench.Services.Cache.LockPathOf(Old()), _bench.Services.Cache.LockPathOf(other));
    }

    [Fact]
    public async Task An_older_copy_does_not_take_the_place_of_what_another_process_has_got()
    {
        await _bench.NewProcess().Cache.StoreAsync(new ZohoToken(Sample.Token(accessToken: Sample.NewAccessToken, cacheKey: KeyText)) { Generation = 2 }, _bench.Trace, CancellationToken.None);

        await _bench.Services.Cache.StoreAsync(new ZohoToken(Sample.Token(cacheKey: KeyText)) { Generation = 1 }, _bench.Trace, CancellationToken.None);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(_bench.NewProcess().Cache.GetNewest(Old())));
        Assert.Equal(Sample.NewAccessToken, Sample.Access(_bench.Services.Cache.GetFromMemory(Old())));
    }

    [Fact]
    public async Task What_lies_in_the_folder_for_days_is_taken_away_and_locks_stay()
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);
        var folder = Path.GetDirectoryName(TokenFile)!;
        string[] names = ["dead.token", "dead.token.00.new", "dead.lock", "young.token", "young.token.00.new"];
        foreach (var name in names)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "noise");
            File.SetLastWriteTimeUtc(
                Path.Combine(folder, name),
                DateTime.UtcNow - (name.StartsWith("dead", StringComparison.Ordinal) ? TimeSpan.FromDays(3) : TimeSpan.FromMinutes(5)));
        }

        await _bench.NewProcess().Cache.StoreAsync(Sample.Token(refreshToken: "1000.other.token", cacheKey: KeyText), _bench.Trace, CancellationToken.None);

        Assert.Equal(["dead.lock", "young.token", "young.token.00.new"], names.Where(name => File.Exists(Path.Combine(folder, name))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4_097)]
    [InlineData(70_000)]
    public async Task What_cannot_be_a_token_is_none_although_it_was_sealed_with_the_key(int length)
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);
        var content = $$"""{"accessToken":"{{new string('a', length)}}","apiDomain":"b","scope":"c","tokenType":"d","issuedAt":"2026-11-23T10:00:00Z","expiresAt":"2026-11-23T11:00:00Z","generation":"7"}""";
        await File.WriteAllBytesAsync(TokenFile, SealedBox.Seal(Key, Encoding.UTF8.GetBytes(content), "access-token"));
        var old = Old();

        Assert.Same(old, _bench.NewProcess().Cache.GetNewest(old));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"accessToken\":null,\"apiDomain\":null,\"scope\":null,\"tokenType\":null,\"issuedAt\":null,\"expiresAt\":null}")]
    [InlineData("{\"accessToken\":\"a\",\"apiDomain\":\"b\",\"scope\":\"c\",\"tokenType\":\"d\",\"issuedAt\":\"yesterday\",\"expiresAt\":\"x\"}")]
    [InlineData(
        "{\"accessToken\":\"a\",\"apiDomain\":\"b\",\"scope\":\"c\",\"tokenType\":\"d\",\"issuedAt\":\"0001-01-01T00:00:00+14:00\",\"expiresAt\":\"x\"}")]
    [InlineData("{\"accessToken\":7}")]
    [InlineData("not json")]
    public async Task What_another_version_sealed_with_the_same_key_is_ignored(string content)
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);
        await File.WriteAllBytesAsync(TokenFile, SealedBox.Seal(Key, Encoding.UTF8.GetBytes(content), "access-token"));
        var old = Old();

        Assert.Same(old, _bench.NewProcess().Cache.GetNewest(old));
    }

    [Fact]
    public async Task A_damaged_file_is_ignored_and_renewed()
    {
        await _bench.Services.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);
        await File.WriteAllTextAsync(TokenFile, "garbage");
        var old = Old();
        var other = _bench.NewProcess();

        Assert.Same(old, other.Cache.GetNewest(old));
        await other.Cache.StoreAsync(Sample.Token(cacheKey: KeyText), _bench.Trace, CancellationToken.None);
        Assert.Equal(Sample.AccessToken, Sample.Access(_bench.NewProcess().Cache.GetNewest(old)));
    }

    [Fact]
    public void The_credential_is_the_same_for_copies_and_differs_for_everything_else()
    {
        var credential = CredentialId.Of(Sample.Token());

        Assert.Equal(credential, CredentialId.Of(Sample.Token(name: "another", accessToken: null)));
        Assert.NotEqual(credential, CredentialId.Of(Sample.Token(refreshToken: "1000.other.token")));
        Assert.NotEqual(credential, CredentialId.Of(Sample.Token(dataCenter: "in")));
        Assert.NotEqual(credential, CredentialId.Of(new ZohoToken(Sample.Token()) { ClientId = "1000.B" }));
    }

    private static ZohoToken Old(string? accessToken = null) => Sample.Token(TimeSpan.FromHours(-5), accessToken: accessToken, cacheKey: KeyText);
}
