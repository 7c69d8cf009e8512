namespace ZohoOAuth.Simulator.Consents;

/// <summary>What a consent page asks.</summary>
/// <param name="Title">The question in short.</param>
/// <param name="Text">Who wants what, on whose behalf.</param>
/// <param name="Scope">The scopes that are agreed to.</param>
/// <param name="Destination">Where the answer goes.</param>
internal sealed record ConsentPrompt(string Title, string Text, IReadOnlyList<string> Scope, string Destination);
