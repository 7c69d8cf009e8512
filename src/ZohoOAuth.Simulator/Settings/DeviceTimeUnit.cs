namespace ZohoOAuth.Simulator.Settings;

/// <summary>What the numbers of the device flow count.</summary>
public enum DeviceTimeUnit
{
    /// <summary>"Zoho dictates 5000 in practice", whatever RFC 8628 says of seconds.</summary>
    Milliseconds,

    /// <summary>As RFC 8628 has it.</summary>
    Seconds,
}
