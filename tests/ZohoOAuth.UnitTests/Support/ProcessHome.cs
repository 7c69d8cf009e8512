namespace ZohoOAuth.UnitTests.Support;

/// <summary>
/// The services of the process read a home and the environment. Tests that use them run one after the other, with a home of their own and without
/// the variables of the machine.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ProcessHome : ICollectionFixture<ProcessHome>, IDisposable
{
    public const string Name = "the services of the process";

    private static readonly string[] Variables =
    [
        "ZOHO_HOME", "ZOHO_VAULT", "ZOHO_VAULT_PASSPHRASE", "ZOHO_CLIENT_ID", "ZOHO_CLIENT_SECRET", "ZOHO_REFRESH_TOKEN", "ZOHO_DATA_CENTER", "ZOHO_TEST_VAULT",
        "GITHUB_ACTIONS", "TF_BUILD",
    ];

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public ProcessHome()
    {
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, name == "ZOHO_HOME" ? _folder.Path : null);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        _folder.Dispose();
    }
}
