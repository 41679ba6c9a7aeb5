namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads what stands in square brackets.</summary>
internal static class ConditionPhrases
{
    public static Conditions Optional(Phrase phrase) => phrase.Sees("[") ? Read(phrase) : Conditions.None;

    public static Conditions Read(Phrase phrase)
    {
        phrase.Need("[");
        var clauses = Separated(phrase, ",", () => new Clause(Separated(phrase, "or", () => One(phrase))));
        phrase.Need("]");
        return new Conditions(clauses);
    }

    public static IReadOnlyList<T> Separated<T>(Phrase phrase, string by, Func<T> read)
    {
        var list = new List<T> { read() };
        while (phrase.Take(by))
        {
            list.Add(read());
        }

        return list;
    }

    public static Comparison? TakeComparison(Phrase phrase) =>
        phrase.Take("!=") ? Comparison.NotEqual
        : phrase.Take("<=") ? Comparison.LessOrEqual
        : phrase.Take(">=") ? Comparison.GreaterOrEqual
        : phrase.Take("<") ? Comparison.Less
        : phrase.Take(">") ? Comparison.Greater
        : phrase.Take("=") ? Comparison.Equal
        : null;

    private static Condition One(Phrase phrase)
    {
        var mark = phrase.Mark();
        if (phrase.Take("for") && TakeComparison(phrase) is { } how)
        {
            return new OpenFor(how, phrase.Length());
        }

        phrase.BackTo(mark);
        var field = phrase.Name("a field");
        if (phrase.Take("not in"))
        {
            return new OneOf(field, true, List(phrase));
        }

        if (phrase.Take("in"))
        {
            return new OneOf(field, false, List(phrase));
        }

        if (phrase.Take("includes any of"))
        {
            return new Includes(field, false, List(phrase));
        }

        if (phrase.Take("includes all of"))
        {
            return new Includes(field, true, List(phrase));
        }

        if (phrase.Take("exists"))
        {
            return new Present(field, true);
        }

        if (phrase.Take("missing"))
        {
            return new Present(field, false);
        }

        return TakeComparison(phrase) is { } comparison
            ? new Compare(field, comparison, phrase.Value())
            : throw phrase.Expected("=, !=, <, <=, >, >=, in, not in, includes, exists or missing");
    }

    private static IReadOnlyList<string> List(Phrase phrase)
    {
        phrase.Need("(");
        var values = Separated(phrase, ",", phrase.Value);
        phrase.Need(")");
        return values;
    }
}
