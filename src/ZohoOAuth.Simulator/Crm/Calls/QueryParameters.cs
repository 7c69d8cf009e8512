using System.Globalization;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Reads the parameters of a query string. A parameter or a value that is not valid ends the request with an error.</summary>
internal static class QueryParameters
{
    /// <summary>The maximum and the default of <c>per_page</c>.</summary>
    public const int MaxPerPage = 200;

    private const string External = "X-EXTERNAL";

    /// <summary>Refuses a parameter that is in neither list.</summary>
    /// <param name="call">The request.</param>
    /// <param name="known">The parameters that the simulator has, with spaces between them.</param>
    /// <param name="notSimulated">The parameters that Zoho has too.</param>
    public static void Check(CrmCall call, string known, string notSimulated = "")
    {
        if (call.Context.Request.Headers.ContainsKey(External))
        {
            throw new CrmException(ParameterError.NotSimulated(External));
        }

        // The query string of Zoho's SDKs ends with an empty parameter.
        foreach (var name in call.Query.Keys.Where(name => name.Length > 0 && !known.Split(' ').Contains(name)))
        {
            throw new CrmException(notSimulated.Split(' ').Contains(name) ? ParameterError.NotSimulated(name) : ParameterError.Unknown(name));
        }
    }

    /// <summary>A value that is not empty; null for none.</summary>
    public static string? Text(CrmCall call, string name) => call.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>The values of a comma separated list.</summary>
    public static string[] List(CrmCall call, string name) =>
        call.Query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One of these values, or the first where the parameter is missing.</summary>
    public static string Choice(CrmCall call, string name, params string[] values) =>
        !call.Query.TryGetValue(name, out var value) ? values[0]
        : values.Contains(value.ToString()) ? value.ToString()
        : throw new CrmException(ParameterError.PatternNotMatched(name));

    public static int Page(CrmCall call) => Number(call, "page", 1, int.MaxValue / MaxPerPage);

    public static int PerPage(CrmCall call) => Number(call, "per_page", MaxPerPage, MaxPerPage);

    public static long Id(string name, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new CrmException(CrmError.InvalidParameter(name));

    /// <summary>A number of at least 1, or the default where the parameter is missing.</summary>
    private static int Number(CrmCall call, string name, int defaultValue, int max) =>
        !call.Query.TryGetValue(name, out var value) ? defaultValue
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max ? number
        : throw new CrmException(CrmError.InvalidParameter(name));
}
