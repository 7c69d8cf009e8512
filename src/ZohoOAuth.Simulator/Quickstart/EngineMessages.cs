namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>The first line to an engine: what it imports, and what <c>$zoho</c> holds.</summary>
/// <param name="Module">The module's manifest.</param>
/// <param name="DataCenters">The data centers.</param>
/// <param name="Client">The client; none for an engine that has to find it in the vault.</param>
internal sealed record EngineSetup(string Module, IReadOnlyList<EngineDataCenter> DataCenters, EngineClient? Client);

/// <summary>A data center, named as Register-ZohoDataCenter's parameters are, so that it binds from the pipeline.</summary>
/// <param name="Code">The code.</param>
/// <param name="AccountsUrl">The accounts server.</param>
/// <param name="ApiDomain">The API server.</param>
internal sealed record EngineDataCenter(string Code, string AccountsUrl, string ApiDomain);

/// <summary>What the API console shows about a client.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="ClientSecret">The client secret.</param>
/// <param name="RedirectUri">The redirect URI.</param>
internal sealed record EngineClient(string ClientId, string ClientSecret, string RedirectUri);

/// <summary>Every further line to an engine.</summary>
/// <param name="Command">A statement, or an expression.</param>
/// <param name="Show">Whether its output is rendered as at a prompt; else its value comes back as text.</param>
internal sealed record EngineRequest(string Command, bool Show);

/// <summary>The line that an engine answers with.</summary>
/// <param name="Text">What a prompt would have shown, or the value.</param>
/// <param name="Errors">The ids of the errors, without the cmdlet's name behind the comma.</param>
internal sealed record EngineResponse(string Text, IReadOnlyList<string> Errors);
