namespace ZohoOAuth.Simulator.Devices;

/// <summary>What a poll is answered (https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html).</summary>
internal static class DeviceError
{
    public const string Pending = "authorization_pending";
    public const string SlowDown = "slow_down";
    public const string OtherDataCenter = "other_dc";
    public const string Denied = "access_denied";
    public const string Expired = "expired";
}
