using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>Each product of the table has cases, and each situation has a case or the reason why it has none.</summary>
public sealed class MatrixCoverageTests
{
    /// <summary>How many situations have no case, because no page shows an answer. The number may only fall.</summary>
    private const int Undocumented = 191;

    public static TheoryData<string> Products => [.. ProductTable.Rows.Select(product => product.Name)];

    [Theory]
    [MemberData(nameof(Products))]
    public void Each_situation_of_a_product_has_a_case_or_a_reason(string product)
    {
        var rows = MatrixTable.Rows.Where(row => row.Product == product).Select(row => row.Case).ToList();

        Assert.Equal([], Enum.GetValues<Situation>().Except(rows.Select(row => row.Situation)));
        Assert.All(rows, row => Assert.True(row.Source is null != row.Undocumented is null, $"{row.Situation}: either a source or a reason."));
        Assert.All(rows.Where(row => row.Undocumented is not null), row => Assert.Single(rows, other => other.Situation == row.Situation));
    }

    [Fact]
    public void Each_case_belongs_to_a_product_of_the_table() =>
        Assert.Equal([], MatrixTable.Rows.Select(row => row.Product).Distinct().Except(ProductTable.Rows.Select(product => product.Name)));

    [Fact]
    public void No_situation_loses_its_document() =>
        Assert.Equal(Undocumented, MatrixTable.Rows.Count(row => row.Case.Undocumented is not null));
}
