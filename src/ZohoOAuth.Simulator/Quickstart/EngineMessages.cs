namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>The first line to an engine: the module to import, and the content of <c>$zoho</c>.</summary>
/// <param name="Module">The path of the module's manifest.</param>
/// <param name="DataCenters">The data centers.</param>
/// <param name="Client">The client; null for an engine that has to find it in the vault.</param>
internal sealed record EngineSetup(string Module, IReadOnlyList<EngineDataCenter> DataCenters, EngineClient? Client);

/// <summary>A data center. Its properties have the names of Register-ZohoDataCenter's parameters, so that they bind from the pipeline.</summary>
/// <param name="Code">The code.</param>
/// <param name="AccountsUrl">The accounts server.</param>
/// <param name="ApiDomain">The API server.</param>
internal sealed record EngineDataCenter(string Code, string AccountsUrl, string ApiDomain);

/// <summary>A client as the API console shows it.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="ClientSecret">The client secret.</param>
/// <param name="RedirectUri">The redirect URI.</param>
internal sealed record EngineClient(string ClientId, string ClientSecret, string RedirectUri);

/// <summary>Every other line to an engine.</summary>
/// <param name="Command">A statement, or an expression.</param>
/// <param name="Show">Whether the output is formatted as at a prompt. Otherwise the value is returned as text.</param>
internal sealed record EngineRequest(string Command, bool Show);

/// <summary>The response of an engine to one line.</summary>
/// <param name="Text">The output as at a prompt, or the value.</param>
/// <param name="Errors">The ids of the errors, without the name of the cmdlet after the comma.</param>
internal sealed record EngineResponse(string Text, IReadOnlyList<string> Errors);
