using System.Management.Automation;
using ZohoOAuth.Binding;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Lines for the person in front of the screen. They go the way of Write-Host: shown whatever the preferences are and wherever
/// the output goes, and never part of it.
/// </summary>
internal static class HostText
{
    /// <summary>The tag by which a host knows what is meant for it.</summary>
    private static readonly string[] Tags = ["PSHOST"];

    internal static Task ShowAsync(ZohoCmdlet cmdlet, params string[] lines) => cmdlet.OnPipelineThreadAsync(() =>
    {
        foreach (var line in lines)
        {
            cmdlet.WriteInformation(new HostInformationMessage { Message = line }, Tags);
        }

        return true;
    });
}
