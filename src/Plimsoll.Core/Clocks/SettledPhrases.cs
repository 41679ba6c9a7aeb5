using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>The place of a phrase whose answer is the same for every start of a timeline.</summary>
/// <param name="Counted">The types of records that a test counts: it leaves out the record it is asked about.</param>
/// <param name="IsAnswerAlone">Of a trigger: it has no <c>and</c>, and nothing in it is counted from the start, as "2nd plan" is in an answer.</param>
internal sealed record Settled(int Place, string[] Counted, bool IsAnswerAlone = false)
{
    /// <summary>False where the phrase would leave out the record it is asked about.</summary>
    public bool IsSameFor(Entry? it) => it is null || Counted.Length == 0 || !Counted.Contains(it.Type);
}

/// <summary>
/// Finds the phrases of a catalogue that are asked the same of every start: they do not speak of <c>it</c>, of each code of a set, of the spell
/// that a run stands on, or of breaches, which become known as standards run.
/// </summary>
internal static class SettledPhrases
{
    public static IReadOnlyDictionary<object, Settled> Of(Catalogue catalogue)
    {
        var found = new Dictionary<object, Settled>(ReferenceEqualityComparer.Instance);
        foreach (var standard in catalogue.Versions.Values.SelectMany(versions => versions))
        {
            Test?[] tests = [standard.While, standard.When, standard.Needs, standard.Unless?.Test, standard.PausesWhile];
            Trigger?[] triggers = [standard.From, standard.BeforeSaving, standard.NoLaterThan?.From, standard.MetBy, standard.CeasesOn, standard.Blocks];
            var cases = Tests(standard.Within).Concat(Tests(standard.Every)).Concat(Tests(standard.At)).Concat(Tests(standard.CountedFrom));
            var steps = standard.Steps.SelectMany(step => Tests(step.Within).Concat(Tests(step.Every)));
            Add(found, tests.Concat(cases).Concat(steps), triggers.Concat(standard.Steps.SelectMany(step => new[] { step.From, step.MetBy })));
        }

        foreach (var spell in catalogue.Spells.Values)
        {
            Add(found, [spell.Means], [spell.Starts, spell.Ends, spell.UpdatedBy]);
        }

        return found;
    }

    private static IEnumerable<Test?> Tests<T>(Cases<T>? cases) => cases is null ? [] : cases.List.Select(one => one.When);

    private static void Add(Dictionary<object, Settled> found, IEnumerable<Test?> tests, IEnumerable<Trigger?> triggers)
    {
        foreach (var test in tests.OfType<Test>().SelectMany(Within))
        {
            foreach (var pattern in Patterns(test).Where(pattern => IsSame(pattern.Conditions)))
            {
                Place(found, pattern, []);
            }

            if (IsSame(test))
            {
                Place(found, test, [.. Patterns(test).Select(pattern => pattern.Type), .. Resets(test)]);
            }
        }

        foreach (var trigger in triggers.OfType<Trigger>())
        {
            foreach (var pattern in trigger.Events.SelectMany(Patterns).Where(pattern => IsSame(pattern.Conditions)))
            {
                Place(found, pattern, []);
            }

            if (trigger.Events.All(IsSame))
            {
                Place(found, trigger, [], trigger.AnyOf.All(together => together.AllOf is [not Nth { Within: null, InSpell: null }]));
            }
        }
    }

    private static void Place(Dictionary<object, Settled> found, object phrase, string[] counted, bool isAnswerAlone = false) =>
        found.TryAdd(phrase, new Settled(found.Count, counted, isAnswerAlone));

    private static IEnumerable<Test> Within(Test test) => test switch
    {
        AllOf all => all.Tests.SelectMany(Within).Prepend(test),
        AnyOf any => any.Tests.SelectMany(Within).Prepend(test),
        NotSo not => Within(not.Test).Prepend(test),
        _ => [test],
    };

    private static IEnumerable<RecordPattern> Patterns(Test test) => test switch
    {
        AllOf all => all.Tests.SelectMany(Patterns),
        AnyOf any => any.Tests.SelectMany(Patterns),
        NotSo not => Patterns(not.Test),
        AtLeast had => [had.Record],
        NoneOf none => [none.Record],
        LatestIs latest => [latest.Record],
        _ => [],
    };

    private static IEnumerable<string> Resets(Test test) => test switch
    {
        AllOf all => all.Tests.SelectMany(Resets),
        AnyOf any => any.Tests.SelectMany(Resets),
        NotSo not => Resets(not.Test),
        AtLeast { Fresh: SinceLast since } => [since.Type],
        NoneOf { Fresh: SinceLast since } => [since.Type],
        _ => [],
    };

    private static IEnumerable<RecordPattern> Patterns(Event happens) => happens switch
    {
        RecordHappens record => [record.Record],
        AfterWithout after => [after.Record],
        Nth nth => Patterns(nth.Of),
        _ => [],
    };

    private static bool IsSame(Test test) => test switch
    {
        AllOf all => all.Tests.All(IsSame),
        AnyOf any => any.Tests.All(IsSame),
        NotSo not => IsSame(not.Test),
        InSpell spell => IsSame(spell.Conditions),
        AgeIs or EndedSpell => true,
        AtLeast had => IsSame(had.Record),
        NoneOf none => IsSame(none.Record),
        LatestIs latest => IsSame(latest.Record) && IsSame(latest.Is),
        _ => false,
    };

    private static bool IsSame(Event happens) => happens switch
    {
        RecordHappens record => IsSame(record.Record),
        SpellHappens spell => IsSame(spell.Conditions),
        PeriodHappens or Birthday or Anniversary or SpellLasts or LastMet => true,
        Nth nth => IsSame(nth.Of),
        AfterWithout after => IsSame(after.Record) && after.Breaks.All(stop => stop is ValueMoves || (stop is BreakEvent other && IsSame(other.Of))),
        _ => false,
    };

    private static bool IsSame(RecordPattern pattern) => IsSame(pattern.Conditions) && pattern.Links.All(link => link is ByRole);

    private static bool IsSame(Conditions conditions) => conditions.OnFields.All(condition => condition switch
    {
        Compare compare => compare.Value != Each,
        OneOf oneOf => !oneOf.Values.Contains(Each),
        _ => true,
    });

    /// <summary>The word for the code of <c>one for each</c>.</summary>
    private const string Each = "each";
}
