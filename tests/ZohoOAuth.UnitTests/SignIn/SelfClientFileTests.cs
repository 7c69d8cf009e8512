using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

public sealed class SelfClientFileTests
{
    private const string Download = """
        {"scope":["ZohoInvoice.fullaccess.all","ZohoCRM.modules.READ"],"expiry_time":1656472923084,"client_id":"1000.ABC","client_secret":"s3cr3t","code":"1000.c.d","grant_type":"authorization_code"}
        """;

    [Fact]
    public void The_consoles_download_is_read_as_it_is()
    {
        var file = Parse(Download)!;

        Assert.Equal("1000.ABC", file.ClientId);
        Assert.Equal("s3cr3t", SecretText.Reveal(file.ClientSecret));
        Assert.Equal("1000.c.d", SecretText.Reveal(file.Code));
        Assert.Equal(["ZohoInvoice.fullaccess.all", "ZohoCRM.modules.READ"], file.Scope);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1656472923084), file.ExpiresAt);
    }

    [Theory]
    [InlineData("\"scope\":\"A.b.READ,C.d.READ\"", 2)]
    [InlineData("\"scope\":\"A.b.READ C.d.READ\"", 2)]
    [InlineData("\"scope\":[\"A.b.READ\",1,null]", 1)]
    [InlineData("\"scope\":{}", 0)]
    [InlineData("\"x\":1", 0)]
    public void Scopes_may_be_written_by_hand(string member, int count) => Assert.Equal(count, WithMember(member).Scope.Count);

    [Theory]
    [InlineData("\"expiry_time\":\"1656472923084\"", true)]
    [InlineData("\"expiry_time\":0", false)]
    [InlineData("\"expiry_time\":-1", false)]
    [InlineData("\"expiry_time\":1e300", false)]
    [InlineData("\"expiry_time\":999999999999999999", false)]
    [InlineData("\"expiry_time\":\"soon\"", false)]
    public void A_time_that_is_none_is_not_known(string member, bool isKnown) => Assert.Equal(isKnown, WithMember(member).ExpiresAt is not null);

    [Fact]
    public void A_mark_of_an_editor_does_not_disturb() =>
        Assert.Equal("1000.ABC", SelfClientFile.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Download)])!.ClientId);

    [Theory]
    [InlineData("""{"client_id":"1000.ABC","client_secret":"s"}""")]
    [InlineData("""{"client_id":"1000.ABC","client_secret":"s","code":""}""")]
    [InlineData("""{"client_id":1000,"client_secret":"s","code":"c"}""")]
    [InlineData("""[{"client_id":"1000.ABC","client_secret":"s","code":"c"}]""")]
    [InlineData("")]
    public void What_has_no_client_and_code_is_no_such_file(string text) => Assert.Null(Parse(text));

    [Fact]
    public void Half_a_file_is_no_file() => Assert.All(Foreign.Truncations(Download.Trim()), cut => Assert.Null(SelfClientFile.Parse(cut)));

    [Fact]
    public void Any_bytes_are_a_file_or_nothing() => Foreign.AnyBytes.Sample(bytes => IsUsableOrNothing(bytes), iter: 3_000);

    [Fact]
    public void Any_json_is_a_file_or_nothing() =>
        Foreign.JsonWith("client_id", "client_secret", "code", "scope", "expiry_time", "grant_type").Sample(bytes => IsUsableOrNothing(bytes), iter: 3_000);

    [Fact]
    public void A_file_that_is_not_there_or_not_ours_says_which()
    {
        using var folder = new TempFolder();
        var path = folder.File("self_client.json");
        Assert.Contains(path, Refusal.Of(ErrorIds.InvalidInput, () => SelfClientFile.Read(path)).Message, StringComparison.Ordinal);

        File.WriteAllText(path, new string(' ', 2_000_000));
        Assert.Contains(path, Refusal.Of(ErrorIds.InvalidInput, () => SelfClientFile.Read(path)).Message, StringComparison.Ordinal);
    }

    private static void IsUsableOrNothing(byte[] bytes)
    {
        if (SelfClientFile.Parse(bytes) is { } file)
        {
            Assert.NotEmpty(file.ClientId);
            Assert.NotEqual(0, file.ClientSecret.Length);
            Assert.NotEqual(0, file.Code.Length);
        }
    }

    private static SelfClientFile WithMember(string member) => Parse($$"""{"client_id":"1000.ABC","client_secret":"s","code":"c",{{member}}}""")!;

    private static SelfClientFile? Parse(string text) => SelfClientFile.Parse(Encoding.UTF8.GetBytes(text));
}
