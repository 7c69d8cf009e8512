using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Calls;

/// <summary>What the call of one connection uses of its cmdlet.</summary>
/// <param name="Pipeline">The way to PowerShell.</param>
/// <param name="Progress">Shows the progress.</param>
/// <param name="Origin">Tells the user which connection it is.</param>
/// <param name="OnResponse">Is called with each response.</param>
internal sealed record CallScene(IPipeline Pipeline, ApiProgress Progress, Origin Origin, Func<HttpResponse, Task> OnResponse)
{
    /// <summary>What a refresh of the token uses.</summary>
    internal TokenRequestContext Context => field ??= VaultResolver.CreateContext(Pipeline);

    internal Task WarnAsync(string text) => Pipeline.WarnAsync(Origin.Prefix + text);
}
