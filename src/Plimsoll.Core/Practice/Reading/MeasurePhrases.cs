using System.Globalization;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>The phrases that measures have over standards: rows, values, bands, periods.</summary>
internal static class MeasurePhrases
{
    private const int LeastPoints = 8;

    /// <summary>What a condition on a clock may name.</summary>
    private static readonly RecordType Clock = new("clock", "Clock", "", [],
    [
        new("late", FieldType.YesOrNo), new("recorded-late", FieldType.YesOrNo), new("standard", FieldType.ShortText), new("step", FieldType.ShortText),
        new("code", FieldType.ShortText), new("ladder", FieldType.ShortText), new("status", FieldType.Choice, new CodeSet("status of a standard", [.. Catalogue.StatusWords.Keys])),
        new(Measure.Answered, FieldType.Choice, new CodeSet("answer of a step", ["in time", "late", "not yet", "no"])),
    ]);

    /// <summary>What a condition on a step of a ladder may name.</summary>
    private static readonly RecordType Step = new("ladder-step", "Step of a ladder", "", [],
    [
        new(Measure.Answered, FieldType.Choice, new CodeSet("answer of a step", ["in time", "late", "not yet", "no"])),
        new("worked", FieldType.Choice, new CodeSet("effect of an answer", ["yes", "no", "not yet"])),
        new("role", FieldType.ShortText), new("standard", FieldType.ShortText), new("ladder", FieldType.ShortText),
    ]);

    private static readonly (string Words, ClockRows Which)[] ClockWords =
        [("open clock of", ClockRows.Open), ("finished clock of", ClockRows.Finished), ("due clock of", ClockRows.Due), ("run out clock of", ClockRows.RunOut)];

    private static readonly (string Words, TimeUnit Unit)[] Units =
        [("working days", TimeUnit.WorkingDay), ("days", TimeUnit.Day), ("weeks", TimeUnit.Week), ("months", TimeUnit.Month), ("years", TimeUnit.Year), ("hours", TimeUnit.Hour)];

    public static RowsOf Rows(string text) => LimitPhrases.Whole<RowsOf>(text, phrase =>
    {
        foreach (var (words, which) in ClockWords)
        {
            if (phrase.Take(words))
            {
                var standard = phrase.Take("any standard") ? null : phrase.Name("a standard");
                return new ClocksOf(which, standard, ConditionPhrases.Optional(phrase));
            }
        }

        return phrase.Take("first ladder step") ? new LadderStepsOf(ConditionPhrases.Optional(phrase))
            : phrase.Take("open") ? new OpenSpells(phrase.Name("a spell"), ConditionPhrases.Optional(phrase))
            : new Happenings(TriggerPhrases.Read(phrase));
    });

    public static RowsOf Checked(RowsOf rows, Names names)
    {
        switch (rows)
        {
            case Happenings happenings:
                names.Checked(happenings.Trigger, []);
                break;
            case OpenSpells open:
                names.Checked(new InSpell(open.Spell, open.Conditions), []);
                break;
            case ClocksOf clocks:
                if (clocks.Standard is not null)
                {
                    names.Checked(new Trigger([new Together([new BreachHappens(clocks.Standard, Conditions.None)])]), []);
                }

                names.Check(clocks.Conditions, [Clock], null, "a clock");
                break;
            case LadderStepsOf steps:
                names.Check(steps.Conditions, [Step], null, "a step of a ladder");
                break;
        }

        return rows;
    }

    /// <summary>The types that <c>it</c>, the row, may be.</summary>
    public static IReadOnlyList<RecordType> ItTypes(RowsOf rows, Names names) => rows switch
    {
        Happenings happenings => names.ItTypes(happenings.Trigger),
        OpenSpells open => names.StartTypes(open.Spell),
        ClocksOf => [Clock],
        _ => [Step],
    };

    /// <summary><c>its source</c>, <c>score of latest questionnaire</c>, <c>working days since its start</c>, <c>number of referral in the period</c>.</summary>
    public static RowValue Value(Phrase phrase)
    {
        if (phrase.Take("its"))
        {
            return new ItsField(phrase.Name("a field"));
        }

        if (phrase.Take("number of"))
        {
            var counted = TriggerPhrases.Read(phrase);
            phrase.Need("in the period");
            return new NumberOf(counted);
        }

        foreach (var (words, unit) in Units)
        {
            if (phrase.Take(words))
            {
                return Time(phrase, unit);
            }
        }

        var field = phrase.Name("a value such as \"its source\", \"working days since its start\" or \"score of latest questionnaire\"");
        phrase.Need("of latest");
        return new LatestField(field, TriggerPhrases.Record(phrase));
    }

    private static TimeSince Time(Phrase phrase, TimeUnit unit)
    {
        if (phrase.Take("since its start"))
        {
            return new TimeSince(unit, null, null);
        }

        if (phrase.Take("since"))
        {
            return new TimeSince(unit, TriggerPhrases.Read(phrase), null);
        }

        phrase.Need("from");
        var from = TriggerPhrases.Read(phrase);
        phrase.Need("to");
        return new TimeSince(unit, from, TriggerPhrases.Read(phrase));
    }

    public static RowValue Checked(RowValue value, IReadOnlyList<RecordType> it, Names names)
    {
        switch (value)
        {
            case ItsField its:
                names.Check(new Conditions([new Clause([new Present(its.Field, true)])]), it, null, "the row's record");
                break;
            case LatestField latest:
                names.Check(latest.Record, null);
                names.Check(new Conditions([new Clause([new Present(latest.Field, true)])]), [names.Type(latest.Record.Type)], null, latest.Record.Type);
                break;
            case NumberOf number:
                names.Checked(number.Trigger, it);
                break;
            case TimeSince time:
                foreach (var end in new[] { time.From, time.To }.OfType<Trigger>())
                {
                    names.Checked(end, it);
                }

                break;
        }

        return value;
    }

    /// <summary><c>90th, working days since its start</c></summary>
    public static (int Number, RowValue? Value) Percentile(string text) => LimitPhrases.Whole<(int, RowValue?)>(text, phrase =>
    {
        if (!phrase.TryOrdinal(out var number) || number is < 1 or > 99)
        {
            throw phrase.Expected("a percentile from 1st to 99th, such as \"90th\"");
        }

        phrase.Need(",");
        return (number, Value(phrase));
    });

    /// <summary><c>per 10,000 children 0 to 17</c></summary>
    public static PerPeople Rate(string text)
    {
        var words = text.Split(' ', 3);
        return words is ["per", var number, var people] && int.TryParse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var per) && per > 0
            ? new PerPeople(per, people)
            : throw new PhraseException($"\"{text}\"", "a number and a group of people, such as \"per 10,000 children 0 to 17\"");
    }

    /// <summary><c>11 to 15</c>, <c>21 or more</c>, <c>3</c>.</summary>
    public static Band Band(string text) => LimitPhrases.Whole(text, phrase =>
    {
        if (!phrase.TryNumber(out var least))
        {
            throw phrase.Expected("a band such as \"11 to 15\" or \"21 or more\"");
        }

        return phrase.Take("or more") ? new Band(text, least, null)
            : !phrase.Take("to") ? new Band(text, least, least)
            : phrase.TryNumber(out var most) && most >= least ? new Band(text, least, most)
            : throw phrase.Expected($"a number from {least}");
    });

    public static MeasurePeriod Period(string text) => MeasurePeriod.TryParse(text, out var period)
        ? period!
        : throw new PhraseException($"\"{text}\"", $"month, quarter, year, financial year or {MeasurePeriod.RollingWords}");

    /// <summary><c>first 12</c> or <c>2025-04-01 to 2026-03-31</c></summary>
    public static BaseLine BaseLine(string text)
    {
        if (text.Split(" to ") is [var from, var to]
            && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && first < last)
        {
            return new BaseLine(0, new Period(first, last));
        }

        return text.StartsWith("first ", StringComparison.Ordinal) && int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points >= LeastPoints
            ? new BaseLine(points, null)
            : throw new PhraseException($"\"{text}\"", $"\"first 12\" (at least {LeastPoints} points) or two dates such as \"2025-04-01 to 2026-03-31\"");
    }
}
