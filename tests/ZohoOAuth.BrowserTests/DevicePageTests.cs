using System.Text.Json;

namespace ZohoOAuth.BrowserTests;

/// <summary>The page where the user of a device types its code, and answers.</summary>
public sealed class DevicePageTests(BrowserProcess browser) : BrowserTest(browser)
{
    [BrowserTheory]
    [InlineData("Accept", "Accepted", null)]
    [InlineData("Refuse", "Refused", "access_denied")]
    public async Task A_typed_code_leads_to_the_question_and_the_answer_to_the_device(string button, string confirmation, string? error)
    {
        var codes = await InitiateAsync();
        var window = await OpenAsync();
        await window.GoAsync(new Uri(Text(codes, "verification_url")));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code" })).ToBeFocusedAsync();
        await window.ScreenshotAsync("device-code");
        await window.Page.Keyboard.TypeAsync(Text(codes, "user_code"));
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Heading("Let a device act for you?")).ToBeVisibleAsync();
        await window.ScreenshotAsync("device-consent");
        await window.Button(button).ClickAsync();
        await Assertions.Expect(window.Heading(confirmation)).ToBeVisibleAsync();
        await window.ScreenshotAsync($"device-{confirmation}");
        Assert.Equal(error, await PollAsync(codes));
        AssertStayedHome(window);
    }

    [BrowserFact]
    public async Task A_code_in_the_address_need_not_be_typed()
    {
        var window = await OpenAsync();
        await window.GoAsync(new Uri(Text(await InitiateAsync(), "verification_uri_complete")));

        await Assertions.Expect(window.Button("Accept")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, "device-wrong-light")]
    [InlineData(ColorScheme.Dark, "device-wrong-dark")]
    public async Task A_wrong_code_can_be_corrected(ColorScheme scheme, string name)
    {
        var window = await OpenAsync(scheme);
        await window.GoAsync(new Uri(Us.AccountsUrl, "/oauth/v3/device?user_code=WRONG"));
        await window.ScreenshotAsync(name);

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This code is unknown or has expired.");
        await Legibility.AssertAsync(window.Page, dark: scheme == ColorScheme.Dark);
        await window.Page.GetByLabel("Code").FillAsync(Text(await InitiateAsync(), "user_code"));
        await window.Button("Next").ClickAsync();
        await Assertions.Expect(window.Heading("Let a device act for you?")).ToBeVisibleAsync();
    }

    private Task<JsonElement> InitiateAsync() => PostAsync(
        "/oauth/v3/device/code",
        ("client_id", Zoho.DeviceClient.ClientId),
        ("grant_type", "device_request"),
        ("scope", AllRecords));

    /// <summary>The error of a poll, or none when it brings tokens.</summary>
    private async Task<string?> PollAsync(JsonElement codes)
    {
        var response = await PostAsync(
            "/oauth/v3/device/token",
            ("client_id", Zoho.DeviceClient.ClientId),
            ("client_secret", Zoho.DeviceClient.ClientSecret),
            ("grant_type", "device_token"),
            ("code", Text(codes, "device_code")));
        return response.TryGetProperty("access_token", out _) ? null : Text(response, "error");
    }
}
