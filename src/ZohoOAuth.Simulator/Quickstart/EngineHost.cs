using System.Globalization;
using System.Management.Automation.Host;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>A PowerShell host that collects its output as text.</summary>
internal sealed class EngineHost : PSHost
{
    public EngineUserInterface Output { get; } = new();

    public override PSHostUserInterface UI => Output;

    public override string Name => "ZohoOAuth quickstart";

    public override Version Version => typeof(EngineHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override void SetShouldExit(int exitCode)
    {
    }

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
