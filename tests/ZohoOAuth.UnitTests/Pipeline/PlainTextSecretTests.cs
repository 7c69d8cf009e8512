using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Pipeline;

/// <summary>A secret may be given as text, and the cmdlet says once that this is no good habit.</summary>
public sealed class PlainTextSecretTests : EngineTest
{
    [Fact]
    public void Text_is_taken_without_the_spaces_around_it_and_warned_about_once()
    {
        var first = Engine.Run($"New-ZohoClient {Sample.ClientId} -ClientSecret ' {Sample.ClientSecret} '");
        var second = Engine.Run($"New-ZohoClient {Sample.ClientId} -ClientSecret '{Sample.ClientSecret}'");

        Assert.Equal(Sample.ClientSecret, first.Secret("ClientSecret"));
        Assert.Contains("-ClientSecret", Assert.Single(first.Warnings), StringComparison.Ordinal);
        Assert.Empty(second.Succeeded().Warnings);
    }

    [Fact]
    public void Another_session_is_warned_too()
    {
        using var other = new Engine();
        var script = $"New-ZohoClient {Sample.ClientId} -ClientSecret '{Sample.ClientSecret}'";

        Assert.Single(Engine.Run(script).Warnings);
        Assert.Single(other.Run(script).Warnings);
    }

    [Fact]
    public void A_SecureString_is_taken_without_a_word()
    {
        Engine.Set("secret", SecretText.Hide(Sample.ClientSecret));

        Assert.Empty(Engine.Run($"New-ZohoClient {Sample.ClientId} -ClientSecret $secret").Succeeded().Warnings);
    }

    [Fact]
    public void The_name_of_the_type_is_no_secret()
    {
        Engine.Set("secret", SecretText.Hide(Sample.ClientSecret));

        var run = Engine.Run($"New-ZohoClient {Sample.ClientId} -ClientSecret \"$secret\"");

        Assert.Empty(run.Output);
        Assert.Contains("without quotes", run.Error.ToString(), StringComparison.Ordinal);
    }
}
