using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>Responses that have no file for -OutFile.</summary>
public sealed class OutFileTests : SignInTest
{
    private readonly TempFolder _folder = new();

    public OutFileTests()
    {
        Engine.Set("token", Token());
        Engine.Set("file", _folder.File("data.zip"));
    }

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public void A_response_without_content_leaves_no_file_and_says_so(int status)
    {
        Zoho.Answer(string.Empty, status);

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/bulk/v8/backup/urls -OutFile $file -StatusCodeVariable status").Succeeded();

        Assert.Empty(run.Output);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Contains($"HTTP {status}", Assert.Single(run.Warnings), StringComparison.Ordinal);
        Assert.Equal(status, Engine.Get("status"));
    }

    [Fact]
    public void It_leaves_the_file_that_was_there()
    {
        File.WriteAllText(_folder.File("data.zip"), "before");
        Zoho.Answer(string.Empty, 204);

        Assert.Empty(Engine.Run("$token | Invoke-ZohoApi /crm/bulk/v8/backup/urls -OutFile $file").Succeeded().Output);

        Assert.Equal("before", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.Path))));
    }

    [Fact]
    public void An_error_response_is_output_and_not_a_file()
    {
        Zoho.Answer("""{"code":"INVALID_DATA","details":{},"message":"no such file","status":"error"}""", 400);

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/files/1 -OutFile $file -SkipHttpErrorCheck").Succeeded();

        Assert.Equal(["INVALID_DATA"], run.Properties("code"));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        Zoho.Answer(string.Empty);

        Assert.Equal(0, Assert.IsType<FileInfo>(Engine.Run("$token | Invoke-ZohoApi /crm/v8/files/1 -OutFile $file").Value).Length);
    }
}
