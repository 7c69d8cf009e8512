namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>
/// Bodies that the documents leave open: what a record has depends on its module, and a query is a text. "ID" becomes the id that the path or the query of
/// the call has.
/// </summary>
internal static class SampleBodies
{
    private static readonly Dictionary<string, string> ByOperation = new()
    {
        ["POST /crm/v8/{}"] = """{"data":[{"Last_Name":"Bär","Company":"Zylker","Email":"baer@example.com"}]}""",
        ["PUT /crm/v8/{}"] = """{"data":[{"id":"ID","City":"Ulm"}]}""",
        ["PUT /crm/v8/{}/{}"] = """{"data":[{"City":"Ulm"}]}""",
        ["POST /crm/v8/{}/upsert"] = """{"data":[{"Last_Name":"Bär","Company":"Zylker","Email":"baer@example.com"}],"duplicate_check_fields":["Email"]}""",
        ["POST /crm/v8/{}/{}/actions/add_tags"] = """{"tags":[{"name":"Fair"}]}""",
        ["POST /crm/v8/{}/actions/add_tags"] = """{"tags":[{"name":"Fair"}],"ids":["LEAD"]}""",
        ["PUT /crm/v8/{}/{}/{}"] = """{"data":[{"id":"PRODUCT"}]}""",
        ["PUT /crm/v8/{}/{}/{}/{}"] = """{"data":[{}]}""",
        ["POST /crm/v8/{}/{}/actions/remove_tags"] = """{"tags":[{"name":"Fair"}]}""",
        ["POST /crm/v8/{}/actions/remove_tags"] = """{"tags":[{"name":"Fair"}],"ids":["LEAD"]}""",
        ["POST /crm/v8/{}/{}/actions/convert"] = """{"data":[{"overwrite":true,"notify_lead_owner":false,"notify_new_entity_owner":false}]}""",
        ["POST /crm/v8/Leads/{}/actions/convert"] = """{"data":[{"overwrite":true,"notify_lead_owner":false,"notify_new_entity_owner":false}]}""",
        ["POST /crm/v8/coql"] = """{"select_query":"select Last_Name, Email from Leads where Last_Name like '%a%' limit 3"}""",
        ["POST /crm/bulk/v8/read"] = """{"query":{"module":{"api_name":"Leads"},"fields":["Last_Name","Email"],"page":1}}""",
        ["POST /crm/v8/Notes"] =
            """{"data":[{"Note_Title":"Call","Note_Content":"He called.","Parent_Id":{"module":{"api_name":"Leads"},"id":"LEAD"}}]}""",
        ["PUT /crm/v8/Notes"] = """{"data":[{"id":"ID","Note_Content":"She called."}]}""",
        ["PUT /crm/v8/Notes/{}"] = """{"data":[{"Note_Content":"She called."}]}""",
        ["POST /crm/v8/settings/tags"] = """{"tags":[{"name":"Trade fair"}]}""",
        ["PUT /crm/v8/settings/tags"] = """{"tags":[{"id":"ID","name":"Trade fairs"}]}""",
        ["PUT /crm/v8/settings/tags/{}"] = """{"tags":[{"name":"Fairs"}]}""",
    };

    /// <summary>The body; null when the schema tells enough.</summary>
    internal static string? Of(string operation, string id, string lead, string product) => ByOperation.GetValueOrDefault(operation)
        ?.Replace("\"ID\"", $"\"{id}\"", StringComparison.Ordinal)
        .Replace("\"LEAD\"", $"\"{lead}\"", StringComparison.Ordinal)
        .Replace("\"PRODUCT\"", $"\"{product}\"", StringComparison.Ordinal);
}
