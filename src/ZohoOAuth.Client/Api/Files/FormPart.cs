namespace ZohoOAuth.Client.Api.Files;

/// <summary>A form field: a text, or the path of a file.</summary>
internal sealed record FormPart(string Name, string Text, string? File);
