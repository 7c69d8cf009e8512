using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>A tag of a module (https://www.zoho.com/crm/developer/docs/api/v8/get-tag-list.html).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Module">The API name of its module.</param>
/// <param name="Name">Its name, unique in the module.</param>
/// <param name="ColorCode">Its colour, such as #F17574; null for the default colour.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="ModifiedAt">When it was last changed.</param>
internal sealed record CrmTag(string Id, string Module, string Name, string? ColorCode, DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt)
{
    /// <summary>The tag as a record has it.</summary>
    public JsonObject Reference() => new() { ["name"] = Name, ["id"] = Id, ["color_code"] = ColorCode };

    /// <summary>The tag as the list of tags has it.</summary>
    public JsonObject Describe()
    {
        var user = RecordFactory.Owner();
        user.Remove("email");
        return new JsonObject
        {
            ["created_time"] = RecordFactory.Time(CreatedAt),
            ["modified_time"] = RecordFactory.Time(ModifiedAt),
            ["name"] = Name,
            ["modified_by"] = user.DeepClone(),
            ["id"] = Id,
            ["created_by"] = user,
            ["color_code"] = ColorCode,
        };
    }
}
