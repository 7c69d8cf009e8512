namespace CsCheck;

/// <summary>Tries a property with random values: the same ones in each run.</summary>
public static class Check
{
    internal const int Seed = 20261128;

    public static Gen<(A, B)> Where<A, B>(this Gen<(A, B)> values, Func<A, B, bool> condition) => values.Where(x => condition(x.Item1, x.Item2));

    public static void Sample<T>(this Gen<T> values, Action<T> property, long iter = 100, int threads = 1)
    {
        var random = new Random(Seed + threads);
        for (var run = 0; run < Math.Min(iter, 1000); run++)
        {
            property(values.Next(random));
        }
    }

    public static void Sample<A, B>(this Gen<(A, B)> values, Action<A, B> property, long iter = 100, int threads = 1) =>
        values.Sample(x => property(x.Item1, x.Item2), iter, threads);

    public static void Sample<A, B, C>(this Gen<(A, B, C)> values, Action<A, B, C> property, long iter = 100, int threads = 1) =>
        values.Sample(x => property(x.Item1, x.Item2, x.Item3), iter, threads);

    public static void Sample<A, B, C, D>(this Gen<(A, B, C, D)> values, Action<A, B, C, D> property, long iter = 100, int threads = 1) =>
        values.Sample(x => property(x.Item1, x.Item2, x.Item3, x.Item4), iter, threads);

    public static void Sample<A, B, C, D, E>(this Gen<(A, B, C, D, E)> values, Action<A, B, C, D, E> property, long iter = 100, int threads = 1) =>
        values.Sample(x => property(x.Item1, x.Item2, x.Item3, x.Item4, x.Item5), iter, threads);

    public static async Task SampleAsync<T>(this Gen<T> values, Func<T, Task> property, long iter = 100, int threads = 1)
    {
        var random = new Random(Seed + threads);
        for (var run = 0; run < Math.Min(iter, 1000); run++)
        {
            await property(values.Next(random));
        }
    }
}
