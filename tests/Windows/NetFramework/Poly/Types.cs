// Types of newer frameworks that tests use, as far as they use them.

namespace System.IO
{
    [Flags]
    internal enum UnixFileMode
    {
        None = 0,
        OtherExecute = 1,
        OtherWrite = 2,
        OtherRead = 4,
        GroupExecute = 8,
        GroupWrite = 16,
        GroupRead = 32,
        UserExecute = 64,
        UserWrite = 128,
        UserRead = 256,
    }
}

namespace System.Threading.Tasks
{
    internal sealed class TaskCompletionSource(TaskCreationOptions options = TaskCreationOptions.None)
    {
        private readonly TaskCompletionSource<bool> _source = new(options);

        public Task Task => _source.Task;

        public void SetResult() => _source.SetResult(true);

        public bool TrySetResult() => _source.TrySetResult(true);

        public void SetException(Exception error) => _source.SetException(error);
    }
}

namespace System.Net.Http
{
    internal sealed class SocketsHttpHandler : HttpClientHandler;
}
