using System.Net;

namespace ZohoOAuth.Simulator.Settings;

/// <summary>The format of the device flow. Zoho's pages, scripts and servers differ.</summary>
public sealed class DeviceFlowFormat
{
    /// <summary>The unit of <c>interval</c> and <c>expires_in</c>.</summary>
    public DeviceTimeUnit Unit { get; set; } = DeviceTimeUnit.Milliseconds;

    /// <summary>The status of a poll with an error, such as <c>authorization_pending</c>: 200, or 400 as in RFC 8628.</summary>
    public int PollErrorStatus { get; set; } = (int)HttpStatusCode.OK;

    /// <summary>
    /// The field that contains the user's data center when the error is <c>other_dc</c>: <c>user_location</c>
    /// (https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html), or <c>dc</c>, which one client reads.
    /// </summary>
    public string OtherDataCenterField { get; set; } = "user_location";
}

/// <summary>The unit of the numbers of the device flow.</summary>
public enum DeviceTimeUnit
{
    /// <summary>Milliseconds: "Zoho dictates 5000 in practice".</summary>
    Milliseconds,

    /// <summary>Seconds, as in RFC 8628.</summary>
    Seconds,
}
