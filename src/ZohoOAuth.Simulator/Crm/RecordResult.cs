using System.Globalization;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>What became of one record of a request.</summary>
/// <param name="Succeeded">Whether it was done.</param>
/// <param name="Body">What the answer says of it.</param>
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

    /// <summary>All done, all failed (400), or partly (207).</summary>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<RecordResult> outcomes, int success)
    {
        var succeeded = outcomes.Count(outcome => outcome.Succeeded);
        var status = succeeded == outcomes.Count ? success
            : succeeded == 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status207MultiStatus;
        return JsonResponse.WriteAsync(context, new { data = outcomes.Select(outcome => outcome.Body) }, status);
    }
}
