namespace ZohoOAuth.ModuleTests;

/// <summary>What an error repeats of Zoho's answer. The exception's type is the module's own, so that it is asked by name.</summary>
internal sealed record ZohoSaid(string? Code, string? Message, string? Field, int? Status, string? Request, DateTimeOffset? RetryAt)
{
    internal static ZohoSaid Of(ErrorRecord error)
    {
        var exception = PSObject.AsPSObject(error.Exception);
        return new ZohoSaid(
            (string?)exception.Properties["ZohoCode"].Value,
            (string?)exception.Properties["ZohoMessage"].Value,
            (string?)exception.Properties["Field"].Value,
            (int?)exception.Properties["HttpStatus"].Value,
            $"{exception.Properties["Method"].Value} {exception.Properties["Path"].Value}",
            (DateTimeOffset?)exception.Properties["RetryAt"].Value);
    }
}
