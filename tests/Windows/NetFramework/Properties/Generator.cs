namespace CsCheck;

/// <summary>
/// CsCheck, as far as the tests use it: it has no build for .NET Framework. Random values, without a search for the smallest one that fails.
/// </summary>
public interface IGen<out T>
{
    T Next(Random random);
}

public class Gen<T>(Func<Random, T> next) : IGen<T>
{
    public Arrays<T> Array => new(this);

    public T Next(Random random) => next(random);

    public T Single() => Next(new Random(Check.Seed));

    public Gen<U> Select<U>(Func<T, U> map) => new(random => map(Next(random)));

    public Gen<U> SelectMany<U>(Func<T, IGen<U>> map) => new(random => map(Next(random)).Next(random));

    public Gen<V> SelectMany<U, V>(Func<T, IGen<U>> map, Func<T, U, V> join) => new(random =>
    {
        var first = Next(random);
        return join(first, map(first).Next(random));
    });

    public Gen<T> Where(Func<T, bool> condition) => new(random =>
    {
        while (true)
        {
            var value = Next(random);
            if (condition(value))
            {
                return value;
            }
        }
    });
}

public sealed class Arrays<T>(Gen<T> items) : Gen<T[]>(random => Make(items, random, random.Next(30)))
{
    private readonly Gen<T> _items = items;

    public Gen<T[]> this[int length] => this[length, length];

    public Gen<T[]> this[int least, int most] => new(random => Make(_items, random, random.Next(least, most + 1)));

    private static T[] Make(Gen<T> items, Random random, int length)
    {
        var array = new T[length];
        for (var index = 0; index < length; index++)
        {
            array[index] = items.Next(random);
        }

        return array;
    }
}

public sealed class Chars() : Gen<char>(random => (char)random.Next(char.MaxValue + 1))
{
    public Gen<char> this[char first, char last] => new(random => (char)random.Next(first, last + 1));

    public Gen<char> this[string characters] => new(random => characters[random.Next(characters.Length)]);
}

public sealed class Ints() : Gen<int>(random => random.Next(int.MinValue, int.MaxValue))
{
    public Gen<int> Positive => this[1, int.MaxValue - 1];

    public Gen<int> this[int least, int most] => new(random => (int)(least + (long)(random.NextDouble() * ((long)most - least + 1))));
}

public sealed class Strings() : Gen<string>(random => new string(Gen.Char.Array[0, 40].Next(random)))
{
    public Gen<string> this[int least, int most] => this[Gen.Char, least, most];

    public Gen<string> this[Gen<char> characters, int least, int most] => characters.Array[least, most].Select(value => new string(value));
}
