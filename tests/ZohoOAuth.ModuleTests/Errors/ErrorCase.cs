namespace ZohoOAuth.ModuleTests;

/// <summary>A way to provoke an error through a cmdlet.</summary>
/// <param name="Id">The id that it must have.</param>
/// <param name="Category">The category that it must have.</param>
/// <param name="When">When it happens, for the test's name.</param>
/// <param name="Names">The user's own value, which the message must contain; <c>{accounts}</c>, <c>{api}</c> and <c>{id}</c> stand for the simulator's.</param>
/// <param name="Provoke">What provokes it, on a stage where <c>$client</c> and <c>$code</c> are.</param>
public sealed record ErrorCase(string Id, ErrorCategory Category, string When, string Names, Func<Stage, Task<RunResult>> Provoke)
{
    internal ErrorCase(string id, ErrorCategory category, string when, string names, Func<Stage, RunResult> provoke)
        : this(id, category, when, names, stage => Task.FromResult(provoke(stage)))
    {
    }

    internal ErrorCase(string id, ErrorCategory category, string when, string names, string script)
        : this(id, category, when, names, stage => Task.FromResult(stage.Run(script)))
    {
    }

    public override string ToString() => $"{Id} when {When}";

    /// <summary>What the message must contain, on this stage.</summary>
    internal string NamesOn(Stage stage) => Names
        .Replace("{accounts}", stage.Us.AccountsUrl.Authority, StringComparison.Ordinal)
        .Replace("{api}", stage.Us.ApiDomain.Authority, StringComparison.Ordinal)
        .Replace("{id}", stage.Zoho.Client.ClientId, StringComparison.Ordinal);
}
