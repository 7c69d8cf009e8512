using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>An upload: one file as the whole body, or the parts of a form.</summary>
internal sealed record Upload(string? File, IReadOnlyList<FormPart> Form, Transfer Transfer)
{
    /// <summary>One file: as a field of a form where the API expects that, otherwise as the body.</summary>
    internal static Upload OfFile(string path, string? field, Transfer transfer) =>
        field is null ? new Upload(path, [], transfer) : new Upload(null, [new FormPart(field, string.Empty, path)], transfer);
}

/// <summary>A form field: a text, or the path of a file.</summary>
internal sealed record FormPart(string Name, string Text, string? File);
