namespace ZohoOAuth.Simulator.Requests;

/// <summary>A place in the log. Its request changes once, when the response is known.</summary>
internal sealed class LogEntry
{
    public required LoggedRequest Request { get; set; }

    /// <summary>The number of the latest change. A reader that knows all changes up to a number asks for what is newer.</summary>
    public required long Change { get; set; }
}
