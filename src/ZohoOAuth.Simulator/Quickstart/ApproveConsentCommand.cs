using System.Management.Automation;
using System.Net;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Acts for the user: clicks Accept on the consent page, and returns the URL that the browser is redirected to.</summary>
[Cmdlet(VerbsLifecycle.Approve, "Consent")]
[OutputType(typeof(string))]
public sealed class ApproveConsentCommand : PSCmdlet
{
    /// <summary>The consent page.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public Uri Url { get; set; } = null!;

    /// <summary>Posts the page's form.</summary>
    protected override void ProcessRecord()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var click = new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("consent", "accept")]),
        };
        using var response = browser.Send(click);
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"The consent page returned the status {(int)response.StatusCode}. A redirect was expected.");
        }

        WriteObject(response.Headers.Location!.OriginalString);
    }
}
