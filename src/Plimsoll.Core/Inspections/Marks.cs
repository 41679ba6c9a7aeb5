using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>What begins a paragraph: its number, or a bullet in any of the characters that fonts use for one.</summary>
internal static class Marks
{
    private const string Bullets = "\u25fc\u25a0\u25aa\u25cf\u25e6\u2022\u2023\u2043\u27a2\uf06e\uf0b7\uf0a7\uf0a8\uf0d8\uf02d\u00b7";

    private static readonly Regex Numbered = new(@"^(?<number>\d{1,3})\.(?: .*|[^\d ].*)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>The number a line begins with, as paragraphs are numbered: "12. Text", never "2.1" or "2018".</summary>
    public static int? NumberOf(string text) =>
        text.Length > 1 && char.IsAsciiDigit(text[0]) && Numbered.Match(text) is { Success: true } match
            ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    public static bool IsBullet(string text) => text.Length > 1 && (Bullets.Contains(text[0]) || (text[0] is '-' or '*' && text[1] == ' '));

    public static string WithoutNumber(string text) => text[(text.IndexOf('.') + 1)..].TrimStart();

    public static string WithoutBullet(string text) => text[1..].TrimStart();
}
