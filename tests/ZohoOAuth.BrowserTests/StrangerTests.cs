namespace ZohoOAuth.BrowserTests;

/// <summary>Another tab of the same browser, which knows the redirect URI, while a sign-in waits for its answer there.</summary>
public sealed class StrangerTests(BrowserProcess browser) : BrowserTest(browser)
{
    private const string Connect = "(Connect-Zoho -Client $client -Scope ZohoCRM.modules.ALL -NoBrowser).Scope";

    // All that a page can do without leaving itself, to one address; what it got to see of the answers.
    private const string Attack = """
        async url => {
          const seen = [];
          try { seen.push(await (await fetch(url)).text()); } catch { }
          const answer = await fetch(url, { mode: 'no-cors' });
          seen.push(answer.status || '', await answer.text());
          await new Promise(done => { const image = new Image(); image.onload = image.onerror = done; image.src = url; });
          await new Promise(done => { const script = document.createElement('script'); script.onload = script.onerror = done; script.src = url; document.head.append(script); });
          for (const name of ['visited', 'posted']) document.body.append(Object.assign(document.createElement('iframe'), { name }));
          window.open(url, 'visited');
          const form = Object.assign(document.createElement('form'), { method: 'post', action: url, target: 'posted' });
          document.body.append(form);
          form.submit();
          return seen.filter(text => text);
        }
        """;

    private const string ReadFrames =
        "() => [...document.querySelectorAll('iframe')].map(frame => frame.contentDocument?.body?.innerHTML).filter(text => text)";

    [BrowserTheory]
    [InlineData("?code=1000.stolen.code&state=wrong")]
    [InlineData("?code=1000.stolen.code")]
    [InlineData("?error=access_denied")]
    [InlineData("")]
    public async Task A_foreign_page_sees_nothing_decides_nothing_and_the_sign_in_goes_on(string query)
    {
        var run = RunScript(Connect);
        var consent = await run.UrlAsync();
        await using var site = await ForeignSite.OpenAsync();
        var stranger = await OpenAsync();
        await stranger.GoAsync(site.Url);

        var visited = stranger.Page.WaitForResponseAsync(response => response.Request is { ResourceType: "document", Method: "GET" });
        var posted = stranger.Page.WaitForResponseAsync(response => response.Request.Method == "POST");
        Assert.Empty(await stranger.Page.EvaluateAsync<string[]>(Attack, Callback + query));
        Assert.Equal((403, 403), ((await visited).Status, (await posted).Status));
        Assert.Empty(await stranger.Page.EvaluateAsync<string[]>(ReadFrames));

        Assert.Equal(6, stranger.Requests.Count(url => url == Callback + query));
        await AcceptAsync(run, consent);
        Assert.DoesNotContain(run.Lines, line => line.Contains("The sign-in continues", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_foreign_name_for_this_machine_gets_nothing_even_with_the_state()
    {
        var run = RunScript(Connect);
        var consent = await run.UrlAsync();
        var stranger = await OpenAsync();
        var address = $"{Callback.Replace("localhost", Chromium.ForeignName, StringComparison.Ordinal)}?code=1000.a.b&state={StateOf(consent)}";
        var response = await stranger.AnswerAsync(address, () => stranger.Page.GotoAsync(address));

        Assert.Equal(400, response.Status);
        Assert.Equal("0", await response.HeaderValueAsync("Content-Length"));
        await AcceptAsync(run, consent);
    }

    private async Task AcceptAsync(EngineRun run, Uri consent)
    {
        var window = await OpenAsync();
        await window.GoAsync(consent);
        await window.Button("Accept").ClickAsync();
        await Assertions.Expect(window.Heading("Consent received")).ToBeVisibleAsync();
        (var errors, var lines) = await run.EndAsync();
        Assert.Equal("", errors);
        Assert.Equal(AllRecords, lines[^1]);
    }
}
