namespace ZohoOAuth.DocumentTests;

/// <summary>Each list of records that users can copy names its fields, because Zoho refuses it without them.</summary>
public sealed class RecordListTests
{
    private static readonly string[] Files =
    [
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "src/ZohoOAuth.Simulator/Quickstart/quickstart.ps1",
        .. Repository.Files("docs", "*.md"), .. Repository.Files("samples", "*.*"), .. Repository.Files("src/ZohoOAuth/Module/en-US", "*.txt"),
        .. Repository.Files("src/ZohoOAuth", "*.cs").Concat(Repository.Files("src/ZohoOAuth.Client", "*.cs")).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_list_of_records_names_its_fields()
    {
        var lists = Files.SelectMany(file => CodeSnippets.Of(file).SelectMany(RecordLists.In).Select(list => (File: file, List: list))).ToArray();
        string[] without = [.. lists.Where(found => !found.List.HasFields).Select(found => $"{found.File}: {found.List.Text}")];

        Assert.True(without.Length == 0, $"Add -Query @{{ fields = '...' }} to {without.Length} calls:\n{string.Join('\n', without)}");

        // Counted, because a search that finds nothing would pass too.
        Assert.InRange(lists.Length, 35, int.MaxValue);
        Assert.InRange(lists.Select(list => Path.GetExtension(list.File)).Distinct().Count(), 4, int.MaxValue);
    }

    [Theory]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads -Name crm -All")]
    [InlineData("Invoke-ZohoApi '/crm/v6/Leads?per_page=5' -Name crm")]
    [InlineData("Invoke-ZohoApi -All -Path crm/v7/Deals")]
    [InlineData("Invoke-ZohoApi /Leads -Service CRM -Name crm -Query @{ sort_by = 'id' }")]
    [InlineData("Invoke-ZohoApi /Contacts -Service Bigin")]
    [InlineData("Get-ZohoToken crm | Invoke-ZohoApi \"/crm/v8/$Module\" -Method GET")]
    [InlineData("$call = @{ Path = '/crm/v8/Leads'; Query = @{ per_page = 5 } }\nif ($true) { Invoke-ZohoApi @call }")]
    [InlineData("$query = @{ fields = 'Email' }\n$query = @{ page = 2 }\nInvoke-ZohoApi /crm/v8/Leads -Query $query")]
    [InlineData("Invoke-RestMethod https://www.zohoapis.eu/crm/v8/Leads -Headers $headers")]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads.")]
    public void A_list_without_fields_is_found(string snippet) => Assert.False(Assert.Single(RecordLists.In(snippet)).HasFields);

    [Theory]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads -Name crm -All -Query @{ fields = 'Last_Name' } | Export-Csv leads.csv")]
    [InlineData("$query = @{ fields = 'Email' }; Invoke-ZohoApi /crm/v8/Leads -Query $query")]
    [InlineData("$call = @{ Path = \"/crm/v8/$Module\"; Query = @{ fields = $Field -join ',' } }\nInvoke-ZohoApi @call")]
    [InlineData("Invoke-RestMethod \"https://www.zohoapis.eu/crm/v8/Leads?page=$page&fields=Last_Name\"")]
    public void A_list_with_fields_is_found(string snippet) => Assert.True(Assert.Single(RecordLists.In(snippet)).HasFields);

    [Theory]
    [InlineData("Import-Csv leads.csv | Invoke-ZohoApi /crm/v8/Leads -Name crm")]
    [InlineData("$call = @{ Path = \"/crm/v8/$Module\"; Name = $name }\n$rows | Invoke-ZohoApi @call")]
    [InlineData("$token | Invoke-ZohoApi /crm/v8/Leads -Body @{ data = @() }")]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Query @{ ids = 1 }")]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads/3652397000000649013 -Name crm")]
    [InlineData("Invoke-ZohoApi /crm/v8/org")]
    [InlineData("Invoke-ZohoApi /crm/v5/Leads")]
    [InlineData("Get-ZohoScope -ForPath /crm/v8/Leads")]
    public void Other_calls_need_no_fields(string snippet) => Assert.Empty(RecordLists.In(snippet));
}
