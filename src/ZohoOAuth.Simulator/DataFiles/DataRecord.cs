using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>A record of a file.</summary>
/// <param name="Line">The line where it starts; null where only its place in the file is known.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record DataRecord(int? Line, JsonObject Fields);
