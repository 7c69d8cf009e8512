using System.Net;

namespace ZohoOAuth.Simulator.Settings;

/// <summary>How the device flow is worded: what Zoho's pages, its own scripts and its servers say differs.</summary>
public sealed class DeviceFlowFormat
{
    /// <summary>What <c>interval</c> and <c>expires_in</c> count.</summary>
    public DeviceTimeUnit Unit { get; set; } = DeviceTimeUnit.Milliseconds;

    /// <summary>The status of a poll that brings an error, such as <c>authorization_pending</c>: 200, or RFC 8628's 400.</summary>
    public int PollErrorStatus { get; set; } = (int)HttpStatusCode.OK;

    /// <summary>
    /// The field that names the user's data center beside <c>other_dc</c>: <c>user_location</c>
    /// (https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html), or <c>dc</c> as one client reads it.
    /// </summary>
    public string OtherDataCenterField { get; set; } = "user_location";
}

/// <summary>What the numbers of the device flow count.</summary>
public enum DeviceTimeUnit
{
    /// <summary>"Zoho dictates 5000 in practice", whatever RFC 8628 says of seconds.</summary>
    Milliseconds,

    /// <summary>As RFC 8628 has it.</summary>
    Seconds,
}
