using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>This system has locks. What happens without them, the module tests show in processes of their own.</summary>
public sealed class LockEffectTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Where_locks_work_nothing_is_said_and_the_lock_is_still_held()
    {
        var warnings = new List<string>();
        using var held = FileLock.TryAcquire(_folder.File("x.lock"));

        LockEffect.WarnOnce(_folder.File("x.lock"), new Trace(null, warnings.Add));

        Assert.Empty(warnings);
        Assert.Null(FileLock.TryAcquire(_folder.File("x.lock")));
    }
}
