using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Writes a response to a file and outputs the file. A response without content, or with an error, is not a file.</summary>
internal static class Download
{
    /// <summary>Throws InvalidInput when a file is to get more than one answer.</summary>
    internal static void RequireOneAnswer(string? outFile, bool hasSeveral)
    {
        if (outFile is not null && hasSeveral)
        {
            throw ZohoErrors.InvalidInput(
                "OutFile",
                "-OutFile saves one answer, so it cannot be combined with -All, -First, -Skip, several connections or records from the pipeline.",
                "Omit -OutFile and save the records, for example with Export-Csv. Or omit the other parameters and the records.");
        }
    }

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
        var clock = ClientServices.Process.Clock;
        place = isFolder ? place : await DownloadTarget.ResolveAsync(place, clock, cancellationToken).ConfigureAwait(false);
        using var sink = new FileSink(isFolder ? place : Path.GetDirectoryName(place)!, progress.Transfer(), place);
        var (response, used) = await ClientServices.Process.Api.CallAsync(request with { Sink = sink }, token, context, cancellationToken)
            .ConfigureAwait(false);
        if (!HasFile(response))
        {
            await WarnOfMissingFileAsync(pipeline, response).ConfigureAwait(false);
            return response;
        }

        var target = isFolder ? DownloadTarget.RequireFree(Path.Combine(place, sink.Name ?? FileNames.Of(response.RequestUri) ?? "download")) : place;
        await sink.SaveAsAsync(target, clock, cancellationToken).ConfigureAwait(false);
        await pipeline.WriteFileAsync(target).ConfigureAwait(false);
        await WriteErrorsAsync(pipeline, request, response, used).ConfigureAwait(false);
        return response;
    }

    /// <summary>Rows of the saved response can be errors. An error of the whole response is not saved.</summary>
    private static async Task WriteErrorsAsync(IPipeline pipeline, ApiRequest request, HttpResponse response, ZohoToken token)
    {
        var errors = request.SkipHttpErrorCheck ? ResponseErrors.None : ResponseErrors.Of(request, response, token, ClientServices.Process.ServerClock);
        foreach (var error in errors.All)
        {
            await pipeline.WriteErrorAsync(error).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the sink received the response. A file can be empty (HTTP 200).</summary>
    private static bool HasFile(HttpResponse response) => response is { IsSuccess: true, Status: not (204 or 205) };

    /// <summary>A script that goes on with the file must learn that there is none. An error response is output instead.</summary>
    private static Task WarnOfMissingFileAsync(IPipeline pipeline, HttpResponse response) => response.Status >= 400
        ? Task.CompletedTask
        : pipeline.WarnAsync($"The response has no content (HTTP {response.Status}), so no file was written.");
}
