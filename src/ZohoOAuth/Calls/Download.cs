using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Writes a response to a file and returns the file.</summary>
internal static class Download
{
    internal static async Task<HttpResponse> RunAsync(
        IPipeline pipeline,
        ApiRequest request,
        ZohoToken token,
        TokenRequestContext context,
        string outFile,
        ApiProgress progress,
        CancellationToken cancellationToken)
    {
        var place = await SessionPath.ResolveFileAsync(pipeline, outFile, "OutFile").ConfigureAwait(false);
        var isFolder = Directory.Exists(place);
        place = isFolder ? place : DownloadTarget.Resolve(place);
        using var sink = new FileSink(isFolder ? place : Path.GetDirectoryName(place)!, progress.Transfer(), place);
        var (response, _) = await ClientServices.Process.Api.CallAsync(request with { Sink = sink }, token, context, cancellationToken).ConfigureAwait(false);
        var target = isFolder ? DownloadTarget.RequireFree(Path.Combine(place, sink.Name ?? FileNames.Of(response.RequestUri) ?? "download")) : place;
        sink.SaveAs(target);
        await pipeline.WriteAsync(new FileInfo(target)).ConfigureAwait(false);
        return response;
    }
}
