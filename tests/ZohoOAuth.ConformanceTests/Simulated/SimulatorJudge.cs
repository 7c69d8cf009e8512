using System.Text.Json;
using Xunit.Abstractions;
using Xunit.Sdk;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>The documents, and a simulator whose client may do everything. Each operation is called once, and each of its mutations before it.</summary>
public sealed class SimulatorJudge(IMessageSink diagnostics) : IAsyncLifetime, ISpeaker
{
    /// <summary>Those that the documents write wrong or leave out.</summary>
    private const string MoreScopes = "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL,ZohoCRM.users.ALL,ZohoCRM.org.ALL,ZohoCRM.coql.READ,ZohoCRM.bulk.ALL,ZohoSearch.securesearch.READ";

    private static readonly Dictionary<string, int> Records = new() { ["Leads"] = 450, ["Products"] = 20, ["Campaigns"] = 5 };
    private static readonly HttpClient Http = new();
    private ZohoSimulator? _zoho;
    private string _accessToken = "";

    internal IReadOnlyList<SimulatedOperation> Operations { get; private set; } = [];

    internal Dictionary<SimulatedOperation, Outcome> Outcomes { get; } = [];

    /// <summary>What became of each wrong call.</summary>
    internal List<(SimulatedOperation Operation, Mutation Mutation, Reply Reply)> Mutated { get; } = [];

    internal Judgement Judgement { get; private set; } = new([]);

    public async Task InitializeAsync()
    {
        if (DocumentFolder.Path is null)
        {
            return;
        }

        var documents = new DocumentSet(DocumentFolder.Path);
        var operations = OperationReader.Read(documents);
        Operations = SimulatedOperation.All(operations);
        Judgement = new Judgement(ErrorCodes.Read(documents).ToHashSet());
        _zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { Records = Records });
        _accessToken = await SignInAsync(_zoho, operations.SelectMany(operation => operation.Scopes));
        await CallAllAsync();
    }

    public async Task DisposeAsync() => await (_zoho?.DisposeAsync() ?? ValueTask.CompletedTask);

    void ISpeaker.Say(string line) => diagnostics.OnMessage(new DiagnosticMessage(line));

    private async Task CallAllAsync()
    {
        var writer = new CallWriter(Operations, SendAsync);
        foreach (var operation in Operations)
        {
            // What takes its time is done before the next call.
            _zoho!.Clock.Advance(TimeSpan.FromSeconds(1));
            var call = await writer.WriteAsync(operation);
            foreach (var mutation in Mutation.All)
            {
                if (mutation.Change(call) is { } wrong)
                {
                    Mutated.Add((operation, mutation, await SendAsync(wrong)));
                }
            }

            var reply = await SendAsync(call);
            writer.Remember(call, reply);
            Outcomes[operation] = Judgement.Of(operation.Descriptions, call, reply);
        }
    }

    private async Task<Reply> SendAsync(Call call)
    {
        using var request = call.ToRequest(_zoho!.DataCenters.Values.First().ApiDomain, _accessToken);
        using var response = await Http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    private static async Task<string> SignInAsync(ZohoSimulator zoho, IEnumerable<string> scopes)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = zoho.Client.ClientId,
            ["client_secret"] = zoho.Client.ClientSecret,
            ["redirect_uri"] = zoho.Client.RedirectUris[0],
            ["code"] = zoho.IssueGrant(zoho.Client, string.Join(',', scopes.Append(MoreScopes).Distinct())),
        });
        using var response = await Http.PostAsync(new Uri(zoho.DataCenters.Values.First().AccountsUrl, "/oauth/v2/token"), form);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("access_token").GetString()!;
    }
}
