namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>A file or a link of a record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Module">The module of the record.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Name">The file name, or the title of a link.</param>
/// <param name="Size">The number of bytes; 0 for a link.</param>
/// <param name="Link">The address of a link; null for a file.</param>
/// <param name="At">When it was added.</param>
internal sealed record Attachment(string Id, string Module, long RecordId, string Name, long Size, string? Link, DateTimeOffset At);
