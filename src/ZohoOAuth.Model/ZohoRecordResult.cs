namespace ZohoOAuth;

/// <summary>The result of writing one record.</summary>
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

    /// <summary>The position of the record in the input, starting at 0.</summary>
    public long Index { get; }

    /// <summary>The status from the product, in most cases <c>success</c>.</summary>
    public string Status { get; }

    /// <summary>The code from the product, for example <c>SUCCESS</c>. Null if there is none.</summary>
    public string? Code { get; }

    /// <summary>The id of the record. Null if the response does not contain it.</summary>
    public string? Id { get; }

    /// <summary>The message from the product. Null if there is none.</summary>
    public string? Message { get; }

    /// <summary>The details of the record in the response, as a PSObject.</summary>
    public object? Details { get; }

    /// <summary>Returns the index, the status and the id.</summary>
    public override string ToString() => $"{Index}: {Status} {Id}".TrimEnd();
}
