using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>
/// The parameters <c>converted</c> and <c>approved</c>. Each record of the simulator is approved. A converted lead has the field
/// Converted__s.
/// </summary>
/// <param name="Converted">true, false or both.</param>
/// <param name="Approved">true, false or both.</param>
internal sealed record RecordStatus(string Converted, string Approved)
{
    public const string Parameters = "converted approved";

    private const string Both = "both";
    private const string True = "true";
    private const string False = "false";

    /// <summary>The values of the request, or the documented defaults: the records that are not converted, and are approved.</summary>
    public static RecordStatus Read(CrmCall call) =>
        new(QueryParameters.Choice(call, "converted", False, True, Both), QueryParameters.Choice(call, "approved", True, False, Both));

    /// <summary>The values of the request. A record that a request names by its id, or by a view, can have each status by default.</summary>
    public static RecordStatus ReadGiven(CrmCall call) =>
        new(QueryParameters.Choice(call, "converted", Both, True, False), QueryParameters.Choice(call, "approved", Both, True, False));

    /// <summary>Whether each record of a module without converted records matches.</summary>
    public bool MatchesUnconverted => Converted != True && Approved != False;

    public bool Matches(JsonObject record) =>
        Approved != False && (Converted == Both || (Converted == True) == Records.RecordShape.IsConverted(record));
}
