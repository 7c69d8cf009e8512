namespace ZohoOAuth.SdkTests.Harness;

/// <summary>The proxy that the SDK is given.</summary>
internal sealed record SdkProxy(string Host, int Port);
