namespace ZohoOAuth.Client.Api;

/// <summary>Tells the path of one record from that of a list.</summary>
internal static class RecordPath
{
    /// <summary>Whether the path ends with the id of a record. After an id, the last segment names a related list.</summary>
    internal static bool IsOneRecord(string path)
    {
        var segments = path.Split('?')[0].TrimEnd('/').Split('/');
        return IsId(segments[segments.Length - 1]) && (segments.Length < 2 || !IsId(segments[segments.Length - 2]));
    }

    private static bool IsId(string segment) => segment.Length > 0 && segment.All(char.IsDigit);
}
