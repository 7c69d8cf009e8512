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
    [InlineData("ConsoleHost", false, "pwsh", false)]
    [InlineData("ConsoleHost", false, "pwsh -NoProfile -ExecutionPolicy Bypass -NoLogo", false)]
    [InlineData("ConsoleHost", false, "pwsh -WorkingDirectory C:\\jobs -ConfigurationName x", false)]
    [InlineData("ConsoleHost", false, "pwsh -NoExit -File a.ps1", false)]
    [InlineData("ConsoleHost", false, "pwsh /noe -c Get-Date", false)]
    [InlineData("ConsoleHost", true, "pwsh", true)]
    [InlineData("ConsoleHost", false, "pwsh a.ps1", true)]
    [InlineData("ConsoleHost", false, "dotnet pwsh.dll -NoProfile -f a.ps1", true)]
    [InlineData("ConsoleHost", false, "powershell -Command Get-Date", true)]
    [InlineData("ConsoleHost", false, "pwsh -cwa Get-Date", true)]
    [InlineData("ConsoleHost", false, "powershell -ec AAAA", true)]
    [InlineData("ConsoleHost", false, "powershell /EncodedCommand AAAA", true)]
    [InlineData("Visual Studio Code Host", true, "pwsh -Command x", false)]
    [InlineData("ServerRemoteHost", true, "pwsh -s -File x", false)]
    public void A_process_ends_with_its_script_or_stays(string host, bool isInputRedirected, string commandLine, bool endsWithScript) =>
        Assert.Equal(endsWithScript, Interactivity.EndsWithScript(host, isInputRedirected, commandLine.Split(' ')));

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_host_that_cannot_ask_says_so_in_many_ways(Exception error, bool isRefusal) =>
        Assert.Equal(isRefusal, Interactivity.IsUnsupportedByHost(error));
}
