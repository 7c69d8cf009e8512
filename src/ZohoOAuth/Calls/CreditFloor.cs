using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Calls;

/// <summary>Stops a long call before fewer API credits are left than -MinimumCredit says. Without a minimum, it does nothing.</summary>
/// <param name="minimum">The value of -MinimumCredit. Null for none.</param>
/// <param name="product">The product that is called. Null if it is not known.</param>
/// <param name="warn">Warns the user.</param>
internal sealed class CreditFloor(long? minimum, Product? product, Func<string, Task> warn)
{
    private (ApiCredits Credits, HttpResponse Response)? _below;
    private bool _hasWarned;

    /// <summary>Whether a response reports fewer credits than the minimum.</summary>
    internal bool IsBelow(HttpResponse response) => minimum is not null && CreditsOf(response)?.Remaining < minimum;

    /// <summary>Notes the credits of a response. If it does not report them, a warning says once that the minimum has no effect.</summary>
    internal Task NoteAsync(HttpResponse response)
    {
        if (minimum is null)
        {
            return Task.CompletedTask;
        }

        var credits = CreditsOf(response);
        _below = credits?.Remaining < minimum ? (credits!, response) : null;
        return credits is null && !_hasWarned && CreditHeaders.Find(product?.Name) is not { IsAbsentUntilHalfIsUsed: true }
            ? WarnAsync()
            : Task.CompletedTask;
    }

    /// <summary>Throws if the last response reported fewer credits than the minimum. Call it before the next request.</summary>
    internal void RequireEnough(string target)
    {
        if (_below is var (credits, response))
        {
            var reply = new ZohoReply { Method = response.Method, Path = response.RequestUri.AbsolutePath };
            throw ZohoErrors.CreditsBelowMinimum(credits.Remaining, minimum!.Value, credits.ResetsAt, reply, target);
        }
    }

    private static ApiCredits? CreditsOf(HttpResponse response) => ApiCredits.Of(response, ClientServices.Process.ServerClock);

    private Task WarnAsync()
    {
        _hasWarned = true;
        return warn($"{product?.Name ?? "The API"} does not report how many API credits are left, so -MinimumCredit has no effect here.");
    }
}
