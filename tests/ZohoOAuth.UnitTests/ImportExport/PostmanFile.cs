using System.Text.Json;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

/// <summary>Writes environments as Postman does, and reads them.</summary>
internal static class PostmanFile
{
    internal const string Path = "/tmp/zoho.postman_environment.json";

    /// <summary>The FAQ's variables, each with a value.</summary>
    internal static Dictionary<string, object?> Full => new()
    {
        ["client-id"] = Sample.ClientId,
        ["client-secret"] = Sample.ClientSecret,
        ["redirect-uri"] = Sample.RedirectUri,
        ["accounts-url"] = "https://accounts.zoho.eu",
        ["access-token"] = Sample.AccessToken,
        ["refresh-token"] = Sample.RefreshToken,
        ["api-domain"] = "https://www.zohoapis.eu",
        ["expiry-time"] = "2026-11-23T10:30:00Z",
    };

    /// <summary>The full environment, with other values for some variables; null takes one away.</summary>
    internal static string With(params (string Name, object? Value)[] changes)
    {
        var values = Full;
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return Of(values.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value)));
    }

    internal static string Of(IEnumerable<(string Key, object? Value)> values) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["id"] = "c9a1f3e5-1111-2222-3333-444444444444",
        ["name"] = "Zoho",
        ["values"] = values.Select(value => new { key = value.Key, value = value.Value, type = "default", enabled = true }),
        ["_postman_variable_scope"] = "environment",
        ["_postman_exported_at"] = "2026-11-23T09:50:00.000Z",
        ["_postman_exported_using"] = "Postman/11.2.0",
    });

    internal static object Import(TestBench bench, string text, string? dataCenter = null, ZohoEnvironment? environment = null) =>
        bench.Services.PostmanImport.Read(PostmanEnvironment.Parse(text, Path), dataCenter, environment, bench.Trace);

    internal static ZohoToken Token(TestBench bench, params (string Name, object? Value)[] changes) => Assert.IsType<ZohoToken>(Import(bench, With(changes)));
}
