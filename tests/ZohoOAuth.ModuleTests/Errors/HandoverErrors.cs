namespace ZohoOAuth.ModuleTests;

/// <summary>What can go wrong while a connection is handed over in a file.</summary>
internal static class HandoverErrors
{
    private const string Import = "Import-ZohoEnvironment $file";
    private const string Open = "Import-ZohoToken $file -Passphrase $secret";
    private const string Seal = "$token | Export-ZohoToken $file -Passphrase $secret";

    internal static readonly ErrorCase[] Cases =
    [
        new("UntrustedHost", ErrorCategory.SecurityError, "accounts-url is somebody's", "https://accounts.example.com", stage => With(stage, """{"values":[{"key":"client-id","value":"1000.A"},{"key":"accounts-url","value":"https://accounts.example.com"}]}""", Import)),
        new("UntrustedHost", ErrorCategory.SecurityError, "a sealed connection's server is somebody's", "https://accounts.example.com", Abroad),
        new("TokenNotFound", ErrorCategory.ObjectNotFound, "there is nothing to seal", "'nobody'",
            "Export-ZohoToken nobody.sealed -Passphrase $secret -Name nobody -Vault Local"),
        new("TokenNotFound", ErrorCategory.ObjectNotFound, "there is nothing to export", "'nobody'",
            "Export-ZohoEnvironment nobody.json -Name nobody -Vault Local"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file to import is missing", "missing.json", "Import-ZohoEnvironment missing.json"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file to open is missing", "missing.sealed",
            "Import-ZohoToken missing.sealed -Passphrase $secret"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the path leads to no file", "env:PATH", "Import-ZohoEnvironment env:PATH"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the path's drive does not exist", "nowhere:", "Import-ZohoEnvironment nowhere:zoho.json"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file is no environment", "handover", stage => With(stage, "[]", Import)),
        new("InvalidInput", ErrorCategory.InvalidArgument, "a variable is missing", "client-secret",
            stage => With(stage, """{"values":[{"key":"client-id","value":"1000.A"}]}""", Import)),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the environment's data center does not exist", "atlantis",
            stage => With(stage, """{"values":[]}""", Import + " -DataCenter atlantis")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the environment contradicts the file", "https://www.zohoapis.eu",
            stage => With(
                stage,
                """{"values":[{"key":"client-id","value":"1000.A"},{"key":"client-secret","value":"x"},{"key":"api-domain","value":"https://www.zohoapis.eu"}]}""",
                Import + " -Environment Sandbox")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file is no sealed connection", "handover", stage => With(stage, """{"values":[]}""", Open)),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the passphrase is wrong", "passphrase is wrong",
            stage => Connected(stage, $"$null = {Seal} -Force; Import-ZohoToken $file -Passphrase $code")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the passphrase is empty", "passphrase",
            stage => Connected(stage, $"$token | Export-ZohoToken $file -Force -Passphrase ([securestring]::new())")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the name to save a sealed connection under has a blank", "'my crm'",
            stage => With(stage, "{}", Open + " -Name 'my crm'")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file to seal in is there already", "handover", stage => Connected(stage, Seal)),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file to export to is there already", "handover",
            stage => Connected(stage, "$client | Export-ZohoEnvironment $file")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "there is no folder for the file", "nowhere",
            stage => Connected(stage, "$token | Export-ZohoEnvironment nowhere/crm.json")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "nothing is given to export", "name", "Export-ZohoEnvironment crm.json"),
    ];

    private static RunResult With(Stage stage, string content, string script)
    {
        var file = Path.Combine(stage.Home, "handover");
        File.WriteAllText(file, content);
        stage.Session.Set("file", file);
        return stage.Run(script);
    }

    private static RunResult Connected(Stage stage, string script)
    {
        stage.Connect();
        return With(stage, "somebody's", script);
    }

    private static RunResult Abroad(Stage stage) => Connected(stage, $$"""
        $moved = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($token))
        $moved.AccountsUrl = 'https://accounts.example.com'
        $null = $moved | Export-ZohoToken $file -Passphrase $secret -Force
        {{Open}}
        """);
}
