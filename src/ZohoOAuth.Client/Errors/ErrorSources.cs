namespace ZohoOAuth.Client.Errors;

/// <summary>The documents that more than one cause comes from.</summary>
internal static class ErrorSources
{
    internal const string Faq = "Zoho Kaizen #79, OAuth2.0 - A Recap and FAQs";
    internal const string Module = "ZohoOAuth";
    internal const string AccessToken = "https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html";
    internal const string Authorization = "https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html";
    internal const string CrmStatusCodes = "https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html";
    internal const string CrmLimits = "https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html";
    internal const string Analytics = "https://www.zoho.com/analytics/api/v2/common-error-codes.html";
    internal const string Books = "https://www.zoho.com/books/api/v3/errors/";
    internal const string Campaigns = "https://www.zoho.com/campaigns/help/developers/error-codes.html";
    internal const string Catalyst = "https://docs.catalyst.zoho.com/en/api/introduction/error-codes/";
    internal const string Cliq = "https://www.zoho.com/cliq/help/restapi/v3/errors/";
    internal const string Creator = "https://www.zoho.com/creator/help/api/v2.1/status-codes.html";
    internal const string Desk = "https://desk.zoho.com/DeskAPIDocument#Errors";
    internal const string Mail = "https://www.zoho.com/mail/help/api/response-codes.html";
    internal const string People = "https://www.zoho.com/people/api/error-codes.html";
    internal const string Projects = "https://projects.zoho.com/api-docs";
    internal const string ServiceDeskPlus = "https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/error-handling.html";
    internal const string SalesIq = "https://www.zoho.com/salesiq/help/developer-section/rest-api-new.html";
    internal const string Sign = "https://www.zoho.com/sign/api/error-codes.html";
}
