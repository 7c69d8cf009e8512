using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class ClientDescriptionTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(" http://localhost:8765/callback\n", "http://localhost:8765/callback")]
    [InlineData("http://localhost:8765", "http://localhost:8765")]
    [InlineData("https://app.example.com/cb?a=b", "https://app.example.com/cb?a=b")]
    [InlineData(" ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_redirect_uri_is_kept_letter_by_letter_without_what_copying_adds(string? given, string? kept) => Assert.Equal(kept, Create(given).RedirectUri);

    [Theory]
    [InlineData("localhost:8765")]
    [InlineData("/callback")]
    [InlineData("ftp://localhost/callback")]
    [InlineData("http://localhost:99999/callback")]
    [InlineData("http://localhost:8765/callback#part")]
    public void What_cannot_be_a_redirect_uri_is_refused(string given)
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => Create(given));

        Assert.Contains($"'{given}'", error.Message, StringComparison.Ordinal);
    }

    private ZohoClient Create(string? redirectUri) =>
        _bench.Services.ClientFactory.Create(Sample.ClientId, SecretText.Hide(Sample.ClientSecret), redirectUri, "eu", ZohoEnvironment.Production);
}
