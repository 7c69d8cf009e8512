namespace ZohoOAuth.UnitTests;

/// <summary>Instance members of newer frameworks that tests use.</summary>
internal static class Extensions
{
    public static IEnumerable<(A First, B Second)> Zip<A, B>(this IEnumerable<A> first, IEnumerable<B> second) => first.Zip(second, (a, b) => (a, b));

    public static V? GetValueOrDefault<K, V>(this Dictionary<K, V> values, K key, V? otherwise = default) => values.TryGetValue(key, out var value) ? value : otherwise;

    public static V? GetValueOrDefault<K, V>(this IReadOnlyDictionary<K, V> values, K key, V? otherwise = default) => values.TryGetValue(key, out var value) ? value : otherwise;

    public static void Deconstruct<K, V>(this KeyValuePair<K, V> pair, out K key, out V value) => (key, value) = (pair.Key, pair.Value);

    public static HashSet<T> ToHashSet<T>(this IEnumerable<T> values) => [.. values];

    public static IOrderedEnumerable<T> Order<T>(this IEnumerable<T> values, IComparer<T>? comparer = null) => values.OrderBy(value => value, comparer);

    public static IEnumerable<(int Index, T Item)> Index<T>(this IEnumerable<T> values) => values.Select((value, index) => (index, value));

    public static IEnumerable<T> TakeLast<T>(this IEnumerable<T> values, int count) => values.Reverse().Take(count).Reverse();

    public static IEnumerable<T[]> Chunk<T>(this IEnumerable<T> values, int size) =>
        values.Select((value, index) => (value, index)).GroupBy(pair => pair.index / size, pair => pair.value).Select(group => group.ToArray());

    public static Task<string> ReadAsStringAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStringAsync();
    }

    public static Task<byte[]> ReadAsByteArrayAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsByteArrayAsync();
    }

    public static Task CancelAsync(this CancellationTokenSource source) => Task.Run(source.Cancel);

    public static async Task WaitAsync(this Task task, TimeSpan limit)
    {
        if (await Task.WhenAny(task, Task.Delay(limit)) != task)
        {
            throw new TimeoutException();
        }

        await task;
    }

    public static async Task<T> WaitAsync<T>(this Task<T> task, TimeSpan limit)
    {
        await ((Task)task).WaitAsync(limit);
        return await task;
    }

    public static void Write(this Stream stream, byte[] bytes) => stream.Write(bytes, 0, bytes.Length);

    public static Task WriteAsync(this Stream stream, byte[] bytes, CancellationToken cancellationToken = default) =>
        stream.WriteAsync(bytes, 0, bytes.Length, cancellationToken);

    public static Task<int> ReadAsync(this Stream stream, byte[] bytes, CancellationToken cancellationToken = default) =>
        stream.ReadAsync(bytes, 0, bytes.Length, cancellationToken);
}
