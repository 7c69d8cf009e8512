using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Texts and addresses that come from outside: what reaches the terminal and the browser of the user.</summary>
public sealed class ForeignTextTests : ModuleTest
{
    private const string Copy = """
        $request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL
        $copy = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($request, 3))

        """;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Theory]
    [InlineData("calc.exe", "InvalidInput")]
    [InlineData("file:///etc/passwd", "InvalidInput")]
    [InlineData("https://evil.example/oauth/v2/auth", "UntrustedHost")]
    [InlineData("https://accounts.zoho.eu/signin", "InvalidInput")]
    public void A_request_from_a_file_opens_only_a_consent_page(string url, string errorId) =>
        Assert.Equal(errorId, Run($"{Copy}$copy.Url = '{url}'; Receive-ZohoGrant -Request $copy -TimeoutSec 2").ErrorId);

    [Theory]
    [InlineData("""{"code":"OOPS\u001b]0;owned\u0007","message":"\u001b]52;c;ZXZpbA==\u0007 first\r\nsecond\u202e","status":"error"}""", "application/json")]
    [InlineData("<html><title>\u001b]0;owned\u0007</title>\u009b31m</html>", "text/html")]
    [InlineData("\u001b]52;c;ZXZpbA==\u0007\r\nInjected line", "text/plain")]
    public void No_answer_controls_the_terminal(string body, string type)
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/*", Status = 400, Body = body, Headers = new Dictionary<string, string> { ["Content-Type"] = type } });

        var error = Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Verbose 4>&1").Error;

        Assert.DoesNotContain(error.ErrorDetails.Message, char.IsControl);
        Assert.DoesNotContain(error.Exception.Message, char.IsControl);
        Assert.DoesNotContain('\u202e', error.Exception.Message);
        Assert.DoesNotContain($"{error.TargetObject}{error.ErrorDetails.RecommendedAction}", char.IsControl);
    }

    [Fact]
    public void A_pasted_redirect_does_not_control_the_terminal()
    {
        var location = Run(Copy + "(ConvertFrom-ZohoRedirectUrl \"http://localhost:8765/callback?code=1000.a.b&state=$($request.State)&location=%1b%5d0;owned%07eu\" -Request $request).Location").Value;
        var refused = Run(Copy + "ConvertFrom-ZohoRedirectUrl \"http://localhost:8765/callback?error=%1b%5d0;owned%07%0d%0aoops&state=$($request.State)\" -Request $request").Error;

        Assert.Equal("]0;ownedeu", location);
        Assert.DoesNotContain(refused.ErrorDetails.Message, char.IsControl);
    }
}
