using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Trust;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Trust;

/// <summary>The hosts of the products with irregular names: each belongs to one data center, and to one product.</summary>
public sealed class ProductHostTests : IDisposable
{
    private readonly TestBench _bench = new();

    public static TheoryData<string, string, string> Hosts
    {
        get
        {
            var hosts = new TheoryData<string, string, string>();
            foreach (var product in ProductTable.Rows)
            {
                foreach (var (code, host) in product.Hosts)
                {
                    hosts.Add(product.Name, code, host);
                }
            }

            return hosts;
        }
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void No_host_is_in_two_data_centers_or_of_two_products() => Assert.Distinct(
        ProductTable.Rows.SelectMany(product => product.Hosts.Values), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Each_code_is_one_of_Zohos() => Assert.Subset(
        DataCenterTable.Rows.Select(row => row.Code).ToHashSet(), ProductTable.Rows.SelectMany(product => product.Hosts.Keys).ToHashSet());

    [Theory]
    [MemberData(nameof(Hosts))]
    public void It_takes_tokens_of_its_own_data_center_and_only_on_its_https_port(string product, string code, string host)
    {
        _bench.Services.TrustedHosts.RequireApi(new Uri($"https://{host}/x"), Sample.Row(code).AccountsUrl, "The test");
        foreach (var other in DataCenterTable.Rows.Where(row => row.Code != code))
        {
            Refused($"https://{host}/x", other.AccountsUrl);
        }

        foreach (var address in new[] { $"http://{host}", $"https://{host}:8443", $"https://x.{host}", $"https://{host}.evil.example", $"https://u:p@{host}", $"https://x{host}" })
        {
            Refused(address, Sample.Row(code).AccountsUrl);
        }

        Assert.Contains(ProductTable.Rows, row => row.Name == product && ProductCatalog.IsHostKnown(row, Sample.Row(code)));
    }

    /// <summary>A token of a sandbox must not reach what is live.</summary>
    [Theory]
    [MemberData(nameof(Hosts))]
    public void It_is_a_host_of_production(string product, string code, string host)
    {
        var row = Sample.Row(code);
        var sandbox = new ZohoToken(Sample.Token(dataCenter: code, apiDomain: Environments.ApiDomain(row, ZohoEnvironment.Sandbox))) { Environment = ZohoEnvironment.Sandbox };
        var environments = new HostEnvironments(_bench.Services.DataCenters, _bench.Services.Products);

        environments.RequireSame(new Uri($"https://{host}/x"), Sample.Token(dataCenter: code), product);
        Refusal.Of(ErrorIds.InvalidInput, () => environments.RequireSame(new Uri($"https://{host}/x"), sandbox, product));
    }

    /// <summary>Each reading looks for the user's file on the disk.</summary>
    [Theory]
    [InlineData("https://helpdesk.contoso.com/x", 1)]
    [InlineData("http://localhost:8080/x", 0)]
    public void The_users_products_are_read_at_most_once_for_an_address(string address, int readings)
    {
        var own = new CountedProducts();

        new HostEnvironments(_bench.Services.DataCenters, new ProductCatalog(own)).RequireSame(new Uri(address), Sample.Token(), "The test");

        Assert.Equal(readings, own.Readings);
    }

    private void Refused(string address, string accountsUrl) =>
        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Services.TrustedHosts.RequireApi(new Uri(address), accountsUrl, "The test"));

    private sealed class CountedProducts : IUserProducts
    {
        internal int Readings { get; private set; }

        public string Path => "products.json";

        public IReadOnlyList<Product> Read()
        {
            Readings++;
            return [];
        }
    }
}
