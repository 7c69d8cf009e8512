using System.Reflection;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Errors;

public sealed class ErrorCatalogTests
{
    public static TheoryData<string> Ids => [.. AllIds];

    private static string[] AllIds =>
        [.. typeof(ErrorIds)
            .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(member => member.IsLiteral)
            .Select(member => (string)member.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_cause_and_a_solution(string id)
    {
        var row = ErrorCatalog.FindById(id);

        Assert.Equal(id, row.ErrorId);
        Assert.False(string.IsNullOrWhiteSpace(row.Cause));
        Assert.False(string.IsNullOrWhiteSpace(row.Solution));
        Assert.False(string.IsNullOrWhiteSpace(row.Source));
        Assert.Same(row.ErrorId, ErrorCatalog.Find(id.ToUpperInvariant())!.ErrorId);
    }

    [Fact]
    public void The_ids_are_those_of_the_contract() => Assert.Equal(
        "InvalidCode InvalidClient InvalidClientSecret InvalidRedirectUri InvalidScope InvalidResponseType InvalidOAuthToken WrongDataCenter GrantExpired GrantDenied GrantTimeout StateMismatch ListenerPortInUse MissingRefreshToken RefreshTokenRejected TokenLimitReached UntrustedHost ScopeMismatch ApiError RateLimited NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked VaultWriteFailed InvalidInput WriteInterrupted".Split(' ').Order(),
        AllIds.Order());

    [Fact]
    public void Every_row_is_whole_and_leads_to_an_id_that_exists()
    {
        var ids = AllIds.ToHashSet();

        Assert.All(ErrorCatalog.All, row =>
        {
            Assert.Contains(row.ErrorId, ids);
            Assert.False(string.IsNullOrWhiteSpace(row.Code));
            Assert.False(string.IsNullOrWhiteSpace(row.Cause));
            Assert.False(string.IsNullOrWhiteSpace(row.Solution));
            Assert.False(string.IsNullOrWhiteSpace(row.Source));
        });
    }

    [Fact]
    public void Every_id_has_one_row() => Assert.Equal(AllIds, ErrorTable.Rows.Select(row => row.Id));

    [Fact]
    public void No_code_has_two_rows_in_a_product() =>
        Assert.Empty(ErrorCatalog.All.GroupBy(row => (row.Code, row.Service)).Where(group => group.Count() > 1).Select(group => group.Key));

    /// <summary>The words of the FAQ's own table: a cause may say more, never something else.</summary>
    [Theory]
    [InlineData("invalid_oauth_token", "The access token is either invalid or has expired.", "generate a new one from the refresh token")]
    [InlineData("invalid_scope", "The scope you have used is invalid.", "Refer to Scopes for the list of available scopes")]
    [InlineData("invalid_code", "The authorization code (grant token) is invalid or has expired.", "Generate a new grant token")]
    [InlineData("invalid_redirect_uri", "The redirect URI you have given in the API console is invalid", "Specify a valid redirect URI")]
    [InlineData("invalid_client", "Either the client ID or client secret is invalid", "Specify valid client ID and secret")]
    [InlineData("invalid_response_type", "The value of the \"response_type\" key is invalid.", "must always be \"code\"")]
    public void The_faqs_six_codes_carry_the_faqs_words(string code, string cause, string solution)
    {
        var row = ErrorCatalog.Find(code)!;

        Assert.StartsWith(cause, row.Cause, StringComparison.Ordinal);
        Assert.Contains(solution, row.Solution, StringComparison.Ordinal);
        Assert.Contains("Kaizen #79", row.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INVALID_TOKEN", ErrorIds.InvalidOAuthToken)]
    [InlineData("oauth_scope_mismatch", ErrorIds.ScopeMismatch)]
    [InlineData("Access Denied", ErrorIds.TokenLimitReached)]
    [InlineData("access_denied", ErrorIds.GrantDenied)]
    [InlineData("RefreshTokenRejected", ErrorIds.RefreshTokenRejected)]
    public void A_code_is_found_by_zohos_name_and_by_ours(string code, string id) => Assert.Equal(id, ErrorCatalog.Find(code)!.ErrorId);

    [Fact]
    public void An_unknown_code_is_not_found()
    {
        Assert.Null(ErrorCatalog.Find("nobody_knows"));
        Assert.Null(ErrorCatalog.Find(string.Empty));
    }

    [Fact]
    public void A_code_of_another_id_does_not_lend_its_cause()
    {
        var error = ZohoErrors.Create(ErrorIds.WrongDataCenter, "It failed.", reply: new ZohoReply { Code = "invalid_client" });

        Assert.Equal("It failed. " + ErrorCatalog.FindById(ErrorIds.WrongDataCenter).Cause, error.Message);
        Assert.Equal("invalid_client", error.ZohoCode);
    }

    [Fact]
    public void An_expired_grant_says_since_when()
    {
        var error = ZohoErrors.GrantExpired(Sample.Grant(), TestBench.Start.AddMinutes(12));

        Assert.Contains($"expired at {LocalTime.Of(TestBench.Start.AddMinutes(2))}, 10 minutes ago", error.Message, StringComparison.Ordinal);
    }
}
