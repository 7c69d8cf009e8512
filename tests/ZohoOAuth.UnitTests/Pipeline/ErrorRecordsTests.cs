using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;
using ZohoOAuth.UnitTests.Errors;

namespace ZohoOAuth.UnitTests.Pipeline;

public sealed class ErrorRecordsTests
{
    [Theory]
    [MemberData(nameof(ErrorCatalogTests.Ids), MemberType = typeof(ErrorCatalogTests))]
    public void Every_id_has_a_category_and_says_what_to_do(string id)
    {
        var record = ErrorRecords.From(ZohoErrors.Create(id, "It failed.", target: "crm"));

        Assert.Equal(id, record.FullyQualifiedErrorId);
        Assert.NotEqual(ErrorCategory.NotSpecified, record.CategoryInfo.Category);
        Assert.Equal("crm", record.TargetObject);
        Assert.StartsWith("It failed. ", record.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCatalog.FindById(id).Solution, record.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Every_category_is_one_of_PowerShells() => Assert.All(Enum.GetValues<ErrorKind>(), kind =>
    {
        var category = ErrorRecords.CategoryOf(kind);

        Assert.Equal($"{kind}", $"{category}");
        Assert.NotEqual(ErrorCategory.NotSpecified, category);
    });
}
