using System.Globalization;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>The result of one record of a request.</summary>
/// <param name="Succeeded">Whether the record was written.</param>
/// <param name="Body">The record's part of the response.</param>
internal sealed record RecordResult(bool Succeeded, object Body)
{
    public static RecordResult Success(long id, string message) => Success(id.ToString(CultureInfo.InvariantCulture), message);

    public static RecordResult Success(string id, string message) => new(true, new
    {
        code = "SUCCESS",
        details = new { id },
        message,
        status = "success",
    });

    public static RecordResult Failure(CrmError error) => new(false, error.ToBody());

    /// <summary>Writes the results, with 400 where all failed and 207 where some failed.</summary>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<RecordResult> results, int success)
    {
        var succeeded = results.Count(result => result.Succeeded);
        var status = succeeded == results.Count ? success
            : succeeded == 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status207MultiStatus;
        return JsonResponse.WriteAsync(context, new { data = results.Select(result => result.Body) }, status);
    }
}
