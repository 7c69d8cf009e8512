namespace ZohoOAuth.Simulator.Consents;

/// <summary>What a consent page does next.</summary>
internal abstract record ConsentResult
{
    /// <summary>Shows the page, so that the user can answer.</summary>
    /// <param name="Prompt">What the page shows.</param>
    internal sealed record ShowPage(ConsentPrompt Prompt) : ConsentResult;

    /// <summary>Redirects the browser to the client.</summary>
    /// <param name="Url">The redirect URI with its parameters.</param>
    internal sealed record Redirect(string Url) : ConsentResult;

    /// <summary>
    /// Shows an error page. The client is not told
    /// (https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html).
    /// </summary>
    /// <param name="Title">The name of the error.</param>
    /// <param name="Text">What the user can do.</param>
    internal sealed record ShowError(string Title, string Text = "Correct the authorization URL, or the client at the API console.") : ConsentResult;
}

/// <summary>The content of a consent page.</summary>
/// <param name="Title">The question in one line.</param>
/// <param name="Text">Which client asks for access, and for how long.</param>
/// <param name="Scope">The scopes that the user grants.</param>
/// <param name="Destination">The redirect URI, or the device.</param>
internal sealed record ConsentPrompt(string Title, string Text, IReadOnlyList<string> Scope, string Destination);
