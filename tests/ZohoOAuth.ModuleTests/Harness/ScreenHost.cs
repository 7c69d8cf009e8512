using System.Globalization;
using System.Management.Automation.Host;

namespace ZohoOAuth.ModuleTests;

/// <summary>A session's screen, for tests that look at what a user sees. Nobody sits in front of it.</summary>
/// <param name="name">What it says it is: the console's own name lets the module look at the command line of the process.</param>
internal sealed class ScreenHost(string name = "ZohoOAuth.ModuleTests") : PSHost
{
    private readonly Screen _screen = new();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.GetCultureInfo("en-US");

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => name;

    public override PSHostUserInterface UI => _screen;

    public override Version Version { get; } = new(1, 0);

    /// <summary>What has been shown since the last time this was asked.</summary>
    internal string TakeText() => _screen.TakeText();

    internal void Type(string text) => _screen.Keys.Type(text);

    internal Queue<object> Answers => _screen.Answers;

    internal List<string> Questions => _screen.Questions;

    /// <summary>Hears what is shown, as it is shown.</summary>
    internal event Action<string> Shown
    {
        add => _screen.Shown += value;
        remove => _screen.Shown -= value;
    }

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
