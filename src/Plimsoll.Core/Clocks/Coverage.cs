using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>What a source carries: records of a type that fit conditions, with these fields, up to a day.</summary>
/// <param name="Fields">Null where it carries all fields, and who signed.</param>
/// <param name="To">The last day it knows of; null where it goes on.</param>
public sealed record Carried(string Type, Conditions Conditions, IReadOnlySet<string>? Fields, DateOnly? To)
{
    /// <summary>
    /// Reads <c>assessment [step in (started, authorised)] (kind, factors)</c>: a type, the part of it that is carried,
    /// and the fields that are.
    /// </summary>
    public static Carried Parse(string text, DateOnly? to)
    {
        var phrase = new Phrase(text);
        var type = phrase.Name("a record type");
        var conditions = ConditionPhrases.Optional(phrase);
        var fields = conditions.OnFields.Select(condition => condition.Field).ToHashSet();
        if (phrase.Take("("))
        {
            fields.UnionWith(ConditionPhrases.Separated(phrase, ",", () => phrase.Name("a field")));
            phrase.Need(")");
        }

        phrase.End();
        return new Carried(type, conditions, fields, to);
    }

    /// <summary>What is wrong with such a line; null where nothing is.</summary>
    public static string? Problem(string text)
    {
        try
        {
            Parse(text, null);
            return null;
        }
        catch (PhraseException wrong)
        {
            return wrong.Message;
        }
    }
}

/// <summary>
/// What the sources together carry. A standard whose start or stop no source carries is not observed:
/// listed apart, never counted as met or breached.
/// </summary>
public sealed class Coverage
{
    private readonly Catalogue _catalogue;

    private readonly ILookup<string, Carried>? _carried;

    private readonly Dictionary<string, Observation> _known = [];

    private Coverage(Catalogue catalogue, IEnumerable<Carried>? carried)
    {
        _catalogue = catalogue;
        _carried = carried?.ToLookup(one => one.Type);
        foreach (var standard in catalogue.Standards)
        {
            _known[standard.Id] = Observe(standard);
        }
    }

    /// <summary>Plimsoll is the record: everything is seen.</summary>
    public static Coverage Everything(Catalogue catalogue) => new(catalogue, null);

    public static Coverage Of(Catalogue catalogue, IEnumerable<Carried> carried) => new(catalogue, carried);

    /// <summary>The last day that any source of what children live through knows of; null where one goes on. Who is allocated says nothing of that.</summary>
    public DateOnly? Until => _carried is null ? null : _carried.Where(group => group.Key != RecordTypes.Allocation && IsOfChildren(group.Key)).SelectMany(group => group) is var all && all.Any() && all.All(one => one.To is not null) ? all.Max(one => one.To) : null;

    private bool IsOfChildren(string type) => _catalogue.RecordTypes.TryGetValue(type, out var known) && known.Subjects.Any(kind => kind is SubjectKind.Child or SubjectKind.Family);

    public Observation For(Standard standard) => _known.TryGetValue(standard.Id, out var known) ? known : Observe(standard);

    /// <summary>Plimsoll is the record, and sees all.</summary>
    internal bool SeesAll => _carried is null;

    internal bool IsSeen(string standard) => SeesAll || For(_catalogue.Versions[standard][^1]).IsSeen;

    private Observation Observe(Standard standard)
    {
        if (_carried is null)
        {
            return new Observation(true, true, null);
        }

        var steps = standard.Steps;
        var starts = (standard.Counts is null || SeesSpell(standard.Counts.Spell, standard.Counts.Conditions)) && Sees(standard.While) && Sees(standard.When)
            && (standard.From is null ? steps.Count == 0 || steps.Any(step => step.From is null || Sees(step.From)) : Sees(standard.From))
            && (standard.BeforeSaving is null || Sees(standard.BeforeSaving))
            && (standard.From is not null || standard.While is not null || standard.BeforeSaving is not null || standard.Counts is not null || steps.Count > 0 || Sees(standard.MetBy));
        var answers = steps.Count > 0 ? steps.Select(step => step.MetBy) : standard.MetBy is { } metBy ? [metBy] : [];
        var itself = (standard.From ?? standard.BeforeSaving)?.Events.OfType<RecordHappens>().Select(happens => happens.Record.Type).ToHashSet() ?? [];
        var stops = answers.All(Sees) && Sees(standard.Needs)
            && answers.All(answer => answer.AnyOf.Any(together => together.AllOf.All(happens => happens is not ItHappens it || SeesOf(itself, it.Conditions))))
            && SeesIt(standard.Needs, itself);
        return new Observation(starts, stops, stops ? LastSeen(answers) : null);
    }

    /// <summary>The last day on which an answer would have been seen; null where seeing goes on.</summary>
    private DateOnly? LastSeen(IEnumerable<Trigger> answers)
    {
        var last = answers.SelectMany(answer => answer.Events).SelectMany(Types).Distinct()
            .Select(type => _carried![type].ToList()).Where(list => list.Count > 0)
            .Select(list => list.Exists(one => one.To is null) ? null : list.Max(one => one.To)).ToList();
        return last.Count == 0 || last.Contains(null) ? null : last.Min();
    }

    private IEnumerable<string> Types(Event happens) => happens switch
    {
        RecordHappens record => [record.Record.Type],
        SpellHappens { Moment: SpellMoment.End } spell => _catalogue.Spells[spell.Spell].Ends?.Events.SelectMany(Types) ?? [],
        SpellHappens spell => _catalogue.Spells[spell.Spell].Starts?.Events.SelectMany(Types) ?? [],
        Nth nth => Types(nth.Of),
        _ => [],
    };

    internal bool Sees(Trigger? trigger) => trigger is null || trigger.AnyOf.Any(together => together.AllOf.All(Sees));

    private bool Sees(Event happens) => happens switch
    {
        RecordHappens record => Sees(record.Record),
        RecordingOfIt => false,
        SpellHappens spell => SeesSpell(spell.Spell) && SeesMoment(spell),
        Anniversary spell => SeesSpell(spell.Spell),
        SpellLasts spell => SeesSpell(spell.Spell),
        Birthday => SeesType(RecordTypes.ChildDetails),
        BreachHappens { Standard: { } id } => _known.TryGetValue(id, out var known) ? known.IsSeen : Observe(_catalogue.Versions[id][^1]).IsSeen,
        Nth nth => Sees(nth.Of) && (nth.InSpell is null || SeesSpell(nth.InSpell)),
        AfterWithout after => Sees(after.Record),
        _ => true,
    };

    private bool SeesMoment(SpellHappens spell)
    {
        var trigger = spell.Moment == SpellMoment.End ? _catalogue.Spells[spell.Spell].Ends : _catalogue.Spells[spell.Spell].Starts;
        return spell.Conditions.IsEmpty || trigger is null || trigger.Events.OfType<RecordHappens>().Any(happens => Sees(happens.Record with { Conditions = new([.. happens.Record.Conditions.Clauses, .. spell.Conditions.Clauses]) }));
    }

    internal bool SeesSpell(string id, Conditions? conditions = null)
    {
        var spell = _catalogue.Spells[id];
        return (spell.Means is null || Sees(spell.Means))
            && (spell.Starts is null || SeesMoment(new SpellHappens(SpellMoment.Start, id, conditions ?? Conditions.None)) && Sees(spell.Starts))
            && Sees(spell.Ends);
    }

    internal bool Sees(Test? test) => test switch
    {
        null => true,
        AnyOf any => any.Tests.Any(Sees),
        AllOf all => all.Tests.All(Sees),
        NotSo not => Sees(not.Test),
        InSpell spell => SeesSpell(spell.Spell, spell.Conditions),
        EndedSpell spell => SeesSpell(spell.Spell),
        AgeIs => SeesType(RecordTypes.ChildDetails),
        AtLeast had => Sees(had.Record),
        NoneOf none => Sees(none.Record),
        LatestIs latest => Sees(latest.Record),
        LateClock late => IsSeen(late.Standard),
        HadBreach had => IsSeen(had.Standard),
        _ => true,
    };

    /// <summary>What a gate needs of the record itself: fields that are carried.</summary>
    private bool SeesIt(Test? test, IReadOnlySet<string> itself) => test switch
    {
        AnyOf any => any.Tests.Any(one => SeesIt(one, itself)),
        AllOf all => all.Tests.All(one => SeesIt(one, itself)),
        NotSo not => SeesIt(not.Test, itself),
        ItFits it => SeesOf(itself, it.Conditions),
        _ => true,
    };

    private bool SeesOf(IReadOnlySet<string> types, Conditions conditions) => types.Any(type => Sees(new RecordPattern(type, conditions, [])));

    private bool SeesType(string type) => _carried![type].Any();

    internal bool Sees(RecordPattern pattern) => _carried![pattern.Type].Any(carried =>
        pattern.Conditions.Clauses.All(clause => clause.AnyOf.Any(condition => MayFit(condition, carried)))
        && pattern.Links.All(link => link switch
        {
            ByRole => Has(carried, "author.role"),
            WithTheSame same => Has(carried, same.Field),
            _ => true,
        }));

    private static bool Has(Carried carried, string field) => carried.Fields is null || carried.Fields.Contains(field) || field == "about";

    /// <summary>Whether a record that is carried could fit a condition.</summary>
    private static bool MayFit(Condition condition, Carried carried)
    {
        if (condition is not FieldCondition field || condition is Compare { How: Comparison.NotEqual } or OneOf { Not: true } or Present { Exists: false })
        {
            return true;
        }

        if (!Has(carried, field.Field))
        {
            return false;
        }

        var wanted = Values(field);
        return wanted is null || carried.Conditions.Clauses.All(clause => clause.AnyOf.Any(one =>
            one is not FieldCondition limits || limits.Field != field.Field || Values(limits) is not { } given || given.Intersect(wanted).Any()));
    }

    /// <summary>The values that a condition names; null where it is not a list of values.</summary>
    private static IReadOnlyList<string>? Values(FieldCondition condition) => condition switch
    {
        Compare { How: Comparison.Equal } compare => [compare.Value],
        OneOf { Not: false } oneOf => oneOf.Values,
        _ => null,
    };
}

/// <summary>Whether a standard's start and stop are seen, and until when an answer would be.</summary>
public sealed record Observation(bool Starts, bool Stops, DateOnly? Until)
{
    public bool IsSeen => Starts && Stops;

    /// <summary>A clock as far as it can be seen.</summary>
    public Clock Of(Clock clock, DateOnly asAt)
    {
        if (!IsSeen)
        {
            return clock with { State = ClockState.NotObserved, Met = null, MetBy = null, Breached = null, Ceased = null, RecordedLate = false };
        }

        return clock.IsOpen && Until is { } until && asAt > until && (clock.Due is null || clock.Due.Value.Day > until)
            ? clock with { State = ClockState.NotObserved, Breached = null }
            : clock;
    }
}
