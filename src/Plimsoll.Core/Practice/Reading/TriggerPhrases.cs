using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads triggers: what starts, answers and ends a clock.</summary>
internal static class TriggerPhrases
{
    /// <summary>A whole phrase.</summary>
    public static Trigger Read(string text)
    {
        var phrase = new Phrase(text);
        var trigger = Read(phrase);
        phrase.End();
        return trigger;
    }

    public static Trigger Read(Phrase phrase) => new(ConditionPhrases.Separated(
        phrase, "or", () => new Together(ConditionPhrases.Separated(phrase, "and", () => OneEvent(phrase)))));

    public static RecordPattern Record(Phrase phrase)
    {
        var type = phrase.Name("a record type");
        var conditions = ConditionPhrases.Optional(phrase);
        return new RecordPattern(type, conditions, Links(phrase));
    }

    public static IReadOnlyList<Link> Links(Phrase phrase)
    {
        var links = new List<Link>();
        while (OneLink(phrase) is { } link)
        {
            links.Add(link);
        }

        return links;
    }

    private static Link? OneLink(Phrase phrase)
    {
        if (phrase.Take("about the same"))
        {
            return new AboutTheSame(phrase.Name("a record type"));
        }

        if (phrase.Take("about it"))
        {
            return new AboutIt();
        }

        if (phrase.Take("with the same"))
        {
            return new WithTheSame(phrase.Name("a field"));
        }

        if (phrase.Take("by someone else"))
        {
            return new BySomeoneElse();
        }

        return phrase.Take("by") ? new ByRole(RoleWords(phrase)) : null;
    }

    /// <summary>Roles are plain words: what ends the phrase, or the next link or "and", ends them.</summary>
    private static string RoleWords(Phrase phrase)
    {
        var words = new List<string> { phrase.Name("a role") };
        while (!phrase.AtEnd && !EndsRole.Any(phrase.Sees))
        {
            words.Add(phrase.Name("a role"));
        }

        return string.Join(' ', words);
    }

    private static readonly string[] EndsRole =
        ["or", "and", "about", "with", "by", "within", "in", "on the day", "since", "is", ",", "]", ")", "without"];

    public static Event OneEvent(Phrase phrase)
    {
        if (phrase.TryOrdinal(out var number))
        {
            return Ordinal(phrase, number);
        }

        if (phrase.Take("after"))
        {
            return AfterWithout(phrase);
        }

        if (phrase.Take("recording of it"))
        {
            return new RecordingOfIt();
        }

        if (phrase.Take("last met"))
        {
            return new LastMet();
        }

        if (phrase.Take("anniversary of"))
        {
            return new Anniversary(phrase.Name("a spell"));
        }

        if (phrase.Take("breach of"))
        {
            return Breach(phrase);
        }

        foreach (var (words, moment) in SpellWords)
        {
            if (phrase.Take(words))
            {
                return moment != SpellMoment.Change && PeriodPhrases.TryTake(phrase, out var period)
                    ? new PeriodHappens(moment == SpellMoment.End, period)
                    : new SpellHappens(moment, phrase.Name("a spell"), ConditionPhrases.Optional(phrase));
            }
        }

        if (phrase.Take("it"))
        {
            return new ItHappens(ConditionPhrases.Optional(phrase));
        }

        var mark = phrase.Mark();
        var name = phrase.Name("a record type or an event");
        if (phrase.Take("lasts"))
        {
            return new SpellLasts(name, phrase.Length());
        }

        phrase.BackTo(mark);
        return new RecordHappens(Record(phrase));
    }

    private static readonly (string, SpellMoment)[] SpellWords =
        [("start of", SpellMoment.Start), ("end of", SpellMoment.End), ("change of", SpellMoment.Change)];

    private static Event Ordinal(Phrase phrase, int number)
    {
        if (phrase.Take("birthday"))
        {
            return new Birthday(number, phrase.Take("+") ? phrase.Length() : null);
        }

        var orLater = phrase.Take("or later");
        var of = OneEvent(phrase);
        LengthOfTime? within = phrase.Take("within") ? phrase.Length() : null;
        var spell = within is null && phrase.Take("in") ? phrase.Name("a spell") : null;
        return new Nth(number, orLater, of, within, spell);
    }

    private static AfterWithout AfterWithout(Phrase phrase)
    {
        if (!phrase.TryNumber(out var number))
        {
            throw phrase.Expected("a number");
        }

        var record = Record(phrase);
        phrase.Need("without");
        return new AfterWithout(number, record, ConditionPhrases.Separated(phrase, "or", () => OneBreak(phrase)));
    }

    private static Break OneBreak(Phrase phrase)
    {
        foreach (var (word, direction) in Moves)
        {
            if (phrase.Take(word))
            {
                var name = phrase.Name("a field").Split('.');
                return new ValueMoves(name.Length == 2 ? name[0] : null, name[^1], direction);
            }
        }

        return new BreakEvent(OneEvent(phrase));
    }

    private static readonly (string, int)[] Moves = [("rise in", 1), ("fall in", -1), ("change in", 0)];

    private static BreachHappens Breach(Phrase phrase)
    {
        if (phrase.Take("any standard"))
        {
            return new BreachHappens(null, ConditionPhrases.Optional(phrase));
        }

        return phrase.Take("the same standard")
            ? new BreachHappens(null, Conditions.None, Same: true)
            : new BreachHappens(phrase.Name("a standard"), Conditions.None);
    }
}
