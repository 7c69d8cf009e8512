using System.Reflection;
using System.Runtime.InteropServices;

namespace ZohoOAuth.ModuleTests;

/// <summary>The image of the Client that the build compiled ahead of time. tests/Pester/ClientImage.Tests.ps1 loads it.</summary>
public sealed class ImageTests
{
    private static readonly string[] Systems = ["win-x64", "linux-x64", "linux-arm64", "osx-x64", "osx-arm64"];

    [Fact]
    public void A_build_for_release_has_the_image_of_this_system()
    {
        var system = $"{OfSystem()}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();
        var isCompiled = Layout.Configuration == "Release" && CompileAhead != "false" && Systems.Contains(system);

        Assert.Equal(isCompiled, File.Exists(Path.Combine(Layout.Module, "bin", "net8.0", "private", system, "ZohoOAuth.Client.dll")));
    }

    /// <summary>The property of the build that turns the images off.</summary>
    private static string? CompileAhead =>
        typeof(ImageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "CompileAhead").Value;

    private static string OfSystem() => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
}
