using System.Collections.Concurrent;
using System.Management.Automation.Host;

namespace ZohoOAuth.ModuleTests;

/// <summary>A screen of 80 columns, what a view must fit into, and the keys in front of it.</summary>
internal sealed class ScreenSize : PSHostRawUserInterface
{
    internal const int Columns = 80;

    private readonly ConcurrentQueue<char> _keys = [];

    public override ConsoleColor BackgroundColor { get; set; }

    public override Size BufferSize { get; set; } = new(Columns, 50);

    public override Coordinates CursorPosition { get; set; }

    public override int CursorSize { get; set; }

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.White;

    public override bool KeyAvailable => !_keys.IsEmpty;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Size MaxWindowSize => BufferSize;

    public override Coordinates WindowPosition { get; set; }

    public override Size WindowSize { get; set; } = new(Columns, 50);

    public override string WindowTitle { get; set; } = string.Empty;

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => new BufferCell[0, 0];

    /// <summary>A key that would be echoed, or waited for, is nobody's.</summary>
    public override KeyInfo ReadKey(ReadKeyOptions options) =>
        options == (ReadKeyOptions.NoEcho | ReadKeyOptions.IncludeKeyDown) && _keys.TryDequeue(out var key)
            ? new KeyInfo(0, key, 0, true)
            : throw new NotSupportedException();

    /// <summary>Presses keys.</summary>
    internal void Type(string text)
    {
        foreach (var key in text)
        {
            _keys.Enqueue(key);
        }
    }

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
    {
    }

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
    }

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }
}
