namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads limits, schedules and their cases.</summary>
internal static class LimitPhrases
{
    public static T Whole<T>(string text, Func<Phrase, T> read)
    {
        var phrase = new Phrase(text);
        var value = read(phrase);
        phrase.End();
        return value;
    }

    public static Limit Limit(Phrase phrase)
    {
        if (phrase.Take("same day"))
        {
            return new SameDay();
        }

        if (phrase.Take("at once"))
        {
            return new AtOnce();
        }

        if (phrase.Take("at the next"))
        {
            var sitting = TriggerPhrases.Record(phrase);
            phrase.Need(",");
            phrase.Need("at most");
            return new AtNextSitting(sitting, phrase.Length());
        }

        if (phrase.Take("at"))
        {
            return new AtEvent(TriggerPhrases.OneEvent(phrase), OptionalMost(phrase));
        }

        if (phrase.Take("the next"))
        {
            var time = phrase.Time();
            if (phrase.Take("on a school day"))
            {
                return new TheNext(time, true);
            }

            phrase.Need("on a working day");
            return new TheNext(time, false);
        }

        if (phrase.Take("as"))
        {
            var field = phrase.Name("a field");
            phrase.Need("of latest");
            var record = TriggerPhrases.Record(phrase);
            phrase.Need(",");
            phrase.Need("at most");
            return new AsRecorded(field, record, phrase.Length());
        }

        if (phrase.TryLength(out var length))
        {
            return !phrase.Take("after") ? new After(length)
                : phrase.Take("the step before") ? new AfterStepBefore(length)
                : new AfterDate(length, Date(phrase));
        }

        if (phrase.TryOrdinal(out var number))
        {
            phrase.Need("birthday");
            return new OnBirthday(new Birthday(number, phrase.Take("+") ? phrase.Length() : null));
        }

        var mark = phrase.Mark();
        try
        {
            return new OnDate(Date(phrase));
        }
        catch (PhraseException)
        {
            phrase.BackTo(mark);
            throw phrase.Expected("a limit such as \"10 working days\", \"same day\" or \"it.due-date\"");
        }
    }

    private static Calendar.LengthOfTime? OptionalMost(Phrase phrase)
    {
        var mark = phrase.Mark();
        if (phrase.Take(",") && phrase.Take("at most"))
        {
            return phrase.Length();
        }

        phrase.BackTo(mark);
        return null;
    }

    /// <summary><c>it.due-date</c>, <c>pregnancy.expected-date</c></summary>
    public static DateField Date(Phrase phrase)
    {
        var mark = phrase.Mark();
        var parts = phrase.Name("a date such as \"it.due-date\"").Split('.');
        if (parts.Length != 2)
        {
            phrase.BackTo(mark);
            throw phrase.Expected("a date such as \"it.due-date\"");
        }

        return new DateField(parts[0] == "it" ? null : parts[0], parts[1]);
    }

    /// <param name="then">What stands between the limits: <c>, then</c> after an answer, or a comma for fixed points.</param>
    public static Schedule Schedule(Phrase phrase, string then)
    {
        var first = new List<Limit> { Limit(phrase) };
        while (phrase.Take(","))
        {
            if (phrase.Take("then every"))
            {
                return new Schedule(first, Limit(phrase));
            }

            if (then.Length > 0)
            {
                phrase.Need(then);
            }

            first.Add(Limit(phrase));
        }

        return new Schedule(first, first.Count == 1 && then.Length > 0 ? first[0] : null);
    }

    /// <summary><c>10 weeks before pregnancy.expected-date</c></summary>
    public static Before Before(Phrase phrase)
    {
        var length = phrase.Length();
        phrase.Need("before");
        return new Before(length, Date(phrase));
    }

    /// <summary><c>3 months from start of child-protection-plan</c>, or a date.</summary>
    public static NoLaterThan NoLaterThan(Phrase phrase)
    {
        if (!phrase.TryLength(out var length))
        {
            return new NoLaterThan(null, null, Date(phrase));
        }

        phrase.Need("from");
        return new NoLaterThan(length, TriggerPhrases.Read(phrase), null);
    }

    /// <summary><c>once to extension.new-date, at most 24 weeks in all</c></summary>
    public static Extension Extension(Phrase phrase)
    {
        var once = phrase.Take("once");
        if (!once)
        {
            phrase.Need("any number");
        }

        phrase.Need("to");
        var to = Date(phrase);
        var conditions = ConditionPhrases.Optional(phrase);
        var links = TriggerPhrases.Links(phrase);
        if (!phrase.Take(","))
        {
            return new Extension(once, to, conditions, links, null);
        }

        phrase.Need("at most");
        var most = phrase.Length();
        phrase.Need("in all");
        return new Extension(once, to, conditions, links, most);
    }

    /// <summary><c>18</c>, <c>18 for each whole-time worker</c></summary>
    public static CountLimit CountLimit(Phrase phrase) => phrase.TryNumber(out var number)
        ? new CountLimit(number, phrase.Take("for each whole-time worker"))
        : throw phrase.Expected("a number, perhaps \"for each whole-time worker\"");

    /// <summary><c>open allocation [kind = named worker]</c>, <c>hours of liberty-restricted within 28 days</c></summary>
    public static Counting Counting(Phrase phrase)
    {
        if (phrase.Take("open"))
        {
            return new Counting(null, phrase.Name("a spell"), ConditionPhrases.Optional(phrase), null, phrase.Take("weighed by") ? phrase.Name("a field") : null);
        }

        var unit = phrase.Take("hours of") ? Calendar.TimeUnit.Hour
            : phrase.Take("days of") ? Calendar.TimeUnit.Day
            : throw phrase.Expected("\"open\", \"hours of\" or \"days of\"");
        var spell = phrase.Name("a spell");
        var conditions = ConditionPhrases.Optional(phrase);
        phrase.Need("within");
        return new Counting(unit, spell, conditions, phrase.Length());
    }

    /// <summary><c>head of service, then within 5 working days</c>: a role or a test, told apart by the roles there are.</summary>
    public static Override Override(string text, IReadOnlySet<string> roles, IReadOnlySet<string> spells)
    {
        const string then = ", then within ";
        var at = text.LastIndexOf(then, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new PhraseException($"\"{text}\"", "a role or a test, then \", then within\" and a length of time");
        }

        var within = Whole(text[(at + then.Length)..], phrase => phrase.Length());
        var who = text[..at].Trim();
        return roles.Contains(who)
            ? new Override(who, null, within)
            : new Override(null, TestPhrases.Read(who, spells), within);
    }

    /// <summary>
    /// One value, or a list of <c>VALUE when TEST</c> that ends in <c>otherwise VALUE</c>.
    /// </summary>
    public static Cases<T> Cases<T>(IReadOnlyList<string> lines, Func<Phrase, T> read, IReadOnlySet<string> spells)
    {
        if (lines.Count == 1)
        {
            return Practice.Cases<T>.Always(Whole(lines[0], read));
        }

        var list = new List<(T, Test?)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var phrase = new Phrase(lines[i]);
            var last = i == lines.Count - 1;
            if (last)
            {
                phrase.Need("otherwise");
            }

            var value = read(phrase);
            Test? test = null;
            if (!last)
            {
                phrase.Need("when");
                test = TestPhrases.Read(phrase, spells);
            }

            phrase.End();
            list.Add((value, test));
        }

        return new Cases<T>(list);
    }
}
