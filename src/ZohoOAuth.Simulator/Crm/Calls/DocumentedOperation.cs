namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>An operation as Zoho documents it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces, the first of which is the version.</param>
/// <param name="Parameters">The names of the parameters of its query string.</param>
internal sealed record DocumentedOperation(string Method, string Path, IReadOnlyList<string> Parameters);
