namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Zoho's products. Canada follows the rule here: its products are on zohocloud.ca like its accounts server, and its APIs are on
/// zohoapis.ca. Sources: the API introduction of each product.
/// </summary>
internal static class ProductTable
{
    internal static readonly Product[] Rows =
    [
        .. CrmProducts.Rows,
        .. FinanceProducts.Rows,
        .. SupportProducts.Rows,
        .. TeamProducts.Rows,
        .. SalesProducts.Rows,
        .. PlatformProducts.Rows,
        .. ItProducts.Rows,
    ];
}
