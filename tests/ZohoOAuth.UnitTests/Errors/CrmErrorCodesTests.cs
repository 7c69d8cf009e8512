using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.UnitTests.Errors;

/// <summary>The codes of the CRM, each with its cause, its solution and its page.</summary>
public sealed class CrmErrorCodesTests
{
    /// <summary>States of a job and codes of success. The documents list them beside the errors.</summary>
    private static readonly string[] NoErrors =
    [
        "SUCCESS", "ADDED_SUCCESSFULLY", "COMPLETED", "FAILED", "FILE_UPLOAD_SUCCESS", "QUEUED", "RUNNING", "SCHEDULED",
    ];

    [CrmDocumentsFact]
    public void Every_documented_code_is_known()
    {
        var documented = CrmDocuments.ErrorCodes().Except(NoErrors).ToList();

        Assert.InRange(documented.Count, 139, 1_000);
        Assert.Equal([], documented.FindAll(code => ErrorCatalog.Find(code, "CRM")?.Code != code));
    }

    [Fact]
    public void A_cause_and_a_solution_are_two_short_sentences_at_most_with_a_page() => Assert.All(
        ErrorCatalog.All.SkipWhile(row => row.Code != "ALREADY_SCHEDULED"),
        row =>
        {
            Assert.InRange(row.Cause.Split(". ").Length, 1, 2);
            Assert.InRange(row.Solution.Split(". ").Length, 1, 2);
            Assert.InRange(row.Cause.Length + row.Solution.Length, 1, 260);
            Assert.StartsWith("https://www.zoho.com/crm/developer/docs/api/v8/", row.Source, StringComparison.Ordinal);
        });
}
