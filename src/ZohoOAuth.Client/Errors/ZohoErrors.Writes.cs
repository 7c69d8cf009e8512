namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a run that writes records, where a previous run of the same is still on record.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The same records as in an earlier run, which was killed or has failed.</summary>
    internal static ZohoOAuthException WriteWasBrokenOff(long answered, long perhaps)
    {
        var known = answered == 0 ? string.Empty : $"{RecordSpan(0, answered)} {(answered == 1 ? "was" : "were")} answered, and ";
        var isKnown = answered == perhaps;
        return InvalidInput(
            "Skip",
            $"An earlier run of this command was broken off: {known}{(isKnown ? "nothing behind was sent" : $"whether {RecordSpan(answered, perhaps - answered)} {(perhaps - answered == 1 ? "was" : "were")} written is not known")}. So that none is written twice, nothing was sent now.",
            isKnown
                ? $"-Skip {answered} goes on behind them. -Skip 0 writes all, from the first on."
                : $"Look whether Zoho has {(perhaps - answered == 1 ? "it" : "them")}: -Skip {perhaps} goes on behind, -Skip {answered} sends again. -Skip 0 writes all, from the first on.");
    }

    internal static ZohoOAuthException WriteIsRunning() => InvalidInput(
        "InputObject",
        "Another process is writing the same records to the same place at this moment, so nothing was sent.",
        "Wait for it to end, or stop it; then the same command says how far it came.");

    /// <summary>Records by their places in the input, as text.</summary>
    internal static string RecordSpan(long first, long count) => count == 1 ? $"record {first}" : $"records {first} to {first + count - 1}";
}
