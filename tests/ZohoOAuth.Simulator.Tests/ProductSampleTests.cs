using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>
/// The samples on Zoho's pages, field by field: each row is a call, and the fields of the sample's envelope with their kinds. The fields of the
/// records themselves depend on the data, so only the id and the name are here. The rows of ServiceDesk Plus follow answers that users have
/// published, and those of Bigin, Projects and of the views of Analytics follow public clients, because these pages could not be read.
/// </summary>
public sealed class ProductSampleTests : SimulatorTest
{
    private const string Record = "3652397000000000000";

    public ProductSampleTests()
    {
        Http.DefaultRequestHeaders.Add("orgId", "7");
        Http.DefaultRequestHeaders.Add("ZANALYTICS-ORGID", "7");
        Http.DefaultRequestHeaders.Accept.ParseAdd("application/vnd.manageengine.sdp.v3+json");
    }

    /// <summary>The page with the sample, the call, and the fields: s text, n number, b Boolean, a list, o object.</summary>
    public static TheoryData<string, string, string> Samples => new()
    {
        {
            "https://www.zoho.com/books/api/v3/pagination/", "GET /books/v3/contacts?organization_id=7&page=2&per_page=10",
            "code:n message:s contacts:a contacts.0.contact_id:s contacts.0.contact_name:s page_context:o page_context.page:n page_context.per_page:n "
                + "page_context.has_more_page:b"
        },
        {
            "https://www.zoho.com/books/api/v3/invoices/#list-invoices", "GET /books/v3/invoices?organization_id=7",
            "page_context.report_name:s page_context.applied_filter:s page_context.sort_column:s page_context.sort_order:s"
        },
        { "https://www.zoho.com/books/api/v3/errors/", "GET /books/v3/invoices/1?organization_id=7", "code:n message:s" },
        { "https://www.zoho.com/books/api/v3/introduction/", "GET /books/v3/organizations", "code:n message:s organizations:a organizations.0.organization_id:s" },
        {
            "https://www.zoho.com/people/api/bulk-records.html", "GET /people/api/forms/employee/getRecords?sIndex=1&limit=1",
            $"response:o response.result:a response.result.0.{Record}:a response.result.0.{Record}.0:o response.message:s response.uri:s response.status:n"
        },
        {
            "https://www.zoho.com/people/api/insert-records.html", "POST /people/api/forms/json/employee/insertRecord?inputData={\"a\":1}",
            "response.result:o response.result.pkId:s response.result.message:s response.message:s response.uri:s response.status:n"
        },
        {
            "https://www.zoho.com/deluge/help/people/create-record.html", "POST /people/api/forms/json/employee/insertRecord?inputData={}",
            "response.message:s response.uri:s response.errors:o response.errors.code:n response.status:n"
        },
        {
            "https://www.zoho.com/campaigns/help/developers/get-mailing-lists.html", "GET /api/v1.1/getmailinglists?resfmt=JSON&range=2",
            "status:s code:s sort:s range:s fromindex:s uri:s version:s list_of_details:a list_of_details.0.listkey:s list_of_details.0.listname:s"
        },
        {
            "https://www.zoho.com/bookings/help/api/v1/fetch-workspaces.html", "GET /bookings/v1/json/workspaces",
            "response:o response.returnvalue:o response.returnvalue.data:a response.returnvalue.data.0.name:s response.returnvalue.data.0.id:s response.status:s"
        },
        {
            "https://www.zoho.com/sign/api/document-managment/get-document-list.html", "GET /api/v1/requests",
            "code:n status:s requests:a requests.0.request_id:s requests.0.request_name:s page_context:o page_context.row_count:n page_context.start_index:n "
                + "page_context.has_more_rows:b page_context.sort_column:s page_context.sort_order:s"
        },
        {
            "https://www.zoho.com/sign/api/document-managment/get-details-of-a-particular-document.html", $"GET /api/v1/requests/{Record}",
            "code:n requests:o requests.request_id:s requests.request_name:s"
        },
        { "https://www.zoho.com/mail/help/api/get-search-emails.html", "GET /api/accounts/1/messages/view", "status:o status.code:n status.description:s data:a" },
        {
            "https://www.zoho.com/deluge/help/writer/get-documents.html", "GET /writer/api/v1/documents",
            "offset:n documents:a documents.0.document_id:s documents.0.document_name:s"
        },
        {
            "https://www.zoho.com/writer/help/api/v1/general-errors.html", "GET /writer/api/v1/documents?limit=x",
            "error:o error.message:s error.documentation_url:s error.response_generated_time:n error.request_url:s error.errorcode:s"
        },
        {
            "https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-pagination.html", "GET /api/v1/files/1/files?page[next]=0&page[limit]=10",
            "data:a data.0.id:s data.0.type:s data.0.attributes:o links:o links.cursor:o links.cursor.has_next:b links.cursor.next:s"
        },
        {
            "https://github.com/zoho/analytics-oas", "GET /restapi/v2/workspaces/1/views",
            "status:s summary:s data:o data.views:a data.views.0.viewId:s data.views.0.viewName:s"
        },
        { "https://www.zoho.com/analytics/api/v2/common-error-codes.html", "GET /restapi/v2/views/1", "status:s summary:s data:o data.errorCode:n data.errorMessage:s" },
        {
            "https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/pagination.html", "GET /app/itdesk/api/v3/requests",
            "response_status:a response_status.0.status_code:n response_status.0.status:s list_info:o list_info.has_more_rows:b list_info.row_count:n "
                + "requests:a requests.0.id:s requests.0.subject:s"
        },
        {
            "https://www.manageengine.com/products/service-desk/sdpod-v3-api/", "GET /api/v3/requests/1",
            "response_status:o response_status.status_code:n response_status.messages:a response_status.messages.0.status_code:n response_status.messages.0.type:s "
                + "response_status.messages.0.message:s response_status.status:s"
        },
        { "https://www.zoho.com/creator/help/api/v2.1/get-records.html", "GET /creator/v2.1/data/o/a/report/r", "code:n data:a data.0.ID:s" },
        { "https://www.zoho.com/creator/help/api/v2.1/delete-specific-record.html", $"DELETE /creator/v2.1/data/o/a/report/r/{Record}", "code:n data:o data.ID:s message:s" },
        {
            "https://www.bigin.com/developer/docs/apis/v2/get-records.html", "GET /bigin/v2/Contacts?fields=Last_Name",
            "data:a data.0.id:s info:o info.per_page:n info.count:n info.page:n info.more_records:b"
        },
        { "https://projects.zoho.com/api-docs", "GET /api/v3/portal/7/tasks?page=1", "tasks:a tasks.0.id:s page_info:o page_info.page:n page_info.per_page:n page_info.has_next_page:b" },
        { "https://projects.zoho.com/api-docs", "GET /api/v3/portal/7/users?page=1", "users:a page_info.has_next_page:s" },
        { "https://desk.zoho.com/DeskAPIDocument", "GET /api/v1/tickets", "data:a data.0.id:s data.0.subject:s" },
        { "https://desk.zoho.com/DeskAPIDocument", "GET /api/v1/tickets?limit=0", "errorCode:s message:s errors:a errors.0.fieldName:s errors.0.errorType:s errors.0.errorMessage:s" },
        { "https://www.zoho.com/cliq/help/restapi/v2/pagination/", "GET /api/v2/channels?limit=10", "channels:a next_token:s" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_answer_has_the_fields_of_the_sample(string page, string call, string fields)
    {
        var (method, path) = (call[..call.IndexOf(' ', StringComparison.Ordinal)], call[(call.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        using var response = await SendAsync(await AccessTokenAsync(), new HttpMethod(method), path);
        var body = await JsonAsync(response);

        Assert.StartsWith("https://", page, StringComparison.Ordinal);
        Assert.Equal(fields, string.Join(' ', fields.Split(' ').Select(field => $"{field.Split(':')[0]}:{KindOf(body, field.Split(':')[0])}")));
    }

    private static string KindOf(JsonElement body, string place)
    {
        foreach (var name in place.Split('.'))
        {
            if (body.ValueKind == JsonValueKind.Array && name == "0" && body.GetArrayLength() > 0)
            {
                body = body[0];
            }
            else if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(name, out body))
            {
                return "missing";
            }
        }

        return body.ValueKind switch
        {
            JsonValueKind.String => "s",
            JsonValueKind.Number => "n",
            JsonValueKind.True or JsonValueKind.False => "b",
            JsonValueKind.Array => "a",
            JsonValueKind.Object => "o",
            _ => "null",
        };
    }
}
