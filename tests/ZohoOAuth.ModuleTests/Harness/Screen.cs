using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace ZohoOAuth.ModuleTests;

/// <summary>Collects what is shown, and fails whoever asks, unless a test has answers: the session is not interactive.</summary>
internal sealed partial class Screen : PSHostUserInterface
{
    private readonly StringBuilder _text = new();

    /// <summary>What the user answers next: the number of a choice, or a secret.</summary>
    internal Queue<object> Answers { get; } = [];

    /// <summary>The questions that were asked.</summary>
    internal List<string> Questions { get; } = [];

    /// <summary>Hears what is shown, as it is shown.</summary>
    internal event Action<string>? Shown;

    public override PSHostRawUserInterface RawUI => Keys;

    /// <summary>What somebody types, for whoever reads single keys.</summary>
    internal ScreenSize Keys { get; } = new();

    internal string TakeText()
    {
        lock (_text)
        {
            var text = Colours().Replace(_text.ToString(), string.Empty);
            _text.Clear();
            return text;
        }
    }

    public override void Write(string value) => Add(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Add(value);

    public override void WriteLine(string value) => Add(value + "\n");

    public override void WriteErrorLine(string value) => Add(value + "\n");

    public override void WriteDebugLine(string message) => Add(message + "\n");

    public override void WriteVerboseLine(string message) => Add(message + "\n");

    public override void WriteWarningLine(string message) => Add(message + "\n");

    public override void WriteProgress(long sourceId, ProgressRecord record) => Add($"{record}\n");

    public override string ReadLine() => throw Unattended();

    public override SecureString ReadLineAsSecureString() => Secrets.Hide((string)Answer("secret"));

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw Unattended();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        (int)Answer(message);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Unattended();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
            throw Unattended();

    private object Answer(string question)
    {
        Questions.Add(question);
        return Answers.TryDequeue(out var answer) ? answer : throw Unattended();
    }

    private static PSInvalidOperationException Unattended() => new("Nobody is here to answer a prompt.");

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colours();

    private void Add(string text)
    {
        lock (_text)
        {
            _text.Append(text);
        }

        Shown?.Invoke(text);
    }
}
