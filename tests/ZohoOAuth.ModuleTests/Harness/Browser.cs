namespace ZohoOAuth.ModuleTests;

/// <summary>A person who answers the consent page. Where the browser is sent to is not opened: its address is what counts.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Accepts, and returns the address that the browser ends on.</summary>
    internal Task<string> AcceptAsync(string url) => AnswerAsync(url, "accept");

    internal Task<string> RefuseAsync(string url) => AnswerAsync(url, "refuse");

    /// <summary>Opens an address and goes where it leads, as a browser does; returns where it ends.</summary>
    internal async Task<string> FollowAsync(string url)
    {
        for (var address = new Uri(url); ;)
        {
            using var response = await _http.GetAsync(address);
            if (response.Headers.Location is not { } next)
            {
                return address.OriginalString;
            }

            address = new Uri(address, next);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> AnswerAsync(string url, string button)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["consent"] = button });
        using var response = await _http.PostAsync(new Uri(url), form);
        return response.Headers.Location?.OriginalString ?? throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }
}
