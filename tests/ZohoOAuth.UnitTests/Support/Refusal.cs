namespace ZohoOAuth.UnitTests.Support;

/// <summary>Expects an error of the module, and no other exception.</summary>
internal static class Refusal
{
    internal static ZohoOAuthException Of(string errorId, Func<object?> action) => Checked(errorId, Assert.Throws<ZohoOAuthException>(() => { _ = action(); }));

    internal static ZohoOAuthException Of(string errorId, Action action) => Checked(errorId, Assert.Throws<ZohoOAuthException>(action));

    internal static async Task<ZohoOAuthException> OfAsync(string errorId, Func<Task> action) =>
        Checked(errorId, await Assert.ThrowsAsync<ZohoOAuthException>(action));

    private static ZohoOAuthException Checked(string errorId, ZohoOAuthException error)
    {
        Assert.Equal(errorId, error.ErrorId);
        Assert.NotEmpty(error.Message);
        Assert.NotEmpty(error.RecommendedAction);
        Wording.Check(error.Message, error.RecommendedAction);
        return error;
    }
}
