namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>
/// Bodies that the documents leave open: what a record has depends on its module, and a query is a text. A word in capitals becomes
/// the id of something that exists.
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
        ["POST /crm/v8/{}/actions/change_owner"] = """{"owner":{"id":"USER"},"ids":["LEAD"]}""",
        ["POST /crm/v8/{}/{}/actions/change_owner"] = """{"owner":{"id":"USER"}}""",
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
    /// <param name="operation">The operation.</param>
    /// <param name="ids">What a word in capitals stands for.</param>
    internal static string? Of(string operation, IEnumerable<(string Word, string Id)> ids) => ByOperation.TryGetValue(operation, out var body)
        ? ids.Aggregate(body, (text, id) => text.Replace($"\"{id.Word}\"", $"\"{id.Id}\"", StringComparison.Ordinal))
        : null;
}
