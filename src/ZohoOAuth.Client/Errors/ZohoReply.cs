namespace ZohoOAuth.Client.Errors;

/// <summary>What Zoho said to a request, in one shape whatever product it was, and which request that was. Nothing in it is secret.</summary>
internal sealed record ZohoReply
{
    internal string? Code { get; init; }

    internal string? Message { get; init; }

    /// <summary>The field or parameter that it is about.</summary>
    internal string? Field { get; init; }

    internal int? Status { get; init; }

    internal string? RequestId { get; init; }

    internal string? Method { get; init; }

    internal string? Path { get; init; }

    /// <summary>The product that answered; null when it is not known. A code means something else in another product.</summary>
    internal string? Service { get; init; }

    /// <summary>The page where the product explains its codes; null when it is not known.</summary>
    internal string? CodePage { get; init; }
}
