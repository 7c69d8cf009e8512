using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ZohoOAuth.BrowserTests;

/// <summary>Somebody else's site, at another port of the loopback: an empty page whose scripts may do what they like.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private ForeignSite(WebApplication site) => _site = site;

    internal Uri Url => new(_site.Urls.Single());

    internal static async Task<ForeignSite> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new ForeignSite(builder.Build());
        site._site.Run(context => context.Response.WriteAsync("<!DOCTYPE html><title>Another site</title><link rel=icon href=data:,>"));
        await site._site.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
