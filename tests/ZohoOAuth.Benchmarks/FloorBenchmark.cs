using System.Diagnostics;
using System.Text.Json;

namespace ZohoOAuth.Benchmarks;

/// <summary>The least that the same requests can cost on .NET: HttpClient and JsonDocument, and no objects.</summary>
internal static class FloorBenchmark
{
    public const string Call = "call floor";
    public const string Records = "records floor";

    public static async Task<Times> RunAsync(SimulatorProcess simulator, int rounds, int calls)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Zoho-oauthtoken " + simulator.AccessToken);
        var times = new Times();
        for (var round = -1; round <= rounds; round++)
        {
            var watch = Begin();
            for (var call = 0; call < calls; call++)
            {
                await http.GetByteArrayAsync(new Uri(simulator.ApiDomain + "/crm/v8/Leads/3652397000000649013"));
            }

            var called = watch.Elapsed;
            watch = Begin();
            await ReadAllAsync(http, simulator.ApiDomain);
            if (round > 0)
            {
                times.Add(Call, called.TotalMilliseconds);
                times.Add(Records, watch.Elapsed.TotalMilliseconds);
            }
        }

        return times;
    }

    private static Stopwatch Begin()
    {
        GC.Collect();
        return Stopwatch.StartNew();
    }

    private static async Task ReadAllAsync(HttpClient http, string apiDomain)
    {
        const string Query = "per_page=200&fields=" + SimulatorProcess.Fields;
        var query = Query;
        var records = 0;
        bool hasMore;
        do
        {
            var body = await http.GetByteArrayAsync(new Uri($"{apiDomain}/crm/v8/Leads?{query}"));
            using var page = JsonDocument.Parse(body);
            records += page.RootElement.GetProperty("data").GetArrayLength();
            var info = page.RootElement.GetProperty("info");
            hasMore = info.GetProperty("more_records").GetBoolean();
            query = Query + "&page_token=" + info.GetProperty("next_page_token").GetString();
        }
        while (hasMore);
        if (records != SimulatorProcess.Records)
        {
            throw new InvalidOperationException($"The simulator returned {records} records.");
        }
    }
}
