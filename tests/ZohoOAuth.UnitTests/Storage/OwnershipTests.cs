using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>Files that another user owns or can change are not used. Windows has access lists instead of modes, which one test of these sets there.</summary>
public sealed class OwnershipTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = Owner | UnixFileMode.UserExecute;

    private readonly TempFolder _folder = new();

    private string Home => _folder.File("home");

    private ZohoHome ZohoHome => new(() => Home);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_folder_that_others_can_write_to_is_refused(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(Path.Combine(Home, "vault"), ZohoHome.Folder("vault"));
        Make(Home, Folder | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Make(Path.Combine(Home, "vault"), Folder | more);
        Assert.Contains("other users can write to it", Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Folder("vault")).Message, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(Home, "cache"), ZohoHome.Folder("cache"));

        File.SetUnixFileMode(Home, Folder | more);
        Assert.Equal(ZohoHome.Variable, Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Folder("cache")).Target);
        Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Folder(string.Empty));
    }

    [Fact]
    public async Task On_Windows_the_access_list_decides()
    {
        if (!OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(Path.Combine(Home, "vault"), ZohoHome.Folder("vault"));
        var folder = Directory.CreateDirectory(Home);
        Assert.Equal(Path.Combine(Home, "vault"), ZohoHome.Folder("vault"));
        await OwnerOnlyFile.ReplaceAsync(_folder.File("x"), [1], TimeProvider.System, CancellationToken.None);
        Assert.Equal([1], OwnerOnlyFile.ReadOrNull(_folder.File("x"))!);

        var list = folder.GetAccessControl();
        list.AddAccessRule(new(new SecurityIdentifier(WellKnownSidType.WorldSid, null), FileSystemRights.Write, AccessControlType.Allow));
        folder.SetAccessControl(list);

        Assert.Contains("other users can write to it", Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Folder("vault")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_another_user_is_refused()
    {
        if (!OperatingSystem.IsWindows() && TryGiveAway(Make(Home, Folder)))
        {
            Assert.Contains("belongs to another user", Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Folder("vault")).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_to_the_home_is_followed_and_one_inside_is_not()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var real = Make(_folder.File("real"), Folder);
        Directory.CreateSymbolicLink(Home, real);
        Assert.Equal(Path.Combine(Home, "vault"), ZohoHome.Folder("vault"));

        Directory.CreateSymbolicLink(Path.Combine(real, "vault"), Make(_folder.File("elsewhere"), Folder));
        Assert.Contains("symbolic link", Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Folder("vault")).Message, StringComparison.Ordinal);

        File.SetUnixFileMode(real, Folder | UnixFileMode.OtherWrite);
        Refusal.Of(ErrorIds.InvalidInput, () => ZohoHome.Folder("cache"));
    }

    [Fact]
    public void A_file_that_is_a_link_or_not_ours_reads_as_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.WriteAllText(_folder.File("x"), "text");
        File.CreateSymbolicLink(_folder.File("link"), _folder.File("x"));
        Assert.Equal("text"u8.ToArray(), OwnerOnlyFile.ReadOrNull(_folder.File("x")));
        Assert.Null(OwnerOnlyFile.ReadOrNull(_folder.File("link")));
        Assert.Equal("text"u8.ToArray(), OwnerOnlyFile.ReadAnyOrNull(_folder.File("link")));

        File.SetUnixFileMode(_folder.File("x"), Owner | UnixFileMode.OtherWrite);
        Assert.Null(OwnerOnlyFile.ReadOrNull(_folder.File("x")));
    }

    [Fact]
    public void A_lock_is_not_taken_through_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(_folder.File("lock"), _folder.File("planted"));

        Assert.Throws<IOException>(() => FileLock.TryAcquire(_folder.File("lock")));
        Assert.False(File.Exists(_folder.File("planted")));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task A_key_that_others_can_use_is_refused(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var vault = new LocalVault(ZohoHome, TimeProvider.System, Trace.None);
        await vault.WriteAsync("ZohoOAuth-crm", "text", CancellationToken.None);
        var key = Path.Combine(Home, "vault", "key");
        File.SetUnixFileMode(key, Owner | more);

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => vault.ReadAsync("ZohoOAuth-crm", CancellationToken.None));
        await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => vault.WriteAsync("ZohoOAuth-other", "text", CancellationToken.None));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        File.SetUnixFileMode(key, Owner);
        Assert.Equal("text", await vault.ReadAsync("ZohoOAuth-crm", CancellationToken.None));
    }

    [Fact]
    public async Task A_secret_that_others_can_change_is_refused_by_its_name()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var vault = new LocalVault(ZohoHome, TimeProvider.System, Trace.None);
        await vault.WriteAsync("ZohoOAuth-crm", "text", CancellationToken.None);
        File.SetUnixFileMode(Path.Combine(Home, "vault", "ZohoOAuth-crm.secret"), Owner | UnixFileMode.GroupWrite);

        var error = await Refusal.OfAsync(ErrorIds.VaultUnavailable, () => vault.ReadAsync("ZohoOAuth-crm", CancellationToken.None));

        Assert.Contains("other users can write to it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_not_written_through_a_link_or_over_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllTextAsync(_folder.File("x"), "text");
        File.CreateSymbolicLink(_folder.File("link"), _folder.File("x"));
        Run("mkfifo", _folder.File("pipe"));

        await Refusal.OfAsync(ErrorIds.InvalidInput, () => ExchangeFile.WriteAsync(_folder.File("link"), [1], replace: true, TimeProvider.System, CancellationToken.None));
        await Refusal.OfAsync(ErrorIds.InvalidInput, () => ExchangeFile.WriteAsync(_folder.File("pipe"), [1], replace: true, TimeProvider.System, CancellationToken.None));

        Assert.Equal(_folder.File("x"), new FileInfo(_folder.File("link")).LinkTarget);
        Assert.Equal("text", await File.ReadAllTextAsync(_folder.File("x"), Encoding.UTF8));
        Assert.False(UnixFile.Find(_folder.File("pipe"))!.Value.IsRegular);
    }

    [UnsupportedOSPlatform("windows")]
    private static string Make(string path, UnixFileMode mode)
    {
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, mode);
        return path;
    }

    /// <summary>Only root can give a folder away.</summary>
    private static bool TryGiveAway(string path) => Environment.IsPrivilegedProcess && Run("chown", "12345", path) == 0;

    private static int Run(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
