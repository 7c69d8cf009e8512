using Xunit.Abstractions;
using Xunit.Sdk;

namespace ZohoOAuth.SdkTests.Harness;

/// <summary>Says once in the output of dotnet test why nothing runs.</summary>
public sealed class Announcement
{
    private static int _said;

    public Announcement(IMessageSink diagnostics)
    {
        if (NodeSdk.Absence is { } absence && Interlocked.Exchange(ref _said, 1) == 0)
        {
            diagnostics.OnMessage(new DiagnosticMessage($"The tests of Zoho's SDK {absence}."));
        }
    }
}
