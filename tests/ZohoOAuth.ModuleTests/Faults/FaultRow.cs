using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Something that a server does wrong, and what the user hears of it.</summary>
/// <param name="When">What happens, for the test's name.</param>
/// <param name="Id">The error's id.</param>
/// <param name="Fault">The fault; its path is the table's.</param>
public sealed record FaultRow(string When, string Id, Fault Fault)
{
    /// <summary>Stands in a <see cref="Fault.RedirectTo"/> for a host that nobody trusts.</summary>
    internal const string Foreign = "http://foreign";

    public override string ToString() => When;

    internal Fault At(string path, Stage stage) => Fault with
    {
        Path = path,
        RedirectTo = Fault.RedirectTo == Foreign ? $"{stage.AddForeignHost().Url}/taken" : Fault.RedirectTo,
    };
}
