using ZohoOAuth.Client;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Binding.Calls;

/// <summary>Writes a response to a file and returns the file.</summary>
internal static class Download
{
    internal static async Task<HttpAnswer> RunAsync(ZohoCmdlet cmdlet, ApiRequest request, ZohoToken token, string outFile, ApiProgress progress, CancellationToken cancellation)
    {
        var place = await SessionPath.OfFileAsync(cmdlet, outFile).ConfigureAwait(false);
        var isFolder = Directory.Exists(place);
        using var sink = new FileSink(isFolder ? place : Path.GetDirectoryName(place)!, progress.Transfer());
        var (answer, _) = await ZohoCmdlet.Services.Api.CallAsync(request with { Sink = sink }, token, cmdlet.Caller, cancellation).ConfigureAwait(false);
        var target = isFolder ? Free(Path.Combine(place, sink.Name ?? FileNames.Of(answer.Address) ?? "download")) : place;
        sink.Keep(target);
        await cmdlet.WriteAsync(new FileInfo(target)).ConfigureAwait(false);
        return answer;
    }

    /// <summary>A file name from the server must not replace a file of the user.</summary>
    private static string Free(string path) => File.Exists(path) || Directory.Exists(path)
        ? throw ZohoErrors.InvalidInput("OutFile", $"The server calls the file {Path.GetFileName(path)}, and there is one in that folder.", "Give -OutFile the whole path of the file; then it replaces what is there.")
        : path;
}
