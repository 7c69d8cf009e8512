using System.Text.RegularExpressions;

namespace ZohoOAuth.ModuleTests;

/// <summary>A person in front of a session's screen, who does what it asks for: opens the address, accepts, enters the code.</summary>
internal sealed partial class Person : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly bool _accepts;
    private readonly List<Task> _deeds = [];

    internal Person(Stage stage, bool accepts = true)
    {
        _stage = stage;
        _accepts = accepts;
        stage.Session.Shown += Look;
    }

    /// <summary>What the person does before answering, with the address of the consent: an attacker's turn.</summary>
    internal Func<string, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>The person has nothing to do after that.</summary>
    internal bool LeavesThen { get; init; }

    /// <summary>The browser stands on another machine: the person pastes the address that it ends on, with this around it.</summary>
    internal string? Pastes { get; init; }

    /// <summary>Where the browser ended.</summary>
    internal string? EndedAt { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _stage.Session.Shown -= Look;
        await Task.WhenAll(_deeds);
    }

    private void Look(string text)
    {
        if (Consent().Match(text) is { Success: true } consent)
        {
            _deeds.Add(Task.Run(() => AnswerAsync(consent.Value)));
        }
        else if (Door().Match(text) is { Success: true } door)
        {
            _deeds.Add(Task.Run(async () => await AnswerAsync(await _stage.Browser.FollowAsync(door.Value))));
        }
        else if (DeviceCode().Match(text) is { Success: true } code)
        {
            _stage.Zoho.AnswerDevice(code.Groups[1].Value, _accepts);
        }
    }

    private async Task AnswerAsync(string url)
    {
        await Before(url);
        if (LeavesThen)
        {
            return;
        }

        var redirect = _accepts ? await _stage.Browser.AcceptAsync(url) : await _stage.Browser.RefuseAsync(url);
        if (Pastes is null)
        {
            EndedAt = await _stage.Browser.FollowAsync(redirect);
        }
        else
        {
            _stage.Session.Type($"{Pastes}{redirect}{Pastes}\r");
        }
    }

    [GeneratedRegex(@"http://\S+/oauth/v2/(?:auth|org/auth|token/addextrascope)\?\S+")]
    private static partial Regex Consent();

    /// <summary>An address of the module's own that leads to the consent.</summary>
    [GeneratedRegex(@"http://localhost:\d+/[\w-]{43}\b")]
    private static partial Regex Door();

    [GeneratedRegex(@"enter the code\s+(\w+)")]
    private static partial Regex DeviceCode();
}
