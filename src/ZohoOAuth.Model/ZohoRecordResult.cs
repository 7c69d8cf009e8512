namespace ZohoOAuth;

/// <summary>What became of one record that was written.</summary>
public sealed class ZohoRecordResult
{
    internal ZohoRecordResult(long index, string status, string? code, string? id, string? message, object? details)
    {
        Index = index;
        Status = status;
        Code = code;
        Id = id;
        Message = message;
        Details = details;
    }

    /// <summary>The place of the record in the input, from 0.</summary>
    public long Index { get; }

    /// <summary>What the product calls it, as a rule <c>success</c>.</summary>
    public string Status { get; }

    /// <summary>The product's code, for example <c>SUCCESS</c>; null where it gives none.</summary>
    public string? Code { get; }

    /// <summary>The id of the record; null where the answer does not say it.</summary>
    public string? Id { get; }

    /// <summary>The product's sentence; null where it gives none.</summary>
    public string? Message { get; }

    /// <summary>What the answer says of the record, as a PSObject.</summary>
    public object? Details { get; }

    /// <summary>Returns the index, the status and the id.</summary>
    public override string ToString() => $"{Index}: {Status} {Id}".TrimEnd();
}
