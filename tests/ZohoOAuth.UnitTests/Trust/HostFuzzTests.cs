using System.Text;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Trust;

/// <summary>
/// Each host of each product in each data center, changed at random: as an address, as a redirect, and as the API domain of an answer. A token arrives at
/// hosts of the tables of its own data center, at hosts that were registered for its connection, and nowhere else.
/// </summary>
public sealed class HostFuzzTests : IDisposable
{
    private const string Own = "https://helpdesk.contoso.com";
    private const string Others = "https://helpdesk.fabrikam.com";

    /// <summary>The hosts that belong to no product. Another list than the one of the module, so that a new entry there is looked at here.</summary>
    private static readonly string[] OnAccountsDomain =
    [
        "accounts", "api", "creator", "meeting", "projectsapi", "writer", "download", "download-accl", "files", "upload", "upload-accl",
    ];

    private static readonly string[] OnApiDomain = ["www", "sandbox", "developer", "content", "download", "upload"];

    private static readonly string[] Before =
        ["", "", "", "evil.", "evil-", "www.", "user@", "user:password@", "evil.example@", "evil.example\\@", "evil.example%2f", "xn--", ".", "%2e", "​", " ", "@"];

    private static readonly string[] After =
    [
        "", "", "", ".", "..", ":443", ":8443", ":0", ":", ".evil.example", "evil", "@evil.example", "\\@evil.example", "%40evil.example", "%2eevil.example", "#@evil.example",
        "?@evil.example", ";evil.example", "。evil.example", "%00.evil.example", "‮", "/../..//evil.example", "\t.evil.example", ",evil.example",
    ];

    private static readonly string[] Schemes = ["https://", "https://", "https://", "https://", "HTTPS://", "http://", "https:\\\\", "https:///", "wss://", "ftp://"];

    private static readonly Gen<Func<string, string>> Change = Gen.OneOf<Func<string, string>>(
        Gen.Const<Func<string, string>>(host => host),
        Gen.Const<Func<string, string>>(host => host.ToUpperInvariant()),
        Gen.Const<Func<string, string>>(host => host.Replace('o', 'о')),
        Gen.Const<Func<string, string>>(host => host.Replace("k", "K")),
        Gen.Const<Func<string, string>>(host => string.Concat(host.Select(letter => (char)(letter is >= '!' and <= '~' ? letter + 0xFEE0 : letter)))),
        Gen.Const<Func<string, string>>(host => host.Replace(".", "。")),
        Gen.Const<Func<string, string>>(host => host.Replace(".", "%2e")),
        Gen.Const<Func<string, string>>(host => host.Replace('.', '-')),
        Gen.Const<Func<string, string>>(host => host.Substring(host.IndexOf('.', StringComparison.Ordinal) + 1)),
        Gen.Select(Gen.Int.Positive, Gen.Char, (place, letter) => (Func<string, string>)(host => host.Remove(place % host.Length, 1).Insert(place % host.Length, $"{letter}"))),
        Gen.Int.Positive.Select(place => (Func<string, string>)(host => host.Remove(place % host.Length, 1))),
        Gen.Int.Positive.Select(place => (Func<string, string>)(host => host.Insert(place % host.Length, "."))),
        Gen.OneOf(DataCenterTable.Rows).Select(row => (Func<string, string>)(host => $"{host.Split('.')[0]}.{Domain(row.AccountsUrl)}")),
        Gen.OneOf(DataCenterTable.Rows).Select(row => (Func<string, string>)(host => $"{host.Split('.')[0]}.{Domain(row.ApiDomain)}")),
        Gen.OneOf(ZohoDomains.All.ToArray()).Select(domain => (Func<string, string>)(host => $"{host.Split('.')[0]}.{domain.Name}")),
        Gen.OneOf(Own, Others).Select(host => (Func<string, string>)(_ => new Uri(host).Host)),
        Foreign.AnyText.Select(text => (Func<string, string>)(host => host + text)));

    private readonly TestBench _bench = new();
    private readonly Network _network = new();
    private readonly ClientServices _services;

    public HostFuzzTests() =>
        _services = new(() => new HttpMessageInvoker(_network, disposeHandler: false), _bench.Clock, new Client.Storage.ZohoHome(() => _bench.Folder));

    public static TheoryData<string> Products => [.. ProductTable.Rows.Where(row => !row.HasNoKnownHost).Select(row => row.Name)];

    public void Dispose()
    {
        _network.Dispose();
        _bench.Dispose();
    }

    [Theory]
    [MemberData(nameof(Products))]
    public async Task A_token_arrives_at_its_own_hosts_alone(string name)
    {
        var product = ProductTable.Rows.Single(row => row.Name == name);
        var tokens = DataCenterTable.Rows.ToDictionary(row => row.Code, row => Sample.Token(dataCenter: row.Code));
        foreach (var token in tokens.Values)
        {
            Register(token, Own);
            Register(new ZohoToken(token) { RefreshToken = SecretText.Hide("1000.another") }, Others);
        }

        var hosts = DataCenterTable.Rows.SelectMany(row => ProductCatalog.OriginsOf(product, row)).Select(origin => new Uri(origin).Host).Distinct().ToArray();
        var count = 0;
        var addresses = Gen.Select(
            Gen.OneOf(Schemes), Gen.OneOf(Before), Gen.OneOf(hosts), Change, Gen.OneOf(After),
            (scheme, before, host, change, after) => $"{scheme}{before}{change(host)}{after}/x");
        await Gen.Select(addresses, Gen.OneOf(DataCenterTable.Rows), Gen.Bool).SampleAsync(
            async sample => count += await SentAsync(sample.Item1, tokens[sample.Item2.Code], sample.Item2, isRedirect: sample.Item3),
            iter: 400,
            threads: 1);

        // Hosts that are not changed do get the token, so the test sees what it counts.
        Assert.True(count > 0);
    }

    [Fact]
    public void Every_host_gets_the_token_of_its_own_data_center_only()
    {
        foreach (var product in ProductTable.Rows)
        {
            foreach (var row in DataCenterTable.Rows.Where(row => ProductCatalog.IsHostKnown(product, row)))
            {
                foreach (var origin in ProductCatalog.OriginsOf(product, row))
                {
                    foreach (var other in DataCenterTable.Rows)
                    {
                        var isAllowed = _services.TrustedHosts.IsApi(new Uri(origin + "/x"), other.AccountsUrl);
                        Assert.True(isAllowed == (other == row), $"{origin}, token of {other.Code}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void No_change_of_a_name_is_registered_for_a_data_center_of_another_one(string name)
    {
        var product = ProductTable.Rows.Single(row => row.Name == name);
        var hosts = DataCenterTable.Rows.SelectMany(row => ProductCatalog.OriginsOf(product, row)).Select(origin => new Uri(origin).Host).Distinct().ToArray();
        Gen.Select(Gen.OneOf(Before), Gen.OneOf(hosts), Change, Gen.OneOf(After), Gen.OneOf(DataCenterTable.Rows)).Sample(
            (before, host, change, after, dataCenter) =>
            {
                try
                {
                    var origin = _services.HostRegistration.Require($"{before}{change(host)}{after}", Sample.Token(dataCenter: dataCenter.Code));
                    Assert.Equal("https", origin.Scheme);
                    Assert.Equal("/", origin.PathAndQuery);
                    Assert.Empty(origin.UserInfo);
                    Assert.True(ZohoDomains.Find(origin.IdnHost) is not { } domain || domain.DataCenter == dataCenter.Code, $"{origin} for {dataCenter.Code}");
                }
                catch (ZohoOAuthException error)
                {
                    Assert.Contains(error.ErrorId, (string[])[ErrorIds.InvalidInput, ErrorIds.UntrustedHost]);
                }
            },
            iter: 200,
            threads: 1);
    }

    /// <summary>Calls the address and looks where the token went. Returns how many requests reached the changed address.</summary>
    private async Task<int> SentAsync(string address, ZohoToken token, ZohoDataCenter dataCenter, bool isRedirect)
    {
        // No header can carry half a surrogate pair, and the Uri of .NET Framework fails at a header with backslashes before a name outside ASCII.
        isRedirect = isRedirect && !address.StartsWith("https:\\", StringComparison.Ordinal);
        _network.Begin(isRedirect ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(address)) : null);
        try
        {
            await _services.Api.CallAsync(new() { Path = isRedirect ? "/crm/v8/x" : address }, token, _bench.Trace, CancellationToken.None);
        }
        catch (ZohoOAuthException error)
        {
            Wording.Check(error.Message, error.RecommendedAction);
        }

        Assert.All(_network.Seen, seen => Assert.True(IsOwn(seen, dataCenter), $"{address}: a token of {dataCenter.Code} went to {seen}"));
        return _network.Seen.Count - (isRedirect ? 1 : 0);
    }

    /// <summary>From the tables, by another way than the module goes.</summary>
    private static bool IsOwn(Uri address, ZohoDataCenter dataCenter)
    {
        var rows = ProductTable.Rows.Where(row => ProductCatalog.IsHostKnown(row, dataCenter)).ToList();
        var hosts = OnAccountsDomain.Concat(rows.SelectMany(row => row.EnvironmentHosts.Values.Append(row.Host)).Where(label => label.Length > 0))
            .Select(label => $"{label}.{Domain(dataCenter.AccountsUrl)}")
            .Concat(OnApiDomain.Select(label => $"{label}.{Domain(dataCenter.ApiDomain)}"))
            .Concat(rows.SelectMany(row => row.Hosts.TryGetValue(dataCenter.Code, out var host) ? new[] { host } : []))
            .Append(new Uri(Own).Host);
        return address is { Scheme: "https", Port: 443, UserInfo: "" } && hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase);
    }

    private void Register(ZohoToken token, string host) =>
        _services.RegisteredHosts.Register(token, _services.HostRegistration.Require(host, token), "ServiceDeskPlus");

    private static string Domain(string url) => new Uri(url).Host.Split('.', 2)[1];

    /// <summary>Answers anything, the first time with a redirect if there is one, and remembers where a token went.</summary>
    private sealed class Network : HttpMessageHandler
    {
        private string? _location;

        internal List<Uri> Seen { get; } = [];

        internal void Begin(string? location)
        {
            Seen.Clear();
            _location = location;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(request.RequestUri!);
            var response = _location is null ? FakeZoho.Response(200, "{}") : FakeZoho.Response(302, "", "text/html", ("Location", _location));
            _location = null;
            return Task.FromResult(response);
        }
    }
}
