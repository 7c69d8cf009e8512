using ZohoOAuth.Binding;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>Where a new token goes, and that it is never lost on its way.</summary>
public sealed class TokenDestinationTests : EngineTest
{
    private readonly string _name = $"to-{Guid.NewGuid():N}";

    [Fact]
    public void Without_a_name_the_token_is_only_written()
    {
        var run = Obtain(null, null, Sample.Token(name: null));

        Assert.Null(run.Property("Name"));
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void With_a_name_it_is_saved_and_the_saved_one_is_written()
    {
        var run = Obtain(_name, "Local", Sample.Token(name: null));

        Assert.Equal((_name, "Local"), (run.Property("Name"), run.Property("Vault")));
        Assert.Contains($"ZohoOAuth-{_name}", LocalVault.Names(ClientServices.Process.Home, "ZohoOAuth-"));
    }

    [Fact]
    public void The_vault_is_tried_before_the_code_is_used()
    {
        Engine.UseVaults(new StandInVault { Name = "Store", Fault = VaultFault.ReadOnly });
        var isUsed = false;

        var run = Obtain(_name, "Store", () =>
        {
            isUsed = true;
            return Task.FromResult(Sample.Token());
        });

        Assert.Equal((ErrorIds.VaultWriteFailed, false), (run.ErrorId, isUsed));
    }

    [Fact]
    public void A_token_that_the_vault_does_not_take_any_more_is_written_all_the_same()
    {
        Engine.UseVaults(new StandInVault { Name = "Store", WritesLeft = 1 });

        var run = Obtain(_name, "Store", Sample.Token(name: null));

        Assert.Equal(ErrorIds.VaultWriteFailed, run.ErrorId);
        Assert.Equal(Sample.RefreshToken, new RunResult { Output = run.Output, Errors = [], Warnings = [], Chatter = [] }.Secret("RefreshToken"));
    }

    [Fact]
    public void A_code_that_was_not_exchanged_leaves_no_connection_behind()
    {
        var vault = new StandInVault { Name = "Store" };
        Engine.UseVaults(vault);

        var run = Obtain(_name, "Store", () => throw ZohoErrors.GrantDenied(Sample.ClientId));

        Assert.Equal(ErrorIds.GrantDenied, run.ErrorId);
        Assert.Empty(vault.Secrets);
    }

    [Fact]
    public void A_name_that_no_vault_takes_is_said_at_once() =>
        Assert.Equal(ErrorIds.InvalidInput, Obtain("no name", "Local", () => throw new InvalidOperationException("It was obtained.")).ErrorId);

    [Fact]
    public void Scopes_that_Zoho_did_not_grant_are_named_when_the_token_is_safe()
    {
        var run = Obtain(_name, "Local", Sample.Token(), "ZohoCRM.users.READ", "ZohoCRM.nothing.READ");

        Assert.Contains("ZohoCRM.nothing.READ", run.Succeeded().Warnings[^1], StringComparison.Ordinal);
        Assert.Single(run.Output);
    }

    private RunResult Obtain(string? name, string? vault, ZohoToken token, params string[] requested) => Obtain(name, vault, () => Task.FromResult(token), requested);

    private RunResult Obtain(string? name, string? vault, Func<Task<ZohoToken>> obtain, params string[] requested) => Engine.Run(
        (IPipeline pipeline, CancellationToken cancellationToken) => new TokenDestination(pipeline, name, vault, new ReplacementGuard(pipeline, Sample.ClientId, isForced: false, noClobber: false))
            .ObtainAndSaveAsync(_ => obtain(), requested, cancellationToken));
}
