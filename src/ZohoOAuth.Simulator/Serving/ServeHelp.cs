using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>The text of <c>serve --help</c>.</summary>
internal static class ServeHelp
{
    private const int NameWidth = 16;

    public static string Text { get; } = $"""
        Usage: ZohoOAuth.Simulator serve [arguments]

        Runs a simulated Zoho on the loopback address until you press Ctrl-C. It prints the
        addresses, the clients and the commands that connect the module to it. Open the first
        address in a browser to watch the requests, to move the clock and to cause errors.

        --port N
            The first data center uses the ports N (accounts) and N+1 (API), the second one N+2
            and N+3. With --as-zoho, the proxy uses N, and the control endpoints N+1. Without
            --port, free ports are used.

        --as-zoho
            Plays all of Zoho's data centers under Zoho's own names, such as accounts.zoho.eu and
            desk.zoho.eu, behind a local proxy. Your runbook runs unchanged. The simulator prints
            what to set. The proxy refuses all other hosts, so nothing leaves the machine.

        --data FILE or FOLDER
            Uses records of your own. The name of a file is the module: Leads.csv fills Leads. The
            first row of a CSV file has the API names of the fields. A JSON file is an array of
            records, or a response of Zoho with the records in "data". From a folder, all .csv and
            .json files are read. The text must be UTF-8. A record without an id gets one. You can
            repeat --data.

        --schema FOLDER
            Uses the modules and fields of your own CRM. Save the response of settings/fields for
            each module as MODULE.json in the folder, for example Leads.json.

        --latency MS or MS-MS
            Delays each API answer by this number of milliseconds, or by a random number between
            the two: --latency 50-400.

        --fail [RATE%|Nx] [KIND][@PATH]
            Makes requests fail. You can repeat --fail. * and ? in PATH are wildcards.

              --fail 5%                              5 of 100 requests, each with a random error
              --fail rate-limit                      all API requests
              --fail "20% disconnect"                20 of 100 requests
              --fail "rate-limit@/crm/*"             all requests to these paths
              --fail "3x unavailable@/oauth/v2/*"    the first 3 requests to these paths

            The kinds are:
        {Kinds()}

        --limits NAME=VALUE,...
            Changes limits: --limits AccessTokenRequests=3,AccessTokenLifetime=5m,ApiRequests=100.
            A time is 00:02:00, 120s, 2m or 1h. The names are:
        {Wrapped(LimitsArgument.Names)}

        --help
            Shows this text.
        """;

    private static string Kinds() =>
        string.Join(Environment.NewLine, FaultKinds.All.Select(kind => $"      {kind.Name.PadRight(NameWidth)}{kind.Description}"));

    private static string Wrapped(IEnumerable<string> names) =>
        string.Join(Environment.NewLine, names.Chunk(3).Select(chunk => "      " + string.Join(", ", chunk)));
}
