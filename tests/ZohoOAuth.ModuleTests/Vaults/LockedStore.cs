namespace ZohoOAuth.ModuleTests;

/// <summary>
/// A locked SecretStore in a session of the console, in this process. The user's own Get-Secret ran first, so SecretManagement holds the user's console.
/// A test runs this in a process of its own, because the command line decides whether the console is interactive.
/// </summary>
public static class LockedStore
{
    private const string StoreModule = "Microsoft.PowerShell.SecretStore";

    /// <summary>Runs a script, and returns what was on the screen after it.</summary>
    public static string Run(string script)
    {
        using var folder = new TemporaryFolder();
        var extension = Directory.CreateDirectory(Path.Combine(folder.Path, $"{StoreModule}.Extension")).FullName;
        File.WriteAllText(
            Path.Combine(extension, $"{StoreModule}.Extension.psm1"),
            "function Get-Secret { param($Name, $VaultName, [hashtable] $AdditionalParameters) "
                + "if ([AppDomain]::CurrentDomain.GetData('ZohoOAuth.BinaryStandIn').Fault -eq 'Locked') { throw 'A valid password is required.' } }");
        var vault = new StandInVault { Name = "Store", IsDefault = true, ModuleName = StoreModule, ModulePath = folder.Path };
        using var session = new ModuleSession(new ScreenHost("ConsoleHost"));
        BinaryStandInCommand.ImportInto(session, vault);
        session.Run("Get-Secret mine");
        vault.Fault = VaultFault.Locked;
        session.TakeScreen();

        var result = session.Run(script);

        return $"{session.TakeScreen()}{string.Join(" ", result.Errors.Select(RunResult.IdOf))}";
    }
}
