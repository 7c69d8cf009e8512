using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>A module as other metadata names it: by its API name and its id.</summary>
internal static class ModuleReference
{
    // A module that has no records of its own, such as Attachments, has an id all the same.
    public static JsonObject Of(CrmOrganization organization, string name) => new()
    {
        ["api_name"] = name,
        ["id"] = organization.TryFind(name, out var module) ? module.Schema.Id : MetadataId.Of(name),
    };
}
