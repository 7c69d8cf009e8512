using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>A sign-in with a browser: the address is shown, and the answer comes to the redirect URI or is pasted.</summary>
public sealed class GrantReceiverTests : SignInTest
{
    private const string Elsewhere = "https://app.example.com/callback";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HttpClient _browser = new();
    private readonly string _redirectUri = $"http://localhost:{FreePort.Find()}/callback";
    private readonly List<Task> _visits = [];

    /// <summary>The page that the user opens.</summary>
    private string Consent => Zoho.Address + "/oauth/v2/auth";

    public override void Dispose()
    {
        _browser.Dispose();
        base.Dispose();
    }

    [Fact]
    public async Task The_answer_arrives_at_the_redirect_URI()
    {
        VisitWhenWaiting("?code=1");

        var url = await ReceiveAsync(_redirectUri, url => url);

        Assert.Equal(_redirectUri + "?code=1", url);
        Assert.Contains($"Open this address in a browser and accept:\n\n{Consent}\n", Engine.TakeScreen(), StringComparison.Ordinal);
        await Task.WhenAll(_visits);
    }

    [Theory]
    [InlineData("", "\r")]
    [InlineData("'", "'\n")]
    [InlineData(" \"", "\" \r")]
    [InlineData("x\b", "\r")]
    public async Task The_answer_can_be_pasted_with_quotes_around_it(string before, string after)
    {
        Engine.Type($"{before}{Elsewhere}?code=2{after}");

        Assert.Equal(Elsewhere + "?code=2", await ReceiveAsync(Elsewhere, url => url));
    }

    [Fact]
    public async Task An_address_of_another_sign_in_is_said_and_the_next_one_counts()
    {
        Engine.Type($"{Elsewhere}?code=old\r\r{Elsewhere}?code=new\r");

        var url = await ReceiveAsync(Elsewhere, url => url.EndsWith("new", StringComparison.Ordinal) ? url : throw ZohoErrors.Create(ErrorIds.StateMismatch, "It belongs to another sign-in."));

        Assert.EndsWith("code=new", url, StringComparison.Ordinal);
        Assert.Contains("It belongs to another sign-in.", Engine.TakeScreen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_that_was_refused_ends_the_sign_in()
    {
        Engine.Type($"{Elsewhere}?error=access_denied\r");

        await Refusal.OfAsync(ErrorIds.GrantDenied, () => ReceiveAsync<string>(Elsewhere, _ => throw ZohoErrors.GrantDenied(ClientId)));
    }

    [Fact]
    public async Task A_user_who_does_not_come_is_waited_for_no_longer_than_the_time_limit()
    {
        var error = await Refusal.OfAsync(ErrorIds.GrantTimeout, () => ReceiveAsync(_redirectUri, url => url, TimeSpan.FromMilliseconds(300)));

        Assert.Contains(_redirectUri, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_arrive_or_be_pasted_it_is_said_at_once()
    {
        using var engine = new Engine(hasScreen: false);

        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => engine.RunAsync(
            (pipeline, cancellationToken) => new GrantReceiver(pipeline) { NoBrowser = true, Timeout = Patience }.ReceiveAsync(Consent, Elsewhere, url => url, cancellationToken)));

        Assert.Equal("RedirectUri", error.Target);
    }

    [Fact]
    public void An_address_with_a_token_in_it_is_not_shown_where_nobody_has_to_paste()
    {
        using var engine = new Engine(hasScreen: false);

        var run = engine.Run(async (pipeline, cancellationToken) =>
        {
            var receiver = new GrantReceiver(pipeline) { NoBrowser = true, Timeout = TimeSpan.FromMilliseconds(300), IsUrlSecret = true };
            await receiver.ReceiveAsync(Consent + "?token=secret", _redirectUri, url => url, cancellationToken);
        });

        Assert.Equal(ErrorIds.GrantTimeout, run.ErrorId);
        Assert.DoesNotContain(run.Chatter, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(run.Chatter, line => line.StartsWith(_redirectUri.Replace("/callback", "/", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_in_use_is_an_error_that_names_the_program()
    {
        using var first = new LoopbackServer();

        var error = await Refusal.OfAsync(ErrorIds.ListenerPortInUse, () => ReceiveAsync(first.Address + "/callback", url => url));

        if (OperatingSystem.IsLinux())
        {
            Assert.Contains($"(process {Environment.ProcessId})", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_whole_sign_in_exchanges_the_grant_of_the_redirect()
    {
        Zoho.Answer(Granted());
        var sent = string.Empty;
        Engine.Shown += text => sent += text;
        Engine.Shown += text =>
        {
            if (text.Contains("Waiting at", StringComparison.Ordinal))
            {
                var state = QueryOf(sent)["state"];
                _visits.Add(_browser.GetAsync(new Uri($"{_redirectUri}?state={state}&code={Sample.Code}&location=us&accounts-server={Uri.EscapeDataString(Zoho.Address)}")));
            }
        };

        var token = await Engine.RunAsync((pipeline, cancellationToken) => new BrowserSignIn(
            pipeline,
            Client(_redirectUri),
            new GrantUrl.Options { Scope = ["ZohoCRM.modules.READ"] },
            new GrantReceiver(pipeline) { NoBrowser = true, Timeout = Patience }).RunAsync(cancellationToken));

        Assert.Equal((Sample.NewAccessToken, DataCenter), (Sample.Access(token), token.DataCenter));
        Assert.Equal((Sample.Code, _redirectUri), (Zoho.Seen[0].Form["code"], Zoho.Seen[0].Form["redirect_uri"]));
        Assert.Contains("code_verifier", Zoho.Seen[0].Form.Keys);
        await Task.WhenAll(_visits);
    }

    private static Dictionary<string, string> QueryOf(string screen) =>
        FormEncoding.Read(new Uri(screen.Split('\n').First(line => line.Contains("/oauth/v2/auth?", StringComparison.Ordinal))).Query);

    private void VisitWhenWaiting(string query) => Engine.Shown += text =>
    {
        if (text.Contains("Waiting at", StringComparison.Ordinal))
        {
            _visits.Add(_browser.GetAsync(new Uri(_redirectUri + query)));
        }
    };

    private Task<T> ReceiveAsync<T>(string redirectUri, Func<string, T> read, TimeSpan? timeout = null) => Engine.RunAsync(
        (pipeline, cancellationToken) => new GrantReceiver(pipeline) { NoBrowser = true, Timeout = timeout ?? Patience }.ReceiveAsync(Consent, redirectUri, read, cancellationToken));
}
