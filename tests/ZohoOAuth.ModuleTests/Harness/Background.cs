namespace ZohoOAuth.ModuleTests;

/// <summary>Waits for work that continues in the background, which no task of a test is for.</summary>
internal static class Background
{
    /// <summary>Ends only a test that fails.</summary>
    internal static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    internal static async Task UntilAsync(Func<bool> isTrue)
    {
        using var bound = new CancellationTokenSource(Bound);
        while (!isTrue())
        {
            bound.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
