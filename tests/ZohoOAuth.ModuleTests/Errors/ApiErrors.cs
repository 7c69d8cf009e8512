using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>What can go wrong while an API is called.</summary>
internal static class ApiErrors
{
    private const string Leads = "$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'";

    internal static readonly ErrorCase[] Cases =
    [
        new("InvalidOAuthToken", ErrorCategory.AuthenticationError, "the API takes no token, not even a new one", "{api}",
            stage => Spoiled(stage, 401, "INVALID_TOKEN")),
        new("ScopeMismatch", ErrorCategory.PermissionDenied, "the token cannot write", "ZohoCRM.modules.leads.CREATE", stage => ReadOnly(stage)),
        new("ApiError", ErrorCategory.InvalidResult, "the module does not exist", "/crm/v8/Unicorns",
            stage => Call(stage, "$token | Invoke-ZohoApi '/crm/v8/Unicorns?fields=Name'")),
        new("ApiError", ErrorCategory.InvalidResult, "the server fails", "HTTP 500", stage => Spoiled(stage, 500, "INTERNAL_ERROR")),
        new("RateLimited", ErrorCategory.LimitsExceeded, "the budget is used up", "/crm/v8/Leads", OverBudget),
        new("RateLimited", ErrorCategory.LimitsExceeded, "the day's credits are used up", "THRESHOLD_EXCEEDED",
            stage => Spoiled(stage, 429, "THRESHOLD_EXCEEDED")),
        new("UnexpectedResponse", ErrorCategory.ProtocolError, "a page of maintenance comes", "{api}",
            stage => Broken(stage, new Fault { Path = "/crm/*", Status = 503, Body = "<html>Maintenance</html>" })),
        new("UnexpectedResponse", ErrorCategory.ProtocolError, "half of the records come", "{api}",
            stage => Broken(stage, new Fault { Path = "/crm/*", TruncateAfter = 100 })),
        new("NetworkError", ErrorCategory.ConnectionError, "the answer breaks off", "{api}",
            stage => Broken(stage, new Fault { Path = "/crm/*", TruncateAfter = 100, Abort = true })),
        new("TimedOut", ErrorCategory.OperationTimeout, "the answer does not come in time", "/crm/v8/Leads",
            stage => Broken(stage, new Fault { Path = "/crm/*", Delay = TimeSpan.FromMinutes(5) }, " -TimeoutSec 1")),
        new("UntrustedHost", ErrorCategory.SecurityError, "the address is somebody's", "https://zoho.example.com",
            stage => Call(stage, "$token | Invoke-ZohoApi https://zoho.example.com/crm/v8/Leads")),
        new("UntrustedHost", ErrorCategory.SecurityError, "the redirect's accounts-server is somebody's", "https://accounts.example.com",
            "ConvertFrom-ZohoRedirectUrl 'http://localhost:8765/callback?code=1000.a.b&accounts-server=https%3A%2F%2Faccounts.example.com'"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the body holds a secret", "SecureString",
            stage => Call(stage, "$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ password = $secret }")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the body holds itself", "-Body",
            stage => Call(stage, "$loop = @{}; $loop.self = $loop; $token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body $loop")),
        new("WriteInterrupted", ErrorCategory.InvalidOperation, "the answer of the previous run was lost", "records 0 to 1 may have been written", Interrupted),
    ];

    private static RunResult Call(Stage stage, string script, string scope = Stage.AllRecords)
    {
        stage.Connect(scope: scope);
        return stage.Run(script);
    }

    private static RunResult ReadOnly(Stage stage) =>
        Call(stage, "$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @(@{ Last_Name = 'Doe' }) }", "ZohoCRM.modules.READ");

    private static RunResult Spoiled(Stage stage, int status, string code) =>
        Broken(stage, new Fault { Path = "/crm/*", Status = status, Body = $$"""{"code":"{{code}}","details":{},"message":"no","status":"error"}""" });

    private static RunResult Broken(Stage stage, Fault fault, string more = "")
    {
        stage.Zoho.Faults.Add(fault);
        return Call(stage, Leads + more);
    }

    private static RunResult Interrupted(Stage stage)
    {
        const string Write = "@{ Last_Name = 'Doe' }, @{ Last_Name = 'Roe' } | Invoke-ZohoApi /crm/v8/Leads -Token $token";
        stage.Zoho.Faults.Add(new Fault { Path = "/crm/*", Times = 1, TruncateAfter = 5, Abort = true });
        Call(stage, Write);
        return stage.Run(Write);
    }

    private static RunResult OverBudget(Stage stage)
    {
        stage.Zoho.ApiBudget.Requests = 0;
        return Call(stage, Leads);
    }
}
