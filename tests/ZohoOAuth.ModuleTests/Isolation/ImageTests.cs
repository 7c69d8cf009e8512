using System.Reflection;
using System.Runtime.InteropServices;

namespace ZohoOAuth.ModuleTests;

/// <summary>The images that the build compiled ahead of time. tests/Pester/Image.Tests.ps1 loads them.</summary>
public sealed class ImageTests
{
    private static readonly string[] Systems = ["win-x64", "linux-x64", "linux-arm64", "osx-x64", "osx-arm64"];

    private static readonly string[] Own = ["ZohoOAuth.dll", "ZohoOAuth.Model.dll"];

    [Fact]
    public void A_build_for_release_has_the_images_of_this_system()
    {
        var system = $"{OfSystem()}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();
        var isCompiled = Layout.Configuration == "Release" && CompileAhead != "false" && Systems.Contains(system);

        var folder = Path.Combine(Layout.Module, "bin", "net8.0", system);
        string[] images = [.. Own.Select(file => Path.Combine(folder, file)), Path.Combine(folder, "private", "ZohoOAuth.Client.dll")];
        Assert.All(images, image => Assert.Equal(isCompiled, File.Exists(image)));
    }

    /// <summary>The property of the build that turns the images off.</summary>
    private static string? CompileAhead =>
        typeof(ImageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "CompileAhead").Value;

    private static string OfSystem() => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
}
