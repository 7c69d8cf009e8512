namespace ZohoOAuth;

/// <summary>
/// The converter of the types that PowerShell can bring back from a job or a file. It is in the assembly that knows PowerShell, so its name is a text:
/// PowerShell compares it with the full names of the loaded assemblies. A test compares it with the converter.
/// </summary>
internal static class ConverterName
{
    internal const string OfPowerShell = "ZohoOAuth.Binding.DeserializedConverter, ZohoOAuth, Version=0.2.0.0, Culture=neutral, PublicKeyToken=null";
}
