namespace ZohoOAuth.ModuleTests;

/// <summary>
/// A module Microsoft.PowerShell.SecretManagement with vaults in memory, which all sessions of the process share, as they
/// share the real one's.
/// </summary>
internal sealed class StandIn : IDisposable
{
    private const string Name = "Microsoft.PowerShell.SecretManagement";
    private const string Shared = "ZohoOAuth.StandIn";

    private readonly TemporaryFolder _folder = new();

    internal StandIn(params StandInVault[] vaults)
    {
        var module = Directory.CreateDirectory(Path.Combine(_folder.Path, Name)).FullName;
        using var source = typeof(StandIn).Assembly.GetManifestResourceStream("SecretManagementStandIn.psm1")!;
        using var target = File.Create(Path.Combine(module, Name + ".psm1"));
        source.CopyTo(target);
        AppDomain.CurrentDomain.SetData(Shared, vaults);
    }

    /// <summary>A folder for PSModulePath.</summary>
    internal string Folder => _folder.Path;

    internal void ImportInto(ModuleSession session) => session.Run($"Import-Module '{Path.Combine(_folder.Path, Name)}' -Global").Succeeded();

    public void Dispose()
    {
        AppDomain.CurrentDomain.SetData(Shared, null);
        _folder.Dispose();
    }
}
