using System.Globalization;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api;

/// <summary>Turns an error response of an API into an error that an admin can act on.</summary>
internal static class ApiErrors
{
    internal static ZohoOAuthException From(ApiRequest request, HttpResponse response, ZohoToken token, ServerClock clock)
    {
        if (response.IsHtml && !IsTokenRejectedWithHtml(response, request.Product))
        {
            return HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} and an HTML page");
        }

        var problem = ApiProblemParser.Parse(response);
        return IdOf(problem, response, request.Product) switch
        {
            ErrorIds.ScopeMismatch => ScopeMismatch(request, problem, response, token),
            ErrorIds.RateLimited => RateLimited(request, problem, response, token, clock),
            ErrorIds.ApiError when response.Status == 501 && Known(problem.Code, response, request.Product) is null =>
                NotImplemented(request, problem, response, token),
            ErrorIds.ApiError when response.Status is >= 500 and not 501 => ServerFailed(request, problem, response, token),
            var id => Create(id, request, problem, response, token, action: MissingParameter.HowToAdd(request, problem)),
        };
    }

    /// <summary>Whether the response is an error, by its status or by its content.</summary>
    internal static bool IsError(HttpResponse response, Product? product = null) => response.Status >= 400 || ErrorEnvelope.IsIn(response, product);

    /// <summary>Whether the error concerns one record that was sent alone, and not the request itself. The next record may then succeed.</summary>
    internal static bool IsRecordError(ZohoOAuthException error) =>
        error.ErrorId == ErrorIds.ApiError && error.HttpStatus is (>= 200 and < 300) or 400 or 404 or 409 or 422;

    /// <summary>The error for one row of a response. A retry must not send the records that were written.</summary>
    internal static ZohoOAuthException ForRecord(RecordRow row, long index, HttpResponse response, Product? product, ZohoToken token)
    {
        var reported = ApiProblemParser.Parse(row.Details);
        var problem = reported with { Code = row.Code ?? reported.Code, Message = row.Message ?? reported.Message };
        return ZohoErrors.Create(
            ErrorIds.ApiError,
            $"{DescribeRow(index, response.Method)}: {response.RequestUri.AbsolutePath} answered "
                + (DescribeProblem(problem, token) is { Length: > 0 } what ? what : "an error without a code") + ".",
            problem.Code is { } code && ErrorCatalog.Find(code, ServiceOf(response, product)) is { } known
                ? $"{known.Solution} If you retry, send only this record."
                : $"Correct the record, and send only this record again with Invoke-ZohoApi.{PageText(response, product)}",
            Reply(problem, response, product, token),
            target: index.ToString(CultureInfo.InvariantCulture));
    }

    private static string DescribeRow(long index, string method) => method switch
    {
        "GET" => $"Row {index} of the response is an error",
        "DELETE" => $"Record {index} was not deleted",
        _ => $"Record {index} was not written",
    };

    /// <summary>
    /// Whether the access token is invalid, so that a new one may help. A scope error does not count: a new token has the same scopes.
    /// </summary>
    internal static bool IsInvalidToken(HttpResponse response, Product? product = null) =>
        IsTokenRejectedWithHtml(response, product) || (MayRejectToken(response, product) && Is(ErrorIds.InvalidOAuthToken, response, product));

    /// <summary>Whether the token is valid, but has no scope for the request.</summary>
    internal static bool IsScopeMismatch(HttpResponse response, Product? product = null) =>
        IsError(response, product) && Is(ErrorIds.ScopeMismatch, response, product);

    /// <summary>Whether a limit rejected the request. Projects says so with HTTP 400.</summary>
    internal static bool IsRateLimited(HttpResponse response, Product? product) =>
        response.Status == 429 || (response.Status < 500 && IsError(response, product) && Is(ErrorIds.RateLimited, response, product));

    /// <summary>Whether the code is one that the product uses both for an invalid token and for a missing permission.</summary>
    internal static bool MayBeInvalidToken(HttpResponse response, Product? product = null) =>
        (product is null ? response.Status == 401 : MayRejectToken(response, product))
            && !response.IsHtml
            && RuleOf(ApiProblemParser.Parse(response), response, product)?.Meaning == CodeMeaning.InvalidTokenOrForbidden;

    /// <summary>Whether a response with this status can be about the token.</summary>
    private static bool MayRejectToken(HttpResponse response, Product? product) => response.Status is 401 or 400 || ErrorEnvelope.IsIn(response, product);

    private static bool IsTokenRejectedWithHtml(HttpResponse response, Product? product) =>
        response.Status == 401 && response.IsHtml && product?.Outcome?.RejectsTokenWithHtml == true;

    private static bool Is(string id, HttpResponse response, Product? product) =>
        !response.IsHtml && IdOf(ApiProblemParser.Parse(response), response, product) == id;

    /// <summary>The error id. Some products repeat the HTTP status as the code and put the name of the code into the message.</summary>
    private static string IdOf(ApiProblem problem, HttpResponse response, Product? product) =>
        IdOf(RuleOf(problem, response, product), response, product)
            ?? Known(problem.Code, response, product)
            ?? Known(problem.Message, response, product)
            ?? response.Status switch
            {
                401 => ErrorIds.InvalidOAuthToken,
                429 => ErrorIds.RateLimited,
                _ => ErrorIds.ApiError,
            };

    /// <summary>The error id that the product gives the code. A limit of an unknown product has HTTP 429: its number can have any other meaning.</summary>
    private static string? IdOf(CodeRule? rule, HttpResponse response, Product? product) => rule?.Meaning switch
    {
        CodeMeaning.InvalidToken => ErrorIds.InvalidOAuthToken,
        CodeMeaning.MissingScope => ErrorIds.ScopeMismatch,
        CodeMeaning.RateLimit or CodeMeaning.DailyLimit when product is not null || response.Status == 429 => ErrorIds.RateLimited,
        _ => null,
    };

    private static CodeRule? RuleOf(ApiProblem problem, HttpResponse response, Product? product) =>
        CodeRules.Find(product, response.Status, problem.Code, problem.Message);

    /// <summary>The error id of a code in the catalog. A number of another product means something else here.</summary>
    private static string? Known(string? code, HttpResponse response, Product? product) =>
        code is null || CodeRules.HasOtherMeaning(product, response.Status, code) ? null
        : product is null ? ErrorCatalog.Find(code)?.ErrorId
        : (ErrorCatalog.Find(code, product.Name) ?? (code.All(char.IsDigit) ? null : ErrorCatalog.Find(code)))?.ErrorId;

    private static ZohoOAuthException ScopeMismatch(ApiRequest request, ApiProblem problem, HttpResponse response, ZohoToken token)
    {
        var (cause, action) = ScopeAdvice.Of(response.RequestUri.AbsoluteUri, request.Method, token);
        return Create(ErrorIds.ScopeMismatch, request, problem, response, token, action: action, cause: cause);
    }

    private static ZohoOAuthException RateLimited(ApiRequest request, ApiProblem problem, HttpResponse response, ZohoToken token, ServerClock clock)
    {
        var retryAt = clock.LocalNow + RetryPolicy.RetryAfterOf(response, clock.Now);
        var what = DescribeFailure(request, problem, response, token);
        return Create(
            ErrorIds.RateLimited, request, problem, response, token,
            retryAt is { } next ? $"{what} Zoho allows the next request at {LocalTime.Of(next)}." : what,
            retryAt: retryAt);
    }

    /// <summary>The request is not at fault, so there is nothing to correct in it.</summary>
    private static ZohoOAuthException ServerFailed(ApiRequest request, ApiProblem problem, HttpResponse response, ZohoToken token) => Create(
        ErrorIds.ApiError, request, problem, response, token,
        action: "Run the command again in a minute.",
        cause: "Zoho's server could not complete the request.");

    /// <summary>A retry gets the same answer.</summary>
    private static ZohoOAuthException NotImplemented(ApiRequest request, ApiProblem problem, HttpResponse response, ZohoToken token) => Create(
        ErrorIds.ApiError, request, problem, response, token,
        action: "Compare -Path and -Method of Invoke-ZohoApi with the documentation of the API. A retry does not help.",
        cause: "The server does not have this operation.");

    private static ZohoOAuthException Create(
        string id,
        ApiRequest request,
        ApiProblem problem,
        HttpResponse response,
        ZohoToken token,
        string? what = null,
        string? action = null,
        DateTimeOffset? retryAt = null,
        string? cause = null) =>
        ZohoErrors.Create(
            id,
            what ?? DescribeFailure(request, problem, response, token),
            action ?? (id == ErrorIds.ApiError && problem.Code is not null && Known(problem.Code, response, request.Product) is null
                ? WhereToRead(response, request.Product)
                : null),
            Reply(problem, response, request.Product, token),
            token.Name ?? response.RequestUri.AbsolutePath,
            retryAt,
            cause: cause);

    private static ZohoReply Reply(ApiProblem problem, HttpResponse response, Product? product, ZohoToken token) =>
        HttpErrors.ReplyOf(response, Masked(problem.Code, token)) with
        {
            Message = Masked(problem.Message, token),
            Field = Masked(problem.Field, token),
            Service = ServiceOf(response, product),
            CodePage = CodePages.Of(ServiceOf(response, product)),
        };

    /// <summary>The product of the request. On a host of the user's own, only the request knows it.</summary>
    private static string? ServiceOf(HttpResponse response, Product? product) => product?.Name ?? CodePages.ServiceOf(response.RequestUri);

    /// <summary>What to do about a code without an explanation; null when the page of the product's codes is not known.</summary>
    private static string? WhereToRead(HttpResponse response, Product? product) => PageText(response, product) is { Length: > 0 } page
        ? $"Correct the request as the message says, and run the command again.{page}"
        : null;

    private static string PageText(HttpResponse response, Product? product) =>
        CodePages.Of(ServiceOf(response, product)) is { } page ? $" The codes are explained at {page}." : string.Empty;

    private static string? Masked(string? text, ZohoToken token) => text is null ? null : Redactor.Redact(text, token);

    private static string DescribeFailure(ApiRequest request, ApiProblem problem, HttpResponse response, ZohoToken token)
    {
        var outcome = response.IsSuccess ? $"returned an error with HTTP {response.Status}:" : $"failed with HTTP {response.Status}";
        var what = $"{request.Method} {response.RequestUri.AbsolutePath} on {response.RequestUri.Authority} {outcome}";
        return $"{what} {DescribeProblem(problem, token)}".TrimEnd() + ".";
    }

    /// <summary>
    /// The code, the message and the details. The field is added only when there are no details, because the details contain it already.
    /// </summary>
    private static string DescribeProblem(ApiProblem problem, ZohoToken token)
    {
        string?[] parts =
        [
            problem.Code,
            problem.Message is null || problem.Message == problem.Code ? null : $"({problem.Message})",
            problem.Detail ?? (problem.Field is null ? null : $"in {problem.Field}"),
        ];
        return Redactor.Redact(string.Join(" ", parts.Where(part => part is not null)), token);
    }
}
