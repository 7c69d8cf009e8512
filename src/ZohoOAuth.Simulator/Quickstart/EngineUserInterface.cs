using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;
using System.Text;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Collects the output of an engine. It cannot prompt, because there is no user.</summary>
internal sealed class EngineUserInterface : PSHostUserInterface
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();

    public override PSHostRawUserInterface RawUI { get; } = new EngineRawUserInterface();

    /// <summary>Returns and removes the output, without colors.</summary>
    public string TakeText()
    {
        lock (_lock)
        {
            var text = new StringDecorated(_text.ToString());
            _text.Clear();
            return text.ToString(OutputRendering.PlainText);
        }
    }

    public override void Write(string value)
    {
        lock (_lock)
        {
            _text.Append(value);
        }
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Write(value + "\n");

    public override void WriteErrorLine(string value) => WriteLine(value);

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override string ReadLine() => throw PromptNotSupported();

    public override SecureString ReadLineAsSecureString() => throw PromptNotSupported();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw PromptNotSupported();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw PromptNotSupported();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw PromptNotSupported();

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => throw PromptNotSupported();

    private static InvalidOperationException PromptNotSupported() => new("The quickstart cannot answer a prompt.");
}
