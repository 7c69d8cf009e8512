namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>The attachments of all records of a data center.</summary>
internal sealed class AttachmentStore
{
    private readonly Lock _lock = new();
    private readonly List<Attachment> _attachments = [];

    public void Add(Attachment attachment)
    {
        lock (_lock)
        {
            _attachments.Add(attachment);
        }
    }

    /// <summary>The attachments of a record, the latest first.</summary>
    public IReadOnlyList<Attachment> Of(string module, long recordId)
    {
        lock (_lock)
        {
            return [.. _attachments.Where(attachment => attachment.Module == module && attachment.RecordId == recordId).Reverse()];
        }
    }

    /// <summary>Removes an attachment of a record; false if the record does not have it.</summary>
    public bool Remove(string module, long recordId, string id)
    {
        lock (_lock)
        {
            return _attachments.RemoveAll(one => one.Id == id && one.Module == module && one.RecordId == recordId) > 0;
        }
    }
}
