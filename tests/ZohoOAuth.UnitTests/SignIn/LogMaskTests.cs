using System.Security;
using ZohoOAuth.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The runner of a pipeline masks a secret in its log when it is told the secret on the host.</summary>
public sealed class LogMaskTests : EngineTest
{
    [Theory]
    [InlineData("GITHUB_ACTIONS", "::add-mask::")]
    [InlineData("TF_BUILD", "##vso[task.setsecret]")]
    public void Each_runner_has_its_own_command(string variable, string command)
    {
        SetVariable(variable, "True");

        Hide(SecretText.Hide("first"), null, new SecureString(), SecretText.Hide("50% of\r\nit"));

        Assert.Equal([$"{command}first", $"{command}50%25 of%0D%0Ait"], Engine.TakeScreen().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Without_such_a_runner_nothing_is_written()
    {
        SetVariable("GITHUB_ACTIONS", "false");

        Hide(SecretText.Hide("first"));

        Assert.Empty(Engine.TakeScreen());
    }

    [Fact]
    public void The_lines_are_not_in_a_stream_that_a_script_can_keep()
    {
        SetVariable("TF_BUILD", "true");

        var run = Hide(SecretText.Hide("first"));

        Assert.Empty(run.Output);
        Assert.Empty(run.Chatter);
    }

    private RunResult Hide(params SecureString?[] secrets) => Engine.Run((pipeline, _) => LogMask.HideAsync(pipeline, secrets), ("Verbose", true)).Succeeded();
}
