using System.Management.Automation;
using static ZohoOAuth.Views.ViewValue;

namespace ZohoOAuth.Views;

/// <summary>The views of connections and of the objects on the way to one. They show no secret.</summary>
internal static class TokenViews
{
    /// <summary>How many scopes a row names. A connection can have a hundred.</summary>
    private const int MaxScopes = 4;

    internal static readonly ColumnLayout Token = new(("Name", 16), ("Vault", 12), ("DataCenter", 10), ("ExpiresIn", 9), ("Scope", 28));
    internal static readonly ColumnLayout Client = new(("ClientId", 35), ("DataCenter", 10), ("RedirectUri", 32));

    internal static string OfToken(PSObject token) => Token.Row(
        Text(token, "Name"), Text(token, "Vault"), DataCenter(token), ExpiresIn(token), Scopes(Texts(token, "Scope")));

    internal static string OfClient(PSObject client) => Client.Row(Text(client, "ClientId"), DataCenter(client), Text(client, "RedirectUri"));

    internal static string OfRequest(PSObject request) => ColumnLayout.List(
        ("Client", Text(request, "Client")),
        ("Scope", string.Join(", ", Texts(request, "Scope"))),
        ("AccessType", Text(request, "AccessType")),
        ("CreatedAt", Moment(request, "CreatedAt") is { } time ? Local(time) : null),
        ("Url", Text(request, "Url"))) + "\n";

    internal static string OfGrant(PSObject grant) => ColumnLayout.List(
        ("Client", Text(grant, "Client")),
        ("Location", Text(grant, "Location")),
        ("AccountsServer", Text(grant, "AccountsServer")),
        ("SecondsLeft", Moment(grant, "ExpiresAt") is { } time ? $"{Math.Max(0, (int)(time - DateTimeOffset.UtcNow).TotalSeconds)}" : null)) + "\n";

    /// <summary>The data center, and the environment where it is not the usual one.</summary>
    private static string DataCenter(PSObject value) =>
        Text(value, "Environment") is { } environment and not nameof(ZohoEnvironment.Production)
            ? $"{Text(value, "DataCenter")}\n{environment}"
            : $"{Text(value, "DataCenter")}";

    private static string ExpiresIn(PSObject token) =>
        Duration(token, "ExpiresIn") is { } left && !IsTrue(token, "IsExpired") ? $"{(int)left.TotalHours:00}:{left:mm\\:ss}" : "expired";

    private static string Scopes(string[] scopes) => scopes.Length <= MaxScopes
        ? string.Join(", ", scopes)
        : $"{string.Join(", ", scopes.Take(MaxScopes - 1))}, and {scopes.Length - MaxScopes + 1} more";
}
