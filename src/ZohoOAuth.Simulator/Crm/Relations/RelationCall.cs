using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Relations;

/// <summary>A request for a related list of a record that exists.</summary>
/// <param name="Call">The request.</param>
/// <param name="Parent">The id of the record.</param>
/// <param name="List">The related list.</param>
internal sealed record RelationCall(CrmCall Call, long Parent, RelatedList List)
{
    /// <summary>The id of the related record in the path; null for the whole list.</summary>
    public string? RelatedId => Call.Context.GetRouteValue("relatedId") as string;

    public static (RelationCall? Relation, CrmError? Error) Read(CrmCall call)
    {
        var name = (string)call.Context.GetRouteValue("list")!;
        if (RelatedList.Find(call.Organization, call.Module!, name) is not { } list)
        {
            return (null, IsName(name) ? RelationError.UnknownList : CrmError.InvalidUrlPattern);
        }

        return long.TryParse(call.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && call.Module!.Find(id) is not null
            ? (new RelationCall(call, id, list), null)
            : (null, RelationError.UnknownRecord);
    }

    // A path such as /Leads/1/2 or /Leads/1/actions/fly is not one of a related list.
    private static bool IsName(string name) => char.IsAsciiLetter(name[0]) && name != "actions";
}
