using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>An upload: one file as the whole body, or the parts of a form.</summary>
internal sealed record Upload(string? File, IReadOnlyList<FormPart> Form, Transfer Transfer)
{
    /// <summary>One file: as a field of a form where the API expects that, otherwise as the body.</summary>
    internal static Upload OfFile(string path, string? field, string? type, Transfer transfer) => field is null
        ? new Upload(path, [], transfer) { Type = type }
        : new Upload(null, [new FormPart(field, string.Empty, path) { Type = type }], transfer);

    /// <summary>The media type of the file; null when the user does not give one.</summary>
    internal string? Type { get; init; }
}

/// <summary>A form field: a text, or the path of a file.</summary>
internal sealed record FormPart(string Name, string Text, string? File)
{
    /// <summary>The media type of the file; null when the user does not give one.</summary>
    internal string? Type { get; init; }
}
