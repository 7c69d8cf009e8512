using System.Net.Http.Headers;
using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>A simulator of its own for every test, and a plain HttpClient that follows no redirect.</summary>
public abstract class SimulatorTest : IAsyncLifetime
{
    protected const string AllRecords = "ZohoCRM.modules.ALL";

    /// <summary>A scope for each product, because a token of one product is no good at another.</summary>
    protected const string EveryProduct = AllRecords
        + ",ZohoBooks.fullaccess.ALL,ZohoInventory.FullAccess.ALL,ZohoInvoice.fullaccess.ALL"
        + ",ZohoSubscriptions.fullaccess.ALL,ZohoExpense.fullaccess.ALL,Desk.tickets.ALL,ZohoRecruit.modules.ALL"
        + ",ZohoBigin.modules.ALL,ZohoProjects.projects.ALL,ZohoCreator.report.ALL,WorkDrive.files.ALL"
        + ",ZohoSign.documents.ALL,ZohoCampaigns.contact.ALL,ZohoCliq.Channels.ALL,ZohoMail.messages.ALL"
        + ",ZohoPeople.forms.ALL,ZohoBookings.data.ALL,ZohoAnalytics.data.ALL,ZohoWriter.documentEditor.ALL"
        + ",ZohoSheet.dataAPI.ALL,SDPOnDemand.requests.ALL,ZohoCommerce.salesorders.ALL,ZohoFSM.modules.ALL,ZohoWorkerly.modules.ALL"
        + ",zohobackstage.event.READ,SalesIQ.conversations.READ,ZohoLens.reportapi.READ,ZohoShifts.employees.READ,ZohoMeeting.meeting.READ"
        + ",contracts.contracts.READ,ZohoVoice.call.READ,ZohoTables.portals.READ,ZohoLearn.customportal.READ,Zeptomail.MailAgents.READ"

        + ",DesktopCentralCloud.SOM.READ,MDMOnDemand.MDMInventory.ALL,logs360cloud.logsources.READ,Site24x7.Admin.READ,ZohoAssist.unattended.computer.ALL"
        + ",ZohoVault.secrets.ALL";

    protected static CancellationToken None => CancellationToken.None;

    protected HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected ZohoSimulator Zoho { get; private set; } = null!;

    protected virtual SimulatorOptions Options => new();

    protected SimulatedDataCenter Us => Zoho.DataCenters["sim-us"];

    protected SimulatedDataCenter Eu => Zoho.DataCenters["sim-eu"];

    public async Task InitializeAsync() => Zoho = await ZohoSimulator.StartAsync(Options, None);

    /// <summary>Replaces the simulator by one with these options.</summary>
    protected async Task RestartAsync(SimulatorOptions options)
    {
        await Zoho.DisposeAsync();
        Zoho = await ZohoSimulator.StartAsync(options, None);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Zoho.DisposeAsync();
    }

    protected Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) => PostAsync(Us, path, form);

    protected async Task<HttpResponseMessage> PostAsync(SimulatedDataCenter dataCenter, string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.ToDictionary(field => field.Name, field => field.Value));
        return await Http.PostAsync(new Uri(dataCenter.AccountsUrl, path), content, None);
    }

    protected async Task<JsonElement> TokenAsync(SimulatedDataCenter dataCenter, params (string Name, string Value)[] form)
    {
        (string, string)[] client = [("client_id", Zoho.Client.ClientId), ("client_secret", Zoho.Client.ClientSecret)];
        using var response = await PostAsync(dataCenter, "/oauth/v2/token", [.. client, .. form]);
        return await JsonAsync(response);
    }

    protected Task<JsonElement> ExchangeAsync(string code, params (string Name, string Value)[] more) => TokenAsync(
        Us,
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Zoho.Client.RedirectUris[0]), .. more]);

    protected Task<JsonElement> RefreshAsync(string refreshToken) =>
        TokenAsync(Us, ("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    protected Task<JsonElement> SignInAsync(string scope = AllRecords) => ExchangeAsync(Zoho.IssueGrant(Zoho.Client, scope));

    protected async Task<string> AccessTokenAsync(string scope = EveryProduct) => Text(await SignInAsync(scope), "access_token");

    protected async Task<HttpResponseMessage> SendAsync(string accessToken, HttpMethod method, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Us.ApiDomain, path)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", accessToken);
        return await Http.SendAsync(request, None);
    }

    protected Task<HttpResponseMessage> GetAsync(string accessToken, string path) => SendAsync(accessToken, HttpMethod.Get, path);

    protected async Task<string> CrmCodeAsync(string accessToken, string path)
    {
        using var response = await GetAsync(accessToken, path);
        return response.IsSuccessStatusCode ? $"{(int)response.StatusCode}" : $"{(int)response.StatusCode} {Text(await JsonAsync(response), "code")}";
    }

    protected Uri AuthorizationUrl(params (string Name, string Value)[] changes) => AuthorizationUrl(Us, changes);

    protected Uri AuthorizationUrl(SimulatedDataCenter dataCenter, params (string Name, string Value)[] changes)
    {
        var query = new Dictionary<string, string>
        {
            ["client_id"] = Zoho.Client.ClientId,
            ["response_type"] = "code",
            ["redirect_uri"] = Zoho.Client.RedirectUris[0],
            ["scope"] = AllRecords,
            ["access_type"] = "offline",
        };
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        var text = string.Join('&', query.Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        return new Uri(dataCenter.AccountsUrl, $"/oauth/v2/auth?{text}");
    }

    protected async Task<HttpResponseMessage> ClickAsync(Uri page, string button)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["consent"] = button });
        return await Http.PostAsync(page, content, None);
    }

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync(None));

    protected static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    protected static string Error(JsonElement response) => Text(response, "error");
}
