namespace ZohoOAuth.Simulator.Identity;

/// <summary>The only user of the simulated Zoho.</summary>
internal static class SimulatedUser
{
    public const string Zuid = "652397000";
    public const string Id = "3652397000000186017";
    public const string FirstName = "Patricia";
    public const string LastName = "Boyle";
    public const string Email = "patricia.boyle@example.com";

    public const string Organization = "Simulated Ltd";

    public static string FullName => $"{FirstName} {LastName}";

    public static string Initials => $"{FirstName[0]}{LastName[0]}";
}
