using System.Runtime.InteropServices;

namespace ZohoOAuth.UnitTests;

/// <summary>Which image of the Client a process loads.</summary>
public sealed class ClientImageTests
{
    [Theory]
    [InlineData("win", Architecture.X64, "win-x64")]
    [InlineData("linux", Architecture.X64, "linux-x64")]
    [InlineData("linux", Architecture.Arm64, "linux-arm64")]
    [InlineData("osx", Architecture.Arm64, "osx-arm64")]
    public void A_system_has_an_image_of_its_own(string operatingSystem, Architecture ofProcess, string system)
    {
        Assert.Equal(system, ClientImage.SystemOf(10, operatingSystem, ofProcess));
        Assert.Equal(system, ClientImage.SystemOf(11, operatingSystem, ofProcess));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void An_older_runtime_has_none(int runtime) => Assert.Null(ClientImage.SystemOf(runtime, "linux", Architecture.X64));

    [Theory]
    [InlineData(null, Architecture.X64)]
    [InlineData("win", Architecture.X86)]
    [InlineData("linux", Architecture.Arm)]
    [InlineData("linux", Architecture.S390x)]
    public void Another_system_has_none(string? operatingSystem, Architecture ofProcess) =>
        Assert.Null(ClientImage.SystemOf(10, operatingSystem, ofProcess));

    [Fact]
    public void This_process_has_the_image_of_its_own_processor() =>
        Assert.EndsWith(RuntimeInformation.ProcessArchitecture.ToString(), ClientImage.SystemOfProcess(), StringComparison.OrdinalIgnoreCase);
}
