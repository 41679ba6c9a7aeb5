namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads tests: <c>not</c> binds tightest, then <c>and</c>, then <c>or</c>.</summary>
internal static class TestPhrases
{
    /// <summary>A whole phrase. In a test a bare name is a spell; where no spell has it, it is a record type and means "had".</summary>
    public static Test Read(string text, IReadOnlySet<string> spells)
    {
        var phrase = new Phrase(text);
        var test = Read(phrase, spells);
        phrase.End();
        return test;
    }

    public static Test Read(Phrase phrase, IReadOnlySet<string> spells)
    {
        var any = ConditionPhrases.Separated(phrase, "or", () => All(phrase, spells));
        return any.Count == 1 ? any[0] : new AnyOf(any);
    }

    private static Test All(Phrase phrase, IReadOnlySet<string> spells)
    {
        var all = ConditionPhrases.Separated(phrase, "and", () => One(phrase, spells));
        return all.Count == 1 ? all[0] : new AllOf(all);
    }

    private static Test One(Phrase phrase, IReadOnlySet<string> spells)
    {
        if (phrase.Take("not"))
        {
            return new NotSo(One(phrase, spells));
        }

        if (phrase.Take("("))
        {
            var test = Read(phrase, spells);
            phrase.Need(")");
            return test;
        }

        return Atom(phrase, spells);
    }

    private static Test Atom(Phrase phrase, IReadOnlySet<string> spells)
    {
        if (phrase.Take("age"))
        {
            var how = ConditionPhrases.TakeComparison(phrase) ?? throw phrase.Expected("a comparison such as \"< 5\"");
            return phrase.TryNumber(out var years) ? new AgeIs(how, years) : throw phrase.Expected("a number of years");
        }

        if (phrase.Take("late clock of"))
        {
            return new LateClock(phrase.Name("a standard"));
        }

        if (phrase.Take("had"))
        {
            return OptionalBreach(phrase, 1) ?? new AtLeast(1, TriggerPhrases.Record(phrase), OptionalFresh(phrase));
        }

        if (phrase.Take("no"))
        {
            return OptionalBreach(phrase, 1) is { } breach ? new NotSo(breach) : new NoneOf(TriggerPhrases.Record(phrase), OptionalFresh(phrase));
        }

        if (phrase.Take("at least"))
        {
            return phrase.TryNumber(out var number)
                ? OptionalBreach(phrase, number) ?? new AtLeast(number, TriggerPhrases.Record(phrase), OptionalFresh(phrase))
                : throw phrase.Expected("a number");
        }

        if (phrase.Take("latest"))
        {
            var record = TriggerPhrases.Record(phrase);
            phrase.Need("is");
            return new LatestIs(record, ConditionPhrases.Read(phrase));
        }

        if (phrase.Take("ended"))
        {
            var spell = phrase.Name("a spell");
            phrase.Need("within");
            return new EndedSpell(spell, phrase.Length());
        }

        if (phrase.Take("it is"))
        {
            return new ItIsType(phrase.Name("a record type"));
        }

        if (phrase.Take("it"))
        {
            return new ItFits(ConditionPhrases.Optional(phrase), TriggerPhrases.Links(phrase));
        }

        var mark = phrase.Mark();
        var name = phrase.Name("a spell, a record type or a test");
        if (spells.Contains(name))
        {
            return new InSpell(name, ConditionPhrases.Optional(phrase));
        }

        phrase.BackTo(mark);
        return new AtLeast(1, TriggerPhrases.Record(phrase), OptionalFresh(phrase));
    }

    private static Test? OptionalBreach(Phrase phrase, int number) => phrase.Take("breach of")
        ? new HadBreach(number, phrase.Name("a standard"), phrase.Take("within") ? new WithinLast(phrase.Length()) : null)
        : null;

    private static Fresh? OptionalFresh(Phrase phrase) =>
        phrase.Take("within") ? new WithinLast(phrase.Length())
        : phrase.Take("on the day") ? new OnTheDay()
        : phrase.Take("since last") ? new SinceLast(phrase.Name("a record type"))
        : null;
}
