using System.Net.Sockets;
using System.Security.Cryptography;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Wraps APIs that are missing or different in .NET Framework, so that other code needs no conditional compilation.</summary>
internal static class Poly
{
    internal static byte[] Sha256(byte[] bytes) => Sha256(bytes, 0, bytes.Length);

#if NETFRAMEWORK
    internal static byte[] Sha256(byte[] bytes, int offset, int count)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(bytes, offset, count);
    }

    internal static byte[] Pbkdf2(byte[] password, byte[] salt, int rounds, int length)
    {
        using var derivation = new Rfc2898DeriveBytes(password, salt, rounds, HashAlgorithmName.SHA256);
        return derivation.GetBytes(length);
    }

    internal static System.Net.IWebProxy? EnvironmentProxy => System.Net.WebRequest.DefaultWebProxy;

    internal static Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken) => clock.Delay(time, cancellationToken);

    internal static CancellationTokenSource CancelAfter(TimeSpan time, TimeProvider clock) => clock.CreateCancellationTokenSource(time);

    internal static Task<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }

    internal static Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken) =>
        ReadAsync(body, new ArraySegment<byte>(buffer), cancellationToken);

    /// <summary>
    /// Reads from a stream. The network streams of .NET Framework ignore the cancellation token, so cancellation closes the stream.
    /// </summary>
    internal static async Task<int> ReadAsync(Stream body, ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(body.Dispose))
        {
            try
            {
                return await body.ReadAsync(buffer.Array!, buffer.Offset, buffer.Count, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (cancellationToken.IsCancellationRequested && error is not OperationCanceledException)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }
    }

    internal static Task WriteAsync(Stream stream, byte[] buffer, int count, CancellationToken cancellationToken) =>
        stream.WriteAsync(buffer, 0, count, cancellationToken);

    /// <summary>Always null: only Linux needs the link target, and .NET Framework does not run there.</summary>
    internal static string? LinkTarget(string path)
    {
        _ = path;
        return null;
    }

    /// <summary>Whether the path is a symbolic link or a junction.</summary>
    internal static bool IsLink(string path) => WindowsLink.Is(path);

    /// <summary>The path after all symbolic links. Throws an IOException when they cannot be followed.</summary>
    internal static string FinalTarget(string path) => WindowsLink.Is(path) ? WindowsLink.Follow(path) : path;

    /// <summary>Creates a file for writing. On Unix it gets the permissions of the model from the start, if that exists.</summary>
    internal static FileStream CreateLike(string path, string? model, int bufferSize)
    {
        _ = model;
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize, useAsync: true);
    }

    /// <summary>Accepts a connection. The cancellation token is checked only before; stopping the listener ends the wait.</summary>
    internal static Task<TcpClient> AcceptAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return listener.AcceptTcpClientAsync();
    }

    internal static async Task WriteAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(stream.Dispose))
        {
            await stream.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for a shared task. When the caller cancels, the task continues for the others.</summary>
    internal static async Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        var stop = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => stop.TrySetResult(true)))
        {
            await Task.WhenAny(task, stop.Task).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await task.ConfigureAwait(false);
    }

    internal static void CopyTo(Dictionary<string, string[]> all, System.Net.Http.Headers.HttpHeaders headers)
    {
        foreach (var header in headers)
        {
            all[header.Key] = [.. header.Value];
        }
    }
#else
    internal static byte[] Sha256(byte[] bytes, int offset, int count) => SHA256.HashData(bytes.AsSpan(offset, count));

    internal static byte[] Pbkdf2(byte[] password, byte[] salt, int rounds, int length) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, length);

    internal static System.Net.IWebProxy? EnvironmentProxy => HttpClient.DefaultProxy;

    internal static Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken) => Task.Delay(time, clock, cancellationToken);

    internal static CancellationTokenSource CancelAfter(TimeSpan time, TimeProvider clock) => new(time, clock);

    internal static Task<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken) => content.ReadAsStreamAsync(cancellationToken);

    internal static ValueTask<int> ReadAsync(Stream body, ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        body.ReadAsync(buffer, cancellationToken);

    internal static ValueTask WriteAsync(Stream stream, byte[] buffer, int count, CancellationToken cancellationToken) =>
        stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);

    internal static string? LinkTarget(string path) => new FileInfo(path).LinkTarget;

    internal static bool IsLink(string path) => LinkTarget(path) is not null;

    internal static string FinalTarget(string path) => LinkTarget(path) is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    internal static FileStream CreateLike(string path, string? model, int bufferSize)
    {
        UnixFileMode? mode = OperatingSystem.IsWindows() || !File.Exists(model) ? null : File.GetUnixFileMode(model) & (UnixFileMode)0x1FF;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = bufferSize, Options = FileOptions.Asynchronous,
        };
        if (mode is null || OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = mode;
        var file = new FileStream(path, options);

        // The umask may have removed permissions.
        File.SetUnixFileMode(file.SafeFileHandle, mode.Value);
        return file;
    }

    internal static ValueTask<TcpClient> AcceptAsync(TcpListener listener, CancellationToken cancellationToken) =>
        listener.AcceptTcpClientAsync(cancellationToken);

    internal static ValueTask WriteAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken) => stream.WriteAsync(bytes, cancellationToken);

    /// <summary>Waits for a shared task. When the caller cancels, the task continues for the others.</summary>
    internal static Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken) => task.WaitAsync(cancellationToken);

    internal static void CopyTo(Dictionary<string, string[]> all, System.Net.Http.Headers.HttpHeaders headers)
    {
        foreach (var header in headers.NonValidated)
        {
            all[header.Key] = [.. header.Value];
        }
    }
#endif
}
