namespace System;

/// <summary>A position from the start or from the end, which the compiler needs for [^1] and for list patterns.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
