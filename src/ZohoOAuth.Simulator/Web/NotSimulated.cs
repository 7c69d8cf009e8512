namespace ZohoOAuth.Simulator.Web;

/// <summary>How every server says that Zoho has something and the simulator does not. This is not an answer of Zoho.</summary>
internal static class NotSimulated
{
    public const string Code = "NOT_SIMULATED";
    public const int Status = StatusCodes.Status501NotImplemented;
}
