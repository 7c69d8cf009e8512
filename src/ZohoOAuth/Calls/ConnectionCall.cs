using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>The call with one connection, from the request to the output.</summary>
internal sealed class ConnectionCall(OutputCmdlet cmdlet, RecordRange range, CallScene scene)
{
    private static ApiClient Api => ClientServices.Process.Api;

    internal async Task RunAsync(ZohoToken token, CancellationToken cancellationToken)
    {
        var request = await cmdlet.BuildRequestAsync(token, scene.Progress).ConfigureAwait(false);
        var address = Api.RequireSendable(request, token).GetLeftPart(UriPartial.Path);
        var pager = Pager.Of(request.Product, request);
        var floor = new CreditFloor(cmdlet.MinimumCredit, request.Product, scene.WarnAsync);
        if (await MaySendAsync(request, pager.IsQuery(request), scene.Origin.Prefix + address).ConfigureAwait(false))
        {
            foreach (var part in IdBatches.Of(request with { IsQuery = pager.IsQuery(request) }))
            {
                await (part.FirstIndex > 0
                    ? SendLaterPartAsync(part, pager, token, floor, cancellationToken)
                    : SendPartAsync(part, pager, token, floor, cancellationToken)).ConfigureAwait(false);
            }

            scene.Progress.End();
        }
    }

    /// <summary>A request that only reads does not ask, unless it writes a file.</summary>
    private Task<bool> MaySendAsync(ApiRequest request, bool isQuery, string address) =>
        cmdlet.OutFile is null && (isQuery || request.Method is "GET" or "HEAD")
            ? scene.Pipeline.ShouldReadAsync(address, request.Method)
            : scene.Pipeline.ShouldProcessAsync(address, request.Method);

    /// <summary>Sends the next part of a request with many ids. If it fails, the error names the ids that were sent before.</summary>
    private async Task SendLaterPartAsync(ApiRequest request, Pager pager, ZohoToken token, CreditFloor floor, CancellationToken cancellationToken)
    {
        try
        {
            await SendPartAsync(request, pager, token, floor, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            throw RecordErrors.AfterIds(error, request.FirstIndex);
        }
    }

    private Task SendPartAsync(ApiRequest request, Pager pager, ZohoToken token, CreditFloor floor, CancellationToken cancellationToken)
    {
        floor.RequireEnough(request.Path);
        var output = new ApiOutput(scene, cmdlet.Raw, range.Skip, range.First ?? long.MaxValue);
        return cmdlet.OutFile is { } file ? DownloadAsync(file, output, request, pager, token, cancellationToken)
            : range.IsPaged && Pager.CanPage(request) ? WriteListAsync(new ListOutput(scene, output, floor), request, pager, token, cancellationToken)
            : WriteResponseAsync(output, request, pager, token, floor, cancellationToken);
    }

    private async Task DownloadAsync(
        string file, ApiOutput output, ApiRequest request, Pager pager, ZohoToken token, CancellationToken cancellationToken)
    {
        var response = await Download.RunAsync(scene.Pipeline, request, token, scene.Context, file, scene.Progress, cancellationToken).ConfigureAwait(false);
        await scene.OnResponse(response).ConfigureAwait(false);
        if (response.Status >= 400)
        {
            await output.WriteResponseAsync(response, request, pager, token).ConfigureAwait(false);
        }
    }

    private async Task WriteListAsync(ListOutput output, ApiRequest request, Pager pager, ZohoToken token, CancellationToken cancellationToken)
    {
        var resumed = range.Resume is null ? null : ResumeToken.Decode(request, range.Resume);
        request = cmdlet.Raw && range.Reads is { } reads ? request with { MaxRecords = reads } : request;
        using var paginator = new Paginator(Api, request, pager, token, scene.Context, resumed, cancellationToken, Concurrency(request, pager));
        await output.WriteAsync(paginator, pager, request, cmdlet.Path).ConfigureAwait(false);
    }

    /// <summary>How many pages are requested at the same time. With a minimum of credits, each page decides whether the next one is requested.</summary>
    private int Concurrency(ApiRequest request, Pager pager) => cmdlet.MinimumCredit is not null
        ? 1
        : Math.Min(cmdlet.PageConcurrency, pager.MaxConcurrency ?? request.Product?.MaxConcurrency ?? cmdlet.PageConcurrency);

    private async Task WriteResponseAsync(
        ApiOutput output, ApiRequest request, Pager pager, ZohoToken token, CreditFloor floor, CancellationToken cancellationToken)
    {
        var (response, used) = await Api.CallAsync(request with { SkipHttpErrorCheck = true }, token, scene.Context, cancellationToken)
            .ConfigureAwait(false);
        await scene.OnResponse(response).ConfigureAwait(false);
        await output.WriteResponseAsync(response, request, pager, used).ConfigureAwait(false);
        await floor.NoteAsync(response).ConfigureAwait(false);
    }
}
