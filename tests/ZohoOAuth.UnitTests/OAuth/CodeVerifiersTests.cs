using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class CodeVerifiersTests
{
    private readonly CodeVerifiers _verifiers = new();

    [Fact]
    public void A_verifier_is_found_by_the_challenge_of_its_url()
    {
        var request = Request("1");
        _verifiers.Add(request);

        Assert.Same(request.CodeVerifier, _verifiers.Find("1"));
        Assert.Null(_verifiers.Find("2"));
    }

    [Fact]
    public void Only_the_newest_are_kept()
    {
        for (var number = 0; number <= 100; number++)
        {
            _verifiers.Add(Request($"{number}"));
        }

        Assert.Null(_verifiers.Find("0"));
        Assert.NotNull(_verifiers.Find("1"));
        Assert.NotNull(_verifiers.Find("100"));
    }

    private static ZohoGrantRequest Request(string challenge) => new(
        "https://accounts.zoho.eu/oauth/v2/auth?code_challenge=" + challenge, "s", [], ZohoAccessType.Offline, SecretText.Hide("v"), Sample.Client(), TestBench.Start);
}
