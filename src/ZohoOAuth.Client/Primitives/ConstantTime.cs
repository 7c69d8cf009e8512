using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Compares secret texts. The duration must not reveal how many characters are correct. .NET Framework has no such method.</summary>
internal static class ConstantTime
{
    internal static bool Equal(string left, string right)
    {
        var a = Encoding.UTF8.GetBytes(left);
        var b = Encoding.UTF8.GetBytes(right);
        var difference = a.Length ^ b.Length;
        for (var i = 0; i < a.Length; i++)
        {
            difference |= a[i] ^ (b.Length == 0 ? 0 : b[i % b.Length]);
        }

        return difference == 0;
    }
}
