using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads the rules of <c>retention.yaml</c>: how long records are kept, and by what power.</summary>
internal static class RetentionReader
{
    public static Retention? Read(Entry entry, IReadOnlySet<string> types, IReadOnlySet<string> spells)
    {
        var id = entry.Text("id");
        var title = entry.Text("title");
        var lines = entry.Lines("until");
        var periods = new List<KeepPeriod>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isLast = i == lines.Count - 1;
            var line = lines[i];
            if (entry.Guard("until", () => LimitPhrases.Whole(line, phrase => Period(phrase, line, isLast, lines.Count > 1, types, spells))) is { } period)
            {
                periods.Add(period);
            }
        }

        if (lines.Count == 0)
        {
            entry.Problem("until", "nothing", "a birthday, or a length of time and what it counts from");
        }

        var retention = new Retention(
            id, title, periods, entry.YesOrNo("whole record") ?? false, entry.Text("source"), entry.OptionalText("checked"), entry.OptionalText("note"), new Place(entry.File, entry.Line));
        entry.NoOtherKeys();
        return id.Length > 0 && periods.Count == lines.Count && periods.Count > 0 ? retention : null;
    }

    /// <summary>[otherwise] (25th birthday | 6 years from (TYPE | it | end of SPELL)) [when died under 18]</summary>
    private static KeepPeriod Period(Phrase phrase, string line, bool isLast, bool hasCases, IReadOnlySet<string> types, IReadOnlySet<string> spells)
    {
        if (isLast && hasCases)
        {
            phrase.Need("otherwise");
        }

        int? birthday = null;
        LengthOfTime? length = null;
        KeepFrom? from = null;
        if (phrase.TryOrdinal(out var years))
        {
            phrase.Need("birthday");
            birthday = years;
        }
        else
        {
            length = phrase.TryLength(out var time) && time.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year
                ? time
                : throw phrase.Expected("a birthday such as \"25th birthday\", or days, weeks, months or years");
            phrase.Need("from");
            from = From(phrase, types, spells);
        }

        return new KeepPeriod(birthday, length, from, isLast ? null : Under(phrase), line);
    }

    private static KeepFrom From(Phrase phrase, IReadOnlySet<string> types, IReadOnlySet<string> spells)
    {
        if (phrase.Take("it"))
        {
            return new KeepFrom(null, null);
        }

        if (phrase.Take("end of"))
        {
            var spell = phrase.Name("a spell");
            return spells.Contains(spell) ? new KeepFrom(null, spell) : throw Names.Unknown(spell, "a spell", spells);
        }

        var type = phrase.Name("a record type, \"it\" or \"end of\" a spell");
        return types.Contains(type) ? new KeepFrom(type, null) : throw Names.Unknown(type, "a record type", types);
    }

    private static int Under(Phrase phrase)
    {
        phrase.Need("when died under");
        return phrase.TryNumber(out var age) ? age : throw phrase.Expected("an age in years");
    }
}
