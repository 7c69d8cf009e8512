using System.Runtime.InteropServices;

namespace ZohoOAuth.UnitTests;

/// <summary>Which images a process loads.</summary>
public sealed class ModuleImageTests
{
    [Theory]
    [InlineData("win", Architecture.X64, "win-x64")]
    [InlineData("linux", Architecture.X64, "linux-x64")]
    [InlineData("linux", Architecture.Arm64, "linux-arm64")]
    [InlineData("osx", Architecture.Arm64, "osx-arm64")]
    public void A_system_has_images_of_its_own(string operatingSystem, Architecture ofProcess, string system) =>
        Assert.Equal(system, ModuleImage.SystemOf(operatingSystem, ofProcess));

    [Theory]
    [InlineData(null, Architecture.X64)]
    [InlineData("win", Architecture.X86)]
    [InlineData("linux", Architecture.Arm)]
    [InlineData("linux", Architecture.S390x)]
    public void Another_system_has_none(string? operatingSystem, Architecture ofProcess) =>
        Assert.Null(ModuleImage.SystemOf(operatingSystem, ofProcess));

    [Fact]
    public void This_process_has_those_of_its_own_processor() =>
        Assert.EndsWith(RuntimeInformation.ProcessArchitecture.ToString(), ModuleImage.SystemOfProcess(), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("win-x64")]
    [InlineData(null)]
    public void The_packages_are_in_the_folder_of_the_assemblies(string? system)
    {
        var assemblies = Path.Combine(Path.GetTempPath(), "bin", "net8.0");

        Assert.Equal(assemblies, ModuleImage.FolderOf(assemblies, system));
        Assert.Equal(assemblies, ModuleImage.FolderOf(Path.Combine(assemblies, system ?? ""), system));
    }
}
