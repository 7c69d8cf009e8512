using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Connections;

public sealed class ConnectionsTests : IDisposable
{
    private const string Secret = "ZohoOAuth-crm";
    private readonly TestBench _bench = new();
    private readonly MemoryVault _vault = new();

    private ConnectionStore Connections => _bench.Services.Connections;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_saved_is_loaded_by_another_process_with_its_access_token()
    {
        var saved = await SaveAsync(Sample.Token(name: null));

        var loaded = await _bench.NewProcess().Connections.LoadAsync(_vault, Sample.Crm, CancellationToken.None);

        Assert.Equal(("crm", "Fake"), (saved.Name, saved.Vault));
        Assert.Equal(("crm", "Fake"), (loaded.Name, loaded.Vault));
        Assert.Equal(Sample.AccessToken, Sample.Access(loaded));
        Assert.Equal(Sample.RefreshToken, SecretText.Reveal(loaded.RefreshToken!));
        Assert.Equal(SecretText.Reveal(saved.CacheKey!), SecretText.Reveal(loaded.CacheKey!));
    }

    [Fact]
    public async Task The_vaults_text_holds_no_access_token()
    {
        await SaveAsync(Sample.Token());

        Assert.DoesNotContain(Sample.AccessToken, _vault.Secrets[Secret], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_not_found()
    {
        var error = await Refusal.OfAsync(ErrorIds.TokenNotFound, () => Connections.LoadAsync(_vault, Sample.Crm, CancellationToken.None));

        Assert.Equal("crm", error.Target);
        Assert.Null(await Connections.LoadOrNullAsync(_vault, Sample.Crm, CancellationToken.None));
    }

    [Fact]
    public async Task A_secret_that_is_no_connection_is_an_error_that_names_it()
    {
        _vault.Secrets[Secret] = "somebody else's";

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => Connections.LoadAsync(_vault, Sample.Crm, CancellationToken.None));

        Assert.Contains(Secret, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_leaves_a_place_that_is_no_connection_and_undo_takes_it_away()
    {
        var pending = await ConnectionStore.ProveWritableAsync(_vault, Sample.Crm, Trace.None, CancellationToken.None);

        Assert.True(_vault.Secrets.ContainsKey(Secret));
        Assert.Null(await Connections.LoadOrNullAsync(_vault, Sample.Crm, CancellationToken.None));
        await pending.UndoAsync(Trace.None);
        Assert.Empty(_vault.Secrets);
    }

    [Fact]
    public async Task A_proof_over_a_connection_changes_nothing_and_neither_does_its_undo()
    {
        await SaveAsync(Sample.Token());
        var before = _vault.Secrets[Secret];
        var writes = _vault.Writes;

        var pending = await ConnectionStore.ProveWritableAsync(_vault, Sample.Crm, Trace.None, CancellationToken.None);

        Assert.Equal(writes + 1, _vault.Writes);
        Assert.Equal(before, _vault.Secrets[Secret]);
        await pending.UndoAsync(Trace.None);
        Assert.Equal(before, _vault.Secrets[Secret]);
    }

    [Fact]
    public async Task A_place_that_a_crash_left_is_taken_away_by_the_next_undo()
    {
        await ConnectionStore.ProveWritableAsync(_vault, Sample.Crm, Trace.None, CancellationToken.None);

        var second = await ConnectionStore.ProveWritableAsync(_vault, Sample.Crm, Trace.None, CancellationToken.None);
        await second.UndoAsync(Trace.None);

        Assert.Empty(_vault.Secrets);
    }

    [Fact]
    public async Task A_connection_saved_in_its_place_does_not_say_pending_any_more()
    {
        await ConnectionStore.ProveWritableAsync(_vault, Sample.Crm, Trace.None, CancellationToken.None);

        await SaveAsync(Sample.Token());

        Assert.DoesNotContain("pending", _vault.Secrets[Secret], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_keeps_nothing_is_found_out_before_the_code_is_spent()
    {
        var vault = new MemoryVault { Lies = true };

        var error = await Refusal.OfAsync(ErrorIds.VaultWriteFailed, () => ConnectionStore.ProveWritableAsync(vault, Sample.Crm, Trace.None, CancellationToken.None));

        Assert.Equal("Fake", error.Target);
        Assert.Contains($"'{Secret}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_did_not_keep_the_connection_is_an_error()
    {
        var vault = new MemoryVault { LiesFromWrite = 2 };
        await ConnectionStore.ProveWritableAsync(vault, Sample.Crm, Trace.None, CancellationToken.None);

        await Refusal.OfAsync(ErrorIds.VaultWriteFailed, () => Connections.SaveAsync(vault, Sample.Crm, Sample.Token(), _bench.Trace, CancellationToken.None));
    }

    [Fact]
    public async Task A_token_that_cannot_be_refreshed_is_not_saved()
    {
        await Refusal.OfAsync(ErrorIds.MissingRefreshToken, () => SaveAsync(Sample.Token(refreshToken: null)));

        Assert.Equal(0, _vault.Writes);
    }

    [Fact]
    public async Task Scopes_that_do_not_fit_are_left_out_with_a_warning()
    {
        await SaveAsync(new ZohoToken(Sample.Token()) { Scope = [.. Enumerable.Range(0, 100).Select(number => $"ZohoCRM.modules.m{number}.READ")] });

        Assert.Contains("scopes of 'crm'", Assert.Single(_bench.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_an_old_copy_does_not_lose_the_newer_access_token()
    {
        var old = await SaveAsync(Sample.Token(TimeSpan.FromMinutes(1)));
        _bench.Zoho.Answer(Sample.RefreshAnswer());
        await _bench.Services.TokenManager.ReplaceAsync(old, _bench.Trace, CancellationToken.None);

        await SaveAsync(old);

        Assert.Equal(Sample.NewAccessToken, Sample.Access(_bench.Services.Cache.GetFromMemory(old)));
        Assert.Equal(Sample.NewAccessToken, Sample.Access(await _bench.NewProcess().Connections.LoadAsync(_vault, Sample.Crm, CancellationToken.None)));
    }

    [Fact]
    public async Task The_names_are_those_of_connections_only()
    {
        foreach (var name in new[] { "ZohoOAuth-crm", "ZohoOAuth-books", "ZohoOAuth-no name", "Other-crm", "ZohoOAuth-" })
        {
            _vault.Secrets[name] = "x";
        }

        Assert.Equal(["books", "crm"], (await ConnectionStore.NamesAsync(_vault, CancellationToken.None)).Select(name => name.ToString()));
    }

    [Fact]
    public async Task What_is_removed_is_gone_from_vault_and_cache()
    {
        await SaveAsync(Sample.Token());

        Assert.True(await Connections.RemoveAsync(_vault, Sample.Crm, CancellationToken.None));
        Assert.False(await Connections.RemoveAsync(_vault, Sample.Crm, CancellationToken.None));

        Assert.Empty(_vault.Secrets);
        Assert.Empty(Directory.GetFiles(Path.Combine(_bench.Folder, "cache"), "*.token"));
        Assert.Null(_bench.Services.Cache.GetFromMemory(Sample.Token(TimeSpan.FromHours(-5), accessToken: null)).AccessToken);
    }

    private Task<ZohoToken> SaveAsync(ZohoToken token) => Connections.SaveAsync(_vault, Sample.Crm, token, _bench.Trace, CancellationToken.None);
}
