using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Serving;

namespace ZohoOAuth.Simulator.Tests;

public sealed class ServeArgumentTests
{
    [Fact]
    public void Everything_can_be_said_in_one_line()
    {
        var options = ServeArguments.Read(
        [
            "--port", "8080", "--data", "leads.csv", "--data=more", "--schema", ".", "--latency", "50-400",
            "--fail", "rate-limit@/crm/*", "--limits", "accesstokenrequests=3,GrantLifetime=60s,ApiRequests=7", "--limits=Window=00:01:00,RetriesProlongBlock=true",
        ]);

        Assert.Equal((8080, "leads.csv;more", "."), (options.Port, string.Join(';', options.Data), options.Schema));
        Assert.Equal((50, 400), (options.Latency.Min.TotalMilliseconds, options.Latency.Max.TotalMilliseconds));
        Assert.Equal("/crm/*", Assert.Single(options.Faults).Path);
        Assert.Equal((3, TimeSpan.FromMinutes(1), true), (options.Limits.AccessTokenRequests, options.Limits.GrantLifetime, options.Limits.RetriesProlongBlock));
        Assert.Equal((TimeSpan.FromMinutes(1), 7, 10), (options.Limits.Window, options.ApiBudget.Requests, options.Limits.Grants));
    }

    [Theory]
    [InlineData("--port=0", "--port must be a whole number from 1 to 65532, because the simulator uses 4 ports. It is '0'.")]
    [InlineData("--port=65533", "from 1 to 65532")]
    [InlineData("--port", "--port needs a number.")]
    [InlineData("--latency=fast", "--latency must be a time in milliseconds, such as 200, or a range, such as 50-400; at most 600000. It is 'fast'.")]
    [InlineData("--latency=9-3", "It is '9-3'.")]
    [InlineData("--latency=-3", "It is '-3'.")]
    [InlineData("--fail=5", "It must be a rate such as 5%, a kind such as rate-limit, or both.")]
    [InlineData("--fail=0%", "The rate must be more than 0% and at most 100%.")]
    [InlineData("--fail=101%", "The rate must be more than 0% and at most 100%.")]
    [InlineData("--fail=0x hang", "The number of times must be 1 or more.")]
    [InlineData("--fail=3x", "Without a rate such as 5%, it needs a kind: rate-limit, ")]
    [InlineData("--fail=@/crm/*", "Without a rate such as 5%, it needs a kind: rate-limit, ")]
    [InlineData("--fail=rate-limit@crm", "A path starts with / or *.")]
    [InlineData("--fail=earthquake", "--fail 'earthquake' is wrong. The kinds are rate-limit, token-limit, ")]
    [InlineData("--limits=Grants", "--limits must be NAME=VALUE, such as AccessTokenRequests=3. It is 'Grants'.")]
    [InlineData("--limits=Grunts=3", "--limits does not know 'Grunts'. The names are GrantLifetime, ")]
    [InlineData("--limits=Grants=few", "The limit Grants must be a whole number. It is 'few'.")]
    [InlineData("--limits=Window=600", "The limit Window must be a time, such as 00:02:00, 120s, 2m or 1h. It is '600'.")]
    [InlineData("--limits=RetriesProlongBlock=1", "The limit RetriesProlongBlock must be true or false. It is '1'.")]
    [InlineData("--limits=ApiDayCredits=", "The limit ApiDayCredits must be a whole number. It is ''.")]
    [InlineData("--help=me", "--help has no value.")]
    [InlineData("--verbose", "The argument '--verbose' is unknown. Use --port, --data, ")]
    public void What_is_wrong_says_what_is_allowed(string argument, string message) =>
        Assert.Contains(message, Assert.Throws<UsageException>(() => ServeArguments.Read([argument])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("120s", 120)]
    [InlineData("2m", 120)]
    [InlineData("1h", 3600)]
    [InlineData("1d", 86400)]
    [InlineData("00:02:00", 120)]
    public void A_time_can_be_written_in_several_ways(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ServeArguments.Read(["--limits", $"Window={text}"]).Limits.Window);

    [Theory]
    [InlineData("disconnect", "*", null, null)]
    [InlineData("20% disconnect", "*", 0.2, null)]
    [InlineData("3x disconnect@/oauth/v2/*", "/oauth/v2/*", null, 3)]
    [InlineData("12.5%Disconnect@*/Leads", "*/Leads", 0.125, null)]
    public void A_fault_is_how_often_what_and_where(string text, string path, double? rate, int? times)
    {
        var fault = Assert.Single(ServeArguments.Read(["--fail", text]).Faults);

        Assert.Equal((true, path, rate, times), (fault.Abort, fault.Path, fault.Rate, fault.Times));
    }

    [Theory]
    [InlineData("*/api", 0.3)]
    [InlineData("*/accounts", 1)]
    public void A_rate_alone_is_the_share_of_the_requests_that_fail(string server, double share)
    {
        var faults = FaultKinds.Random(share, "*").Where(fault => fault.Server == server).ToArray();
        var spared = faults.Aggregate(1.0, (left, fault) => left * (1 - fault.Rate!.Value));

        Assert.Equal(5, faults.Length);
        Assert.Equal(1 - share, spared, precision: 9);
    }

    [Fact]
    public void The_help_names_every_argument_kind_and_limit()
    {
        string[] names = ["--port", "--data", "--schema", "--latency", "--fail", "--limits", "--help", .. LimitsArgument.Names, .. FaultKinds.All.Select(kind => kind.Name)];

        Assert.All(names, name => Assert.Contains(name, ServeHelp.Text, StringComparison.Ordinal));
        Assert.All(ServeHelp.Text.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }
}
