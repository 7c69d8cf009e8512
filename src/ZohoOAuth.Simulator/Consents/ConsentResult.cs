namespace ZohoOAuth.Simulator.Consents;

/// <summary>What a consent page decided.</summary>
internal abstract record ConsentResult
{
    /// <summary>The user is to answer.</summary>
    /// <param name="Prompt">What is asked.</param>
    internal sealed record Asked(ConsentPrompt Prompt) : ConsentResult;

    /// <summary>The browser is sent back to the client.</summary>
    /// <param name="Url">Where to.</param>
    internal sealed record Redirected(string Url) : ConsentResult;

    /// <summary>
    /// An error page, which the client never hears of
    /// (https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html).
    /// </summary>
    /// <param name="Title">The error's name.</param>
    /// <param name="Text">What to do.</param>
    internal sealed record Stopped(string Title, string Text = "Correct the authorization URL, or the client at the API console.") : ConsentResult;
}

/// <summary>What a consent page asks.</summary>
/// <param name="Title">The question in short.</param>
/// <param name="Text">Who wants what, on whose behalf.</param>
/// <param name="Scope">The scopes that are agreed to.</param>
/// <param name="Destination">Where the answer goes.</param>
internal sealed record ConsentPrompt(string Title, string Text, IReadOnlyList<string> Scope, string Destination);
