using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Records that are piped to a product are there afterwards, and each outcome has the id of its record.</summary>
public sealed class ProductWriteTests : ModuleTest
{
    private const int Records = 3;

    /// <summary>The service with its organization, where records are created, where they are listed, what one of them looks like, where its name is.</summary>
    public static TheoryData<string, string, string, string, string> Products => new()
    {
        { "Books -OrganizationId 7", "/contacts", "/contacts", "name = \"r$_\"", "contact.name" },
        { "Inventory -OrganizationId 7", "/items", "/items", "name = \"r$_\"", "item.name" },
        { "Desk -OrganizationId 7", "/tickets", "/tickets", "name = \"r$_\"; status = 'Open'; code = 'A-1'", "name" },
        { "Projects -OrganizationId 7", "/tasks", "/tasks", "name = \"r$_\"; status = 'open'", "name" },
        { "WorkDrive", "/files", "/files/1/files", "data = @{ attributes = @{ name = \"r$_\"; parent_id = '1' } }", "data.attributes.name" },
        { "Recruit", "/Candidates", "/Candidates", "name = \"r$_\"", "name" },
        { "Creator", "/data/owner/app/form/All", "/data/owner/app/report/All", "name = \"r$_\"", "data.name" },
        { "ServiceDeskPlus -OrganizationId itdesk", "/requests", "/requests", "subject = \"r$_\"", "request.subject" },
        { "ServiceDeskPlus", "/requests", "/requests", "request = @{ subject = \"r$_\" }", "request.subject" },
        { "Vault", "/secrets", "/secrets", "secretname = \"r$_\"", "operation.Details.secretname" },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.ProductRecords = 1_050;
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Each_outcome_has_an_id_and_its_record_is_read_and_listed(string service, string create, string list, string record, string name)
    {
        var written = Run(
            $"$written = @(1..{Records} | ForEach-Object {{ [pscustomobject]@{{ {record} }} }} | Invoke-ZohoApi -Service {service} {create} -Token $token); "
                + "$written").Succeeded();

        Assert.Equal(["0", "1", "2"], written.Properties("Index"));
        Assert.All(written.Properties("Status"), status => Assert.Equal("success", status));
        Assert.All(written.Properties("Id"), id => Assert.Matches("^3652397001[0-9]{9}$", id));
        var read = list.EndsWith("/1/files", StringComparison.Ordinal) ? create : list;
        Assert.Equal(["r1", "r2", "r3"], Run($"foreach ($one in $written) {{ (Invoke-ZohoApi -Service {service} \"{read}/$($one.Id)\" -Raw -Token $token){(name == "name" && service == "Recruit" ? ".data[0]" : "")}.{name} }}").Succeeded().Output.Select(value => $"{value}"));
        var listed = Run($"Invoke-ZohoApi -Service {service} {list} -All -Token $token").Succeeded();
        Assert.Equal(Enumerable.Range(0, 1_050 + Records).Select(number => $"{number}"), listed.Properties("n"));
        Assert.Equal(written.Properties("Id"), listed.Properties("id").Skip(1_050));
    }

    [Theory]
    [InlineData("Books -OrganizationId 7", "/contacts", "Invalid value passed for name")]
    [InlineData("Desk -OrganizationId 7", "/tickets", "/name")]
    [InlineData("Projects -OrganizationId 7", "/tasks", "The name is missing.")]
    [InlineData("ServiceDeskPlus -OrganizationId itdesk", "/requests", "Value for mandatory field is missing.")]
    public void One_that_is_refused_where_they_go_one_by_one_is_an_error_and_the_others_are_written(string service, string path, string why)
    {
        var result = Run($"'a', '', 'c' | ForEach-Object {{ [pscustomobject]@{{ name = $_ }} }} | Invoke-ZohoApi -Service {service} {path} -Token $token");

        Assert.Equal(["0", "2"], result.Properties("Index"));
        var error = Assert.Single(result.Errors);
        Assert.Equal("1", error.TargetObject);
        Assert.Contains("Record 1 was not written", error.ErrorDetails.Message);
        Assert.Contains(why, error.ErrorDetails.Message);
    }

    [Fact]
    public void What_is_wrong_with_the_request_ends_the_work_at_the_first_record()
    {
        var result = Run(
            "'a', 'b' | ForEach-Object { [pscustomobject]@{ name = $_ } } | Invoke-ZohoApi -Service Desk /tickets -OrganizationId 8 -Token $token");

        Assert.Equal("ApiError", result.ErrorId);
        Assert.Contains("Zoho did not write record 0, and no later records were sent", Assert.Single(result.Errors).ErrorDetails.Message);
    }

    [Theory]
    [InlineData(
        """{"code":0,"message":"The contact has been created.","contact":{"contact_id":"460000000026049","contact_name":"a"}}""", "460000000026049", "0")]
    [InlineData("""{"data":{"id":"abc","type":"files","attributes":{"name":"a"}}}""", "abc", null)]
    [InlineData("""{"id":"1892000000143237","ticketNumber":"101","status":"Open","code":"X"}""", "1892000000143237", null)]
    [InlineData("""{"code":3000,"data":{"ID":"3888833000000114027"},"message":"Data Added Successfully!"}""", "3888833000000114027", "3000")]
    [InlineData("""{"status":{"code":200,"description":"success"},"data":{"messageId":"1"}}""", null, null)]
    public void The_id_is_found_in_every_products_answer(string response, string? id, string? code)
    {
        Zoho.Faults.Add(new Fault { Path = "/books/v3/contacts", Status = 201, Body = response });

        var result = Run("@{ contact_name = 'a' } | Invoke-ZohoApi -Service Books /contacts -OrganizationId 7 -Token $token");

        Assert.Equal((id, code, "success"), ((string?)result.Property("Id"), (string?)result.Property("Code"), (string?)result.Property("Status")));
    }

    [Fact]
    public void Creator_takes_two_hundred_at_a_time()
    {
        const string Form = "/creator/v2.1/data/owner/app/form/All";

        var result = Run(
            "1..401 | ForEach-Object { @{ name = \"r$_\" } } | Invoke-ZohoApi -Service Creator /data/owner/app/form/All -Token $token").Succeeded();

        Assert.Equal(401, result.Properties("Id").Distinct().Count());
        Assert.Equal(3, Zoho.Requests.Count(Form));
    }
}
