using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>An upload: one file as the whole body, or the parts of a form.</summary>
internal sealed record Upload(string? File, IReadOnlyList<FormPart> Form, Transfer Transfer);
