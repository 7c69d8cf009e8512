using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>What can go wrong while a token is kept alive.</summary>
internal static class TokenErrors
{
    private const string Refresh = "$token | Update-ZohoAccessToken -Force";

    internal static readonly ErrorCase[] Cases =
    [
        new("MissingRefreshToken", ErrorCategory.AuthenticationError, "an online token is refreshed", "{id}", Online(Refresh)),
        new("MissingRefreshToken", ErrorCategory.AuthenticationError, "an online token is saved", "'online'",
            Online("$token | Save-ZohoToken online -Vault Local")),
        new("MissingRefreshToken", ErrorCategory.AuthenticationError, "an online token is revoked", "{id}", Online("$token | Revoke-ZohoToken")),
        new("MissingRefreshToken", ErrorCategory.AuthenticationError, "an online token is sealed", "{id}",
            Online("$token | Export-ZohoToken online.sealed -Passphrase $secret")),
        new("RefreshTokenRejected", ErrorCategory.AuthenticationError, "it was revoked elsewhere", "'crm'",
            stage => Connected(stage, () => stage.Zoho.RevokeAll(), Refresh)),
        new("WrongDataCenter", ErrorCategory.AuthenticationError, "the accounts server and the API domain are of two data centers", "sim-eu", Mixed),
        new("InvalidClient", ErrorCategory.AuthenticationError, "the client secret was changed", "{id}",
            stage => Connected(stage, () => Answer(stage, "invalid_client"), Refresh)),
        new("TokenLimitReached", ErrorCategory.LimitsExceeded, "Access Denied comes with HTTP 400", "{accounts}", stage => Throttled(stage, 400)),
        new("TokenLimitReached", ErrorCategory.LimitsExceeded, "Access Denied comes with HTTP 200", "{accounts}", stage => Throttled(stage, 200)),
        new("NetworkError", ErrorCategory.ConnectionError, "the connection breaks", "{accounts}",
            stage => Connected(stage, () => stage.Zoho.Faults.Add(new Fault { Abort = true }), Refresh)),
        new("NetworkError", ErrorCategory.ConnectionError, "nobody listens", "localhost:1",
            "$null = Register-ZohoDataCenter gone -AccountsUrl http://localhost:1 -ApiDomain http://localhost:1; "
                + "New-ZohoClient $id -ClientSecret $secret -DataCenter gone | Invoke-ZohoTokenExchange -Code $code"),
        new("UnexpectedResponse", ErrorCategory.ProtocolError, "a gateway answers with a page", "{accounts}",
            stage => Connected(stage, () => stage.Zoho.Faults.Add(new Fault { Status = 502, Body = "<html>Bad Gateway</html>" }), Refresh)),
        new("UnexpectedResponse", ErrorCategory.ProtocolError, "the answer is cut off", "{accounts}",
            stage => Connected(stage, () => stage.Zoho.Faults.Add(new Fault { TruncateAfter = 20 }), Refresh)),
        new("UnexpectedResponse", ErrorCategory.ProtocolError, "there is neither a token nor an error", "{accounts}",
            stage => Connected(stage, () => stage.Zoho.Faults.Add(new Fault { Body = "{}" }), Refresh)),
        new("UnexpectedResponse", ErrorCategory.ProtocolError, "the list of data centers is none", "{accounts}",
            stage => Connected(stage, () => stage.Zoho.Faults.Add(new Fault { Body = "[]" }), "Get-ZohoDataCenter sim-us -Live")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "neither a token nor a name is given", "name", "Update-ZohoAccessToken"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the name has a blank", "'my crm'", "Update-ZohoAccessToken -Name 'my crm'"),
    ];

    private static Func<Stage, RunResult> Online(string script) => stage =>
    {
        stage.Session.Set("code", Secrets.Hide(stage.Code(accessType: "online")));
        return stage.Run($"""
            $grant = [pscustomobject]@{"{"} Code = $code; ExpiresAt = [DateTimeOffset]::UtcNow.AddMinutes(1); AccessType = 'Online' {"}"}
            $grant.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoGrant')
            $token = $grant | Invoke-ZohoTokenExchange -Client (New-ZohoClient $id -ClientSecret $secret -DataCenter sim-us)
            {script}
            """);
    };

    private static RunResult Connected(Stage stage, Action then, string script)
    {
        stage.Connect();
        then();
        return stage.Run(script);
    }

    private static void Answer(Stage stage, string error) =>
        stage.Zoho.Faults.Add(new Fault { Path = "/oauth/v2/token", Body = $$"""{"error":"{{error}}"}""" });

    private static RunResult Throttled(Stage stage, int status)
    {
        stage.Zoho.Limits.AccessDeniedStatus = status;
        stage.Zoho.Limits.AccessTokenRequests = 0;
        return Connected(stage, () => { }, Refresh);
    }

    private static RunResult Mixed(Stage stage)
    {
        stage.Connect();
        stage.Session.Set("eu", Stage.Origin(stage.Eu.AccountsUrl));
        return stage.Run("""
            $moved = [pscustomobject]@{}
            foreach ($property in $token.PSObject.Properties) { $moved.PSObject.Properties.Add([psnoteproperty]::new($property.Name, $property.Value)) }
            $moved.AccountsUrl = $eu
            $moved.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoToken')
            $moved | Update-ZohoAccessToken -Force
            """);
    }
}
