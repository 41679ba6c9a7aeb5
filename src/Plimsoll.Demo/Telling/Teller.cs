using System.Text;
using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Telling;

/// <summary>
/// Puts words into records. What is said of a child at one event follows from the child, the kind of record and the day; what is said of the home is the
/// same for brothers and sisters. Chance of its own: what somebody writes changes nothing in what happens.
/// </summary>
internal sealed partial class Teller(ulong seed, Family family)
{
    private readonly Dictionary<string, Portrait> _portraits = [];

    /// <param name="away">The child lives with carers.</param>
    public Facts Tell(string type, Child child, DateOnly day, Facts facts, Worker? by, bool away)
    {
        if (!_portraits.TryGetValue(child.Id, out var portrait))
        {
            _portraits[child.Id] = portrait = new Portrait(seed, family, child);
        }

        var told = new Facts(facts);
        var ours = new Speech(new Dice(seed, $"home {family.Number} {type} {day.DayNumber}"), portrait, day, away);
        var mine = new Speech(new Dice(seed, $"child {child.Id} {type} {day.DayNumber}"), portrait, day, away);
        Write(type, told, mine, ours, by?.IsAgency == true);
        return told.Count == facts.Count ? facts : told;
    }

    /// <summary>Puts the child's own words in the place of those in braces.</summary>
    public static string Fill(string text, Portrait portrait, DateOnly day, bool away)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                filled.Append(text, at, text.Length - at);
                break;
            }

            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at);
            var word = portrait.Word(text[(open + 1)..close], day, away);
            var begins = open == 0 || (open > 1 && text[open - 2] is '.' or ':' && text[open - 1] == ' ');
            filled.Append(begins ? char.ToUpperInvariant(word[0]) : word[0]).Append(word, 1, word.Length - 1);
            at = close + 1;
        }

        return filled.ToString();
    }

    /// <summary>One voice at one event.</summary>
    private sealed class Speech(Dice dice, Portrait portrait, DateOnly day, bool away)
    {
        /// <summary>Too small to be asked, or not yet born.</summary>
        public bool IsSmall => portrait.Stage(day) is 0 or 1 or 4;

        public bool Chance(double share) => dice.Chance(share);

        public string Say(string[] list)
        {
            var at = dice.Below(list.Length);
            while (!portrait.HasSibling && list[at].Contains("{sib}", StringComparison.Ordinal))
            {
                at = (at + 1) % list.Length;
            }

            return Fill(list[at], portrait, day, away);
        }

        public string Say(string[] first, string[] then) => $"{Say(first)} {Say(then)}";

        public string Say(string[][] byStage) => Say(byStage[portrait.Stage(day)]);

        public string Say(string[][] first, string[][] then) => $"{Say(first)} {Say(then)}";

        public string Say(string[] first, string[][] then) => $"{Say(first)} {Say(then)}";

        /// <summary>What must be different, how it is known, who does it and by when: a line or two for each change.</summary>
        public FieldValue.Group Changes()
        {
            var lines = new List<string>();
            foreach (var outcome in Enumerable.Range(0, Chance(0.5) ? 3 : 2).Select(_ => Say(Workers.Outcomes)).Distinct().ToList())
            {
                lines.Add($$"""{"outcome":{{Quoted(outcome)}},"measure":{{Quoted(Say(Workers.Measures))}},"who":{{Quoted(Say(Workers.Who))}},"by-when":"{{day.AddDays(84):yyyy-MM-dd}}"}""");
            }

            return new FieldValue.Group($"[{string.Join(',', lines)}]");
        }
    }

    private static string Quoted(string words) => System.Text.Json.JsonSerializer.Serialize(words);
}
