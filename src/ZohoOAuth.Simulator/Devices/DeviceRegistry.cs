using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Devices;

/// <summary>
/// The devices that wait for their users. All data centers share them: the user's data center is known only when the user
/// answers, and the device then has to continue polling there.
/// </summary>
internal sealed class DeviceRegistry(SimulatorClock clock, SimulatorSettings settings)
{
    private readonly Lock _lock = new();
    private readonly List<DeviceRequest> _waiting = [];

    public DeviceRequest Add(AuthorizationRequest request)
    {
        var device = new DeviceRequest(request, clock.GetUtcNow() + settings.Limits.DeviceLifetime);
        lock (_lock)
        {
            _waiting.Add(device);
        }

        return device;
    }

    /// <summary>Finds the device that shows this code. People type it in lower case, and with spaces and dashes.</summary>
    public DeviceRequest? Find(string userCode)
    {
        var typed = string.Concat(userCode.Where(char.IsLetter)).ToUpperInvariant();
        lock (_lock)
        {
            return _waiting.Find(device => device.UserCode == typed && device.ExpiresAt > clock.GetUtcNow());
        }
    }

    /// <summary>Answers for the user; false when no device waits with this code.</summary>
    public bool Answer(string userCode, bool accept)
    {
        var device = Find(userCode);
        if (device is not null)
        {
            device.Accepted = accept;
        }

        return device is not null;
    }

    /// <summary>Handles a poll: an error, or null when the user has accepted.</summary>
    public (DeviceRequest? Device, string? Error) Poll(SimulatedClient client, string? deviceCode, bool userLivesElsewhere)
    {
        lock (_lock)
        {
            var device = _waiting.Find(waiting => waiting.DeviceCode == deviceCode && waiting.Request.Client == client);
            if (device is null)
            {
                return (null, OAuthError.InvalidCode);
            }

            var error = ErrorOf(device, userLivesElsewhere);
            device.LastPoll = clock.GetUtcNow();
            if (error is null)
            {
                _waiting.Remove(device);
            }

            return (device, error);
        }
    }

    private string? ErrorOf(DeviceRequest device, bool userLivesElsewhere)
    {
        var now = clock.GetUtcNow();
        return device.ExpiresAt <= now ? DeviceError.Expired
            : now - device.LastPoll < settings.Limits.DeviceInterval ? DeviceError.SlowDown
            : device.Accepted is null ? DeviceError.Pending
            : device.Accepted is false ? DeviceError.Denied
            : userLivesElsewhere ? DeviceError.OtherDataCenter
            : null;
    }
}

/// <summary>The errors of a poll (https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html).</summary>
internal static class DeviceError
{
    public const string Pending = "authorization_pending";
    public const string SlowDown = "slow_down";
    public const string OtherDataCenter = "other_dc";
    public const string Denied = "access_denied";
    public const string Expired = "expired";
}
