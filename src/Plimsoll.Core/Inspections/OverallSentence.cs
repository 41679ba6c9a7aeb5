using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>The overall judgement of the single inspection framework, which stands in a sentence: "Children's services in … are inadequate".</summary>
internal static class OverallSentence
{
    private const int LinesToSearch = 40;

    private static readonly Regex Sentence = new(
        @"^(?:the overall judge?ment is(?: that children's services(?: are)?)?|children's services in .{3,60}?(?: are)?) (?<grade>outstanding|good|inadequate|requires? improvement(?: to be good)?)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static Judgement? Read(IReadOnlyList<PrintedLine> lines)
    {
        for (var i = 0; i + 2 < lines.Count && i < LinesToSearch; i++)
        {
            var two = PrintedText.Plain(PrintedText.Join([lines[i].Text, lines[i + 1].Text]));
            var match = Sentence.Match(two) is { Success: true } whole ? whole : Sentence.Match(PrintedText.Plain(lines[i].Text));
            if (match.Success)
            {
                var grade = match.Groups["grade"].Value.Replace("require improvement", "requires improvement", StringComparison.Ordinal);
                return new Judgement(JudgementNames.Overall, grade);
            }
        }

        return null;
    }
}
