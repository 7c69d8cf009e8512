using System.Collections;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Completion;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Completion;

/// <summary>What Tab offers: no request, no vault that has to be unlocked.</summary>
public sealed class CompleterTests : EngineTest
{
    [Theory]
    [InlineData("e", "eu")]
    [InlineData("'u", "us,uk")]
    [InlineData("EU", "eu")]
    [InlineData("nowhere", "")]
    public void A_data_center_is_completed_by_its_code(string word, string expected) => Assert.Equal(expected, Offered(new DataCenterCompleter(), word));

    [Theory]
    [InlineData("invalid_client_s", "invalid_client_secret")]
    [InlineData("Access D", "'Access Denied'")]
    public void A_code_of_an_error_is_quoted_where_it_has_a_space(string word, string expected) => Assert.Contains(expected, Offered(new ErrorCodeCompleter(), word).Split(','));

    [Theory]
    [InlineData("Des", "Desk")]
    [InlineData("boo", "Books,Bookings")]
    public void A_product_is_completed_by_its_name(string word, string expected) =>
        Assert.Contains(expected.Split(',')[0], Offered(new ProductCompleter(), word).Split(','));

    [Fact]
    public void A_damaged_products_file_is_not_an_error_of_the_Tab_key()
    {
        var file = Path.Combine(ClientServices.Process.Home.Folder(string.Empty), "products.json");
        File.WriteAllText(file, "{");
        try
        {
            Assert.Empty(Offered(new ProductCompleter(), string.Empty));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("ZohoCRM.users.RE", "ZohoCRM.users.READ")]
    [InlineData("'ZohoCRM.users.RE", "'ZohoCRM.users.READ'")]
    [InlineData("'ZohoCRM.modules.ALL,ZohoCRM.users.RE", "'ZohoCRM.modules.ALL,ZohoCRM.users.READ'")]
    public void The_last_of_several_scopes_is_completed_inside_its_quotes(string word, string expected) =>
        Assert.Contains(expected, new ScopeCompleter().CompleteArgument("x", "y", word, null!, new Hashtable()).Select(result => result.CompletionText));

    [Fact]
    public void A_service_is_completed_by_its_name() => Assert.Contains("CRM", Offered(new ServiceCompleter(), "c").Split(','));

    [Fact]
    public async Task A_connection_is_completed_from_the_vault_that_the_command_uses()
    {
        var vault = new LocalVault(ClientServices.Process.Home, TimeProvider.System, Trace.None);
        var secret = ConnectionName.Of("tab-eu").SecretName;
        await vault.WriteAsync(secret, "{}", CancellationToken.None);
        await vault.WriteAsync("Other-tab", "{}", CancellationToken.None);

        Assert.Equal("tab-eu", Offered(new NameCompleter(), "'TAB"));
        Assert.Equal("tab-eu", Offered(new NameCompleter(), "tab", new Hashtable { ["Vault"] = "local" }));
        Assert.Equal(string.Empty, Offered(new NameCompleter(), string.Empty, new Hashtable { ["Vault"] = "TabStore" }));

        // Where nothing is found, the typed text keeps PowerShell from offering files.
        Assert.Equal("tab", Offered(new NameCompleter(), "tab", new Hashtable { ["Vault"] = "TabStore" }));

        await ClientServices.Process.VaultNames.SetAsync("TabStore", ["ZohoOAuth-tab-us", "no connection"]);
        SetVariable("ZOHO_VAULT", "TabStore");
        Assert.Equal("tab-us", Offered(new NameCompleter(), "tab"));
    }

    [Fact]
    public void A_vault_is_completed_from_those_that_are_loaded()
    {
        // On Windows, the folder of the user cannot be another one.
        SetVariable("HOME", ClientServices.Process.Home.Folder(string.Empty));
        Assert.StartsWith("Local", Offered(new VaultCompleter(), string.Empty), StringComparison.Ordinal);

        Engine.UseVaults(new StandInVault { Name = "My store" });

        Assert.Equal(["Local", "'My store'"], InSession(string.Empty));
        Assert.Equal(["'My store'"], InSession("'my"));
    }

    private string[] InSession(string word)
    {
        string[] offered = [];
        Engine.Run((pipeline, _) => pipeline.OnPipelineThreadAsync(_ => offered = Offered(new VaultCompleter(), word).Split(','))).Succeeded();
        return offered;
    }

    private static string Offered(IArgumentCompleter completer, string word, Hashtable? bound = null) =>
        string.Join(",", completer.CompleteArgument("Get-ZohoToken", "Name", word, null!, bound ?? []).Select(result => result.CompletionText));
}
