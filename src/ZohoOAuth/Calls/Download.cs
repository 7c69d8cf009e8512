using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
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
        using var sink = new FileSink(isFolder ? place : Path.GetDirectoryName(place)!, progress.Transfer());
        var (response, _) = await ClientServices.Process.Api.CallAsync(request with { Sink = sink }, token, context, cancellationToken).ConfigureAwait(false);
        var target = isFolder ? Free(Path.Combine(place, sink.Name ?? FileNames.Of(response.RequestUri) ?? "download")) : place;
        sink.SaveAs(target);
        await pipeline.WriteAsync(new FileInfo(target)).ConfigureAwait(false);
        return response;
    }

    /// <summary>A file name from the server must not replace a file of the user.</summary>
    private static string Free(string path) => File.Exists(path) || Directory.Exists(path)
        ? throw ZohoErrors.InvalidInput(
            "OutFile",
            $"The server names the file {Path.GetFileName(path)}, and the folder already contains a file of that name.",
            "To replace that file, specify its full path with -OutFile.")
        : path;
}
