using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>An upload: one file as the whole body, or the parts of a form.</summary>
internal sealed record Upload(string? File, IReadOnlyList<FormPart> Form, Transfer Transfer);

/// <summary>A form field: a text, or the path of a file.</summary>
internal sealed record FormPart(string Name, string Text, string? File);
