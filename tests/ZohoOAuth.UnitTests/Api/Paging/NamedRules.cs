using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.UnitTests.Api.Paging;

/// <summary>The paging rules by name, because a theory prints its parameters.</summary>
public static class NamedRules
{
    /// <summary>Gets each rule with each number that its server may begin with.</summary>
    public static TheoryData<string, int> All
    {
        get
        {
            var rules = new TheoryData<string, int>();
            foreach (var name in PageRules.ByName.Keys.Append(nameof(PageRules.Coql)))
            {
                rules.Add(name, Of(name).First);
            }

            rules.Add(nameof(PageRules.Desk), 1);
            return rules;
        }
    }

    internal static PageRule Of(string name) => name == nameof(PageRules.Coql) ? PageRules.Coql : PageRules.ByName[name];
}
