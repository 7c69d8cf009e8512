using ZohoOAuth.DocumentTests;
using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.ModuleTests;

/// <summary>Each product in each data center goes to the host that Zoho's pages name, and docs/hosts.md shows which.</summary>
public sealed class ProductHostTests(ProductHosts hosts) : IClassFixture<ProductHosts>
{
    private const string File = "docs/hosts.md";
    private const string None = "–";

    /// <summary>So many columns are readable in a document.</summary>
    private const int Columns = 4;

    private IReadOnlyList<SimulatedDataCenter> DataCenters => [.. hosts.Zoho.DataCenters.Values];

    [CertificateFileFact]
    public void Each_product_has_an_expected_host_with_its_source()
    {
        Assert.Equal(hosts.Products.Order(StringComparer.Ordinal), HostExpectation.All.Select(row => row.Product).Order(StringComparer.Ordinal));
        Assert.All(HostExpectation.All, row => Assert.NotEqual("", row.Source));
    }

    [CertificateFileFact]
    public void Each_product_goes_to_its_host_in_each_data_center()
    {
        var wrong = from row in HostExpectation.All
                    from dataCenter in DataCenters
                    let expected = row.In(dataCenter) ?? $"InvalidInput The module does not know the host of {row.Product} in the data center '{dataCenter.Code}'."
                    let actual = hosts.Of(row.Product, dataCenter.Code)
                    where actual != expected
                    select $"{row.Product} in {dataCenter.Code}: expected {expected}, but was {actual}";

        AssertEmpty(wrong);
    }

    /// <summary>The simulator's own table of hosts agrees: a path of another host would be unknown there.</summary>
    [CertificateFileFact]
    public void Each_host_serves_the_path()
    {
        var unknown = hosts.Zoho.Requests.Where(request => request.Status == 404).Select(request => $"{request.Headers["Host"]}{request.Path}").Distinct();

        AssertEmpty(unknown);
    }

    [CertificateFileFact]
    public void The_document_shows_which_host_received_the_call() =>
        new DocumentPart(File, "<!-- written from the calls of the test -->", "<!-- end -->").AssertIs(
            "\n" + string.Concat(DataCenters.Chunk(Columns).Select(Table)));

    private static void AssertEmpty(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private string Table(SimulatedDataCenter[] dataCenters)
    {
        var head = string.Concat(dataCenters.Select(dataCenter => $" `{dataCenter.Code}` |"));
        var lines = hosts.Products.Select(product => $"| {product} |{string.Concat(dataCenters.Select(dataCenter => $" {Cell(product, dataCenter)} |"))}\n");
        return $"| `-Service` |{head}\n| --- |{string.Concat(Enumerable.Repeat(" --- |", dataCenters.Length))}\n{string.Concat(lines)}\n";
    }

    private string Cell(string product, SimulatedDataCenter dataCenter) =>
        hosts.Of(product, dataCenter.Code) is var host && host.Contains(' ', StringComparison.Ordinal) ? None : host;
}
