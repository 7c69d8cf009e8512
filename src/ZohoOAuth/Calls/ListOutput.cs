using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;

namespace ZohoOAuth.Calls;

/// <summary>Writes a list page by page. If the list fails in the middle, the error says how to continue.</summary>
internal sealed class ListOutput(CallScene scene, ApiOutput output, CreditFloor floor)
{
    /// <summary>Writes the pages until there are no more, or the output is complete. A warning names the path as the user gave it.</summary>
    internal async Task WriteAsync(Paginator paginator, Pager pager, ApiRequest request, string path)
    {
        try
        {
            while (!output.IsComplete && await paginator.NextAsync(RecordsNeededAfter).ConfigureAwait(false) is { } page)
            {
                using (page)
                {
                    await scene.OnResponse(page.Response).ConfigureAwait(false);
                    await output.WritePageAsync(page).ConfigureAwait(false);
                    await FollowAsync(paginator, pager, page, request, path).ConfigureAwait(false);
                    await floor.NoteAsync(page.Response).ConfigureAwait(false);
                    RequireEnoughFor(paginator.Cursor, path);
                }
            }
        }
        catch (ZohoOAuthException error) when (paginator.Cursor is { Position: > 0 } cursor)
        {
            throw RecordErrors.WithResume(error, cursor.Position, ResumeToken.Encode(request, cursor), scene.Origin.NameParameter);
        }
    }

    /// <summary>How many records can be requested while this page is written. None if too few credits are left.</summary>
    private long RecordsNeededAfter(Page page) => floor.IsBelow(page.Response) ? 0 : output.RecordsNeededAfter(page);

    /// <summary>Without a next page, it does not matter that few credits are left.</summary>
    private void RequireEnoughFor(PageCursor? next, string path)
    {
        if (next is not null && !output.IsComplete)
        {
            floor.RequireEnough(path);
        }
    }

    /// <summary>Shows the progress, or warns that the way to the next page is not known.</summary>
    private async Task FollowAsync(Paginator paginator, Pager pager, Page page, ApiRequest request, string path)
    {
        if (paginator.Cursor is { } next)
        {
            scene.Progress.ShowRecords(next.Position, page.Response);
        }
        else if (!pager.IsKnown && page.Count > 1)
        {
            await scene.WarnAsync(
                $"There may be more than these {page.Count} records, because the module does not know how {path} returns pages. "
                    + "Name the product with -Service.").ConfigureAwait(false);
        }
        else if (page is { HasMore: true, Count: > 0 } && !output.IsComplete && !pager.AsksForPage(request))
        {
            await scene.WarnAsync($"{path} has more records than these, but its response does not say how to get them.").ConfigureAwait(false);
        }
    }
}
