using static ZohoOAuth.Client.Catalog.Products.CodeMeaning;

namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// The codes of each product that control the program flow. A number has another meaning in each product. The names that all products share, such as
/// INVALID_TOKEN, are in the Errors folder.
/// </summary>
internal static class CodeRules
{
    /// <summary>Source: https://www.zoho.com/books/api/v3/introduction/</summary>
    internal static readonly CodeRule[] Finance =
    [
        new(InvalidToken, "14"),
        new(InvalidTokenOrForbidden, "57"),
        new(RateLimit, "44") { Pause = TimeSpan.FromSeconds(20) },
        new(RateLimit, "1070"),
        new(DailyLimit, "45"),
    ];

    /// <summary>Source: https://desk.zoho.com/DeskAPIDocument</summary>
    internal static readonly CodeRule[] Desk = [new(DailyLimit, "THRESHOLD_EXCEEDED")];

    /// <summary>
    /// More than 100 requests in two minutes block the API for a longer time. The status is 400. Source: https://projects.zoho.com/api-docs
    /// </summary>
    internal static readonly CodeRule[] Projects = [new(RateLimit, "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED") { Pause = TimeSpan.FromMinutes(2) }];

    /// <summary>
    /// Sources: https://www.zoho.com/people/api/overview.html; the limit:
    /// https://help.zoho.com/portal/en/community/topic/api-access-blocked-15-1-2018
    /// </summary>
    internal static readonly CodeRule[] People =
    [
        new(InvalidTokenOrForbidden, "7202", "7213"), new(MissingScope, "7218"), new(RateLimit, "7209") { Pause = TimeSpan.FromMinutes(1) },
    ];

    /// <summary>
    /// The limit has HTTP 400. Sources: https://www.zoho.com/cliq/help/restapi/v2/errors/,
    /// https://help.zoho.com/portal/en/community/topic/zoho-cliq-api-rate-limit
    /// </summary>
    internal static readonly CodeRule[] Cliq =
    [
        new(InvalidToken, "oauthtoken_invalid"), new(MissingScope, "oauthtoken_scope_invalid"), new(RateLimit, "request_limit_exceeded"),
    ];

    /// <summary>
    /// The limit blocks the API for five minutes. Source: https://www.zoho.com/sheet/help/api/v2/
    /// Assumption: the message distinguishes a missing scope, which has the code of an invalid token.
    /// </summary>
    internal static readonly CodeRule[] Sheet =
    [
        new(MissingScope, "Unauthorized: invalid scope"), new(InvalidToken, "2401"), new(RateLimit, "2950") { Pause = TimeSpan.FromMinutes(5) },
    ];

    /// <summary>Assumption: the documentation does not list code 7601.</summary>
    internal static readonly CodeRule[] Sprints = [new(MissingScope, "7601")];

    /// <summary>Code 2945 with HTTP 405 is about the method. Source: https://www.zoho.com/creator/help/api/v2.1/status-codes.html</summary>
    internal static readonly CodeRule[] Creator =
    [
        new(InvalidTokenOrForbidden, "1030"), new(MissingScope, "2945") { OtherStatus = 405 }, new(RateLimit, "2950", "2955"), new(DailyLimit, "4000"),
    ];

    /// <summary>Source: https://www.zoho.com/analytics/api/v2/common-error-codes.html. Assumption: code 8540.</summary>
    internal static readonly CodeRule[] Analytics = [new(InvalidToken, "8535"), new(MissingScope, "8540")];

    /// <summary>Source: https://docs.catalyst.zoho.com/en/api/introduction/error-codes/</summary>
    internal static readonly CodeRule[] Catalyst = [new(DailyLimit, "API_LIMIT_REACHED")];

    /// <summary>Source: https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/response-codes.html</summary>
    internal static readonly CodeRule[] ServiceDeskPlus = [new(InvalidToken, "4022"), new(RateLimit, "4015") { Pause = TimeSpan.FromMinutes(1) }];

    /// <summary>Source: https://www.zoho.com/writer/help/api/v1/general-errors.html</summary>
    internal static readonly CodeRule[] Writer = [new(InvalidToken, "R5011"), new(MissingScope, "R5017")];

    /// <summary>Assumption: the documentation does not list these codes. They were seen in responses.</summary>
    internal static readonly CodeRule[] Sign = [new(InvalidToken, "9041"), new(MissingScope, "9008")];

    /// <summary>Source: https://www.zoho.com/salesiq/help/developer-section/rest-api-new.html</summary>
    internal static readonly CodeRule[] SalesIq = [new(InvalidToken, "1008"), new(MissingScope, "1009")];

    /// <summary>Source: https://www.zoho.com/campaigns/help/developers/error-codes.html</summary>
    internal static readonly CodeRule[] Campaigns = [new(InvalidToken, "1007")];

    /// <summary>
    /// The rules of all products. The message is that of WorkDrive for a search without its scope, which has HTTP 500, and other products write it too.
    /// </summary>
    private static readonly CodeRule[] Shared =
    [
        new(MissingScope, "Invalid OAuth scope", "Invalid oauthscope"), new(RateLimit, "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED"),
    ];

    /// <summary>The rules for an unknown product: those whose numbers mean nothing else in any other product.</summary>
    private static readonly CodeRule[] Unknown =
    [
        .. Finance, .. Desk, new(InvalidTokenOrForbidden, "8535"), .. People, .. Creator, .. Cliq, .. Sprints,
    ];

    /// <summary>The rule for a code or a message; null when there is none. A message can end with a period.</summary>
    internal static CodeRule? Find(Product? product, int status, string? code, string? message) => (product is null ? Unknown : product.Codes)
        .Concat(Shared)
        .FirstOrDefault(rule => rule.OtherStatus != status && (Has(rule, code) || Has(rule, message?.TrimEnd('.'))));

    /// <summary>Whether a code does not have the meaning of its rule, because of the HTTP status.</summary>
    internal static bool HasOtherMeaning(Product? product, int status, string code) =>
        product?.Codes.Any(rule => rule.OtherStatus == status && Has(rule, code)) == true;

    private static bool Has(CodeRule rule, string? text) => rule.Codes.Contains(text, StringComparer.OrdinalIgnoreCase);
}
