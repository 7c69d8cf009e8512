namespace CsCheck;

/// <summary>The generators by their names in CsCheck.</summary>
public static class Gen
{
    public static readonly Chars Char = new();
    public static readonly Ints Int = new();
    public static readonly Strings String = new();
    public static readonly Gen<byte> Byte = new(random => (byte)random.Next(256));
    public static readonly Gen<bool> Bool = new(random => random.Next(2) == 1);
    public static readonly Gen<long> Long = new(random => BitConverter.ToInt64(Bytes(random), 0));
    public static readonly Gen<double> Double = new(random => BitConverter.ToDouble(Bytes(random), 0));

    /// <summary>With a day left at both ends, for the offset.</summary>
    public static readonly Gen<DateTimeOffset> DateTimeOffset = new(random => new DateTimeOffset(
        TimeSpan.TicksPerDay + (long)(random.NextDouble() * (System.DateTimeOffset.MaxValue.Ticks - 2 * TimeSpan.TicksPerDay)),
        TimeSpan.FromMinutes(random.Next(-14 * 60, 14 * 60 + 1))));

    public static Gen<T> Const<T>(T value) => new(_ => value);

    public static Gen<T?> Null<T>(IGen<T> values)
        where T : class => new(random => random.Next(5) == 0 ? null : values.Next(random));

    public static Gen<T> Enum<T>() => OneOf((T[])System.Enum.GetValues(typeof(T)));

    public static Gen<T> OneOf<T>(params IGen<T>[] generators) => new(random => generators[random.Next(generators.Length)].Next(random));

    public static Gen<T> OneOf<T>(params Gen<T>[] generators) => OneOf<T>((IGen<T>[])generators);

    public static Gen<T> OneOf<T>(params T[] values) => new(random => values[random.Next(values.Length)]);

    public static Gen<T> Frequency<T>(params (int Weight, IGen<T> Values)[] generators) => new(random =>
    {
        var at = random.Next(generators.Sum(generator => generator.Weight));
        return generators.First(generator => (at -= generator.Weight) < 0).Values.Next(random);
    });

    public static Gen<(A, B)> Select<A, B>(IGen<A> a, IGen<B> b) => new(random => (a.Next(random), b.Next(random)));

    public static Gen<(A, B, C)> Select<A, B, C>(IGen<A> a, IGen<B> b, IGen<C> c) => new(random => (a.Next(random), b.Next(random), c.Next(random)));

    public static Gen<(A, B, C, D)> Select<A, B, C, D>(IGen<A> a, IGen<B> b, IGen<C> c, IGen<D> d) =>
        new(random => (a.Next(random), b.Next(random), c.Next(random), d.Next(random)));

    public static Gen<(A, B, C, D, E)> Select<A, B, C, D, E>(IGen<A> a, IGen<B> b, IGen<C> c, IGen<D> d, IGen<E> e) =>
        new(random => (a.Next(random), b.Next(random), c.Next(random), d.Next(random), e.Next(random)));

    public static Gen<V> Select<A, B, V>(IGen<A> a, IGen<B> b, Func<A, B, V> map) => Select(a, b).Select(x => map(x.Item1, x.Item2));

    public static Gen<V> Select<A, B, C, V>(IGen<A> a, IGen<B> b, IGen<C> c, Func<A, B, C, V> map) =>
        Select(a, b, c).Select(x => map(x.Item1, x.Item2, x.Item3));

    public static Gen<V> Select<A, B, C, D, V>(IGen<A> a, IGen<B> b, IGen<C> c, IGen<D> d, Func<A, B, C, D, V> map) =>
        Select(a, b, c, d).Select(x => map(x.Item1, x.Item2, x.Item3, x.Item4));

    public static Gen<V> Select<A, B, C, D, E, V>(IGen<A> a, IGen<B> b, IGen<C> c, IGen<D> d, IGen<E> e, Func<A, B, C, D, E, V> map) =>
        Select(a, b, c, d, e).Select(x => map(x.Item1, x.Item2, x.Item3, x.Item4, x.Item5));

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[sizeof(long)];
        random.NextBytes(bytes);
        return bytes;
    }
}
