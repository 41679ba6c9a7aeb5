using Plimsoll.Core.Practice;

namespace Plimsoll.App.Search;

/// <summary>How well a word that was typed fits a word on file, from 0 to 100.</summary>
internal static class Likeness
{
    public const int Exact = 100;

    private const int Variant = 85;
    private const int Beginning = 80;
    private const int OneLetter = 70;
    private const int TwoLetters = 60;
    private const int Sound = 55;

    /// <param name="variants">Other names for the typed word.</param>
    /// <param name="sound">How the typed word sounds.</param>
    public static int Of(string typed, IReadOnlySet<string> variants, string sound, string word, string wordSound)
    {
        if (word == typed)
        {
            return Exact;
        }

        if (variants.Contains(word))
        {
            return Variant;
        }

        if (typed.Length >= 2 && word.StartsWith(typed, StringComparison.Ordinal))
        {
            return Beginning;
        }

        // One letter of a short word is too much of it: Li is not Lu. Longer words may differ in more.
        var most = typed.Length switch { <= 3 => 0, <= 5 => 1, _ => 2 };
        var distance = most == 0 ? 1 : EditDistance.Between(typed, word, most);
        if (distance <= most)
        {
            return distance == 1 ? OneLetter : TwoLetters;
        }

        return sound == wordSound && Math.Abs(typed.Length - word.Length) <= 2 ? Sound : 0;
    }
}
