using System.Management.Automation;
using System.Net;

namespace ZohoOAuth.Simulator;

/// <summary>Stands for the user: presses Accept on the consent page, and says where the browser was sent.</summary>
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
        using HttpResponseMessage response = browser.Send(click);
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"The consent page answered {(int)response.StatusCode} instead of a redirect.");
        }

        WriteObject(response.Headers.Location!.OriginalString);
    }
}
