using System.Management.Automation.Host;
using System.Management.Automation.Remoting;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.UnitTests.Pipeline;

public sealed class AttendanceTests
{
    public static TheoryData<Exception, bool> Answers => new()
    {
        { new HostException("no"), true },
        { new PSNotImplementedException(), true },
        { new PSNotSupportedException(), true },
        { new PSInvalidOperationException("-NonInteractive"), true },
        { new PSRemotingDataStructureException("Remote host method get_KeyAvailable is not implemented."), true },
        { new PipelineStoppedException(), false },
        { new RuntimeException("a script's"), false },
    };

    [Theory]
    [InlineData("ConsoleHost", true, false, "pwsh", true)]
    [InlineData("ConsoleHost", true, true, "pwsh", false)]
    [InlineData("ConsoleHost", false, false, "pwsh", false)]
    [InlineData("ConsoleHost", true, false, "pwsh -NoProfile -NonInteractive -File a.ps1", false)]
    [InlineData("ConsoleHost", true, false, "pwsh /noni", false)]
    [InlineData("ConsoleHost", true, false, "pwsh -non", true)]
    [InlineData("ConsoleHost", true, false, "pwsh -s", true)]
    [InlineData("Visual Studio Code Host", true, true, "pwsh -NonInteractive", true)]
    [InlineData("ServerRemoteHost", true, true, "pwsh -sshs -NoLogo", true)]
    [InlineData("ServerRemoteHost", true, true, "pwsh -s -NoLogo -NoProfile", false)]
    [InlineData("ServerRemoteHost", true, true, "powershell -Version 5.1 -ServerMode", false)]
    [InlineData("ServerRemoteHost", false, true, "wsmprovhost -Embedding", true)]
    public void A_question_reaches_somebody_or_nobody(string host, bool isUserInteractive, bool isInputRedirected, string commandLine, bool isAttended) =>
        Assert.Equal(isAttended, Interactivity.IsInteractive(host, isUserInteractive, isInputRedirected, commandLine.Split(' ')));

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_host_that_cannot_ask_says_so_in_many_ways(Exception error, bool isRefusal) =>
        Assert.Equal(isRefusal, Interactivity.IsUnsupportedByHost(error));
}
