using System.Globalization;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>How the value of a field compares with the figure or word of a condition: as numbers where both are, as text otherwise. Of several values one is enough to be the same.</summary>
internal static class Comparing
{
    public static bool Holds(FieldValue value, Comparison how, string with)
    {
        if (how is Comparison.Equal or Comparison.NotEqual)
        {
            return (value is FieldValue.Several several ? IsAnySame(several, with) : IsSame(value.ToString()!, with)) == (how == Comparison.Equal);
        }

        var text = value.ToString()!;
        var order = Number(text) is { } left && Number(with) is { } right ? left.CompareTo(right) : string.CompareOrdinal(text, with);
        return how switch
        {
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    public static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsAnySame(FieldValue.Several several, string with) => several.Values.Any(one => IsSame(one, with));

    private static bool IsSame(string one, string with) => one == with || SameNumber(one, with);

    /// <summary>Most values are words: they are told apart before they are parsed.</summary>
    private static bool SameNumber(string a, string b) => a.Length > 0 && (char.IsAsciiDigit(a[0]) || a[0] == '-') && Number(a) is { } left && Number(b) is { } right && left == right;
}
