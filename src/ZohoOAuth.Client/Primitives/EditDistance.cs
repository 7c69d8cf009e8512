namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// The edit distance: how many characters must be changed, added, removed or swapped with their neighbor to turn one word into the other.
/// </summary>
internal static class EditDistance
{
    internal static int Between(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Best(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Best(int[,] rows, string left, string right, int i, int j)
    {
        var best = Math.Min(
            Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
            rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
        var isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
