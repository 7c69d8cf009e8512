namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The one organization that there is, for the products that must be told it.</summary>
internal static class Organization
{
    public const string Id = "7";
}
