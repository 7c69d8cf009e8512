namespace ZohoOAuth.Simulator;

/// <summary>How token answers are worded: Zoho's servers have answered in all of these ways.</summary>
public sealed class AnswerShape
{
    /// <summary>How the lifetime is said.</summary>
    public ExpiryForm Expiry { get; set; } = ExpiryForm.Current;

    /// <summary>Whether <c>scope</c> is there: it is in the CRM documents, not in the Accounts documents.</summary>
    public bool IncludeScope { get; set; } = true;

    /// <summary>Whether <c>api_domain</c> is there.</summary>
    public bool IncludeApiDomain { get; set; } = true;

    /// <summary>Leaves <c>refresh_token</c> out even where one is due.</summary>
    public bool OmitRefreshToken { get; set; }
}
