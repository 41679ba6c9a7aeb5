using System.Collections.Frozen;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// The record types without which a standard cannot have a clock on a timeline. Most standards have none on most children,
/// and are passed over without being read.
/// </summary>
internal sealed class Startable
{
    private readonly Catalogue _catalogue;

    private readonly FrozenDictionary<string, int> _numbers;

    private readonly Dictionary<Standard, TypeSet[]> _needs = new(ReferenceEqualityComparer.Instance);

    public Startable(Catalogue catalogue)
    {
        _catalogue = catalogue;
        var needs = catalogue.Versions.Values.SelectMany(versions => versions).Select(standard => (standard, types: Needs(standard).ToList())).ToList();
        _numbers = needs.SelectMany(need => need.types).SelectMany(types => types).Distinct().Select((type, number) => (type, number)).ToFrozenDictionary(pair => pair.type, pair => pair.number);
        foreach (var (standard, types) in needs)
        {
            _needs[standard] = [.. types.Select(Set)];
        }
    }

    /// <summary>The types of a timeline that any standard needs.</summary>
    public TypeSet TypesOf(Timeline timeline) => Set(timeline.Types);

    /// <summary>One type of each of these sets must be there; none where a clock may start without any record.</summary>
    public TypeSet[] NeedsOf(Standard standard) => _needs[standard];

    /// <summary>False where no clock of the standard can have started.</summary>
    public static bool MayStart(TypeSet[] needs, TypeSet there)
    {
        foreach (var need in needs)
        {
            if (!need.Overlaps(there))
            {
                return false;
            }
        }

        return true;
    }

    private TypeSet Set(IEnumerable<string> types)
    {
        var set = new TypeSet(_numbers.Count);
        foreach (var type in types)
        {
            if (_numbers.TryGetValue(type, out var number))
            {
                set.Add(number);
            }
        }

        return set;
    }

    /// <summary>What the scope needs and what the start needs.</summary>
    private IEnumerable<HashSet<string>> Needs(Standard standard)
    {
        var scope = standard.Kind == StandardKind.Gate ? [] : Scope(standard.While);
        return Starts(standard) is { } starts ? scope.Append(starts) : scope;
    }

    private HashSet<string>? Starts(Standard standard) => standard.Kind switch
    {
        StandardKind.Gate => Union(standard.BeforeSaving!.Events.Select(Of)),
        StandardKind.Threshold when standard.Counts is { } counts => Of(_catalogue.Spells[counts.Spell]),
        StandardKind.Calendar or StandardKind.Threshold => null,
        StandardKind.Interval when standard.From is null || standard.From.Events.Any(happens => happens is LastMet) => standard.While is null ? Union(standard.MetBy!.Events.Select(Of)) : null,
        _ when standard.From is { } from && standard.Steps.All(step => step.From is null) => Union(from.Events.Select(Of)),
        _ => null,
    };

    /// <summary>One type of each set must be there for a test to hold.</summary>
    private IEnumerable<HashSet<string>> Scope(Test? test) => test switch
    {
        InSpell spell => Known(Of(_catalogue.Spells[spell.Spell])),
        AllOf all => all.Tests.SelectMany(Scope),
        AnyOf any => Known(Union(any.Tests.Select(one => Scope(one).FirstOrDefault()))),
        AgeIs => [Birth()],
        AtLeast had => [[had.Record.Type]],
        _ => [],
    };

    private static IEnumerable<HashSet<string>> Known(HashSet<string>? types) => types is null ? [] : [types];

    private static HashSet<string> Birth() => [RecordTypes.ChildDetails, RecordTypes.Birth];

    private HashSet<string>? Of(Spell spell) => spell.Means is { } means
        ? Scope(means).FirstOrDefault()
        : spell.Starts is { } starts && Union(starts.Events.Select(Of)) is { } types ? [.. types, Reading.StartOf + spell.Id] : null;

    private HashSet<string>? Of(Event happens) => happens switch
    {
        RecordHappens record => [record.Record.Type],
        SpellHappens spell => Of(_catalogue.Spells[spell.Spell]),
        SpellLasts spell => Of(_catalogue.Spells[spell.Spell]),
        Anniversary spell => Of(_catalogue.Spells[spell.Spell]),
        Birthday => Birth(),
        Nth nth => Of(nth.Of),
        AfterWithout after => [after.Record.Type],
        _ => null,
    };

    private static HashSet<string>? Union(IEnumerable<HashSet<string>?> sets)
    {
        var all = new HashSet<string>();
        foreach (var set in sets)
        {
            if (set is null)
            {
                return null;
            }

            all.UnionWith(set);
        }

        return all;
    }
}
