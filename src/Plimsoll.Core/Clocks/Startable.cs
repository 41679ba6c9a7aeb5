using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// The record types without which a standard cannot have a clock on a timeline. Most standards have none on most children,
/// and are passed over without being read.
/// </summary>
internal sealed class Startable(Catalogue catalogue)
{
    private readonly Dictionary<string, IReadOnlySet<string>?> _byStandard = [];

    /// <summary>False where no clock of the standard can have started.</summary>
    public bool MayStart(Standard standard, Timeline timeline) => Types(standard) is not { } types || types.Any(timeline.HasType);

    /// <summary>One of these must be there; null where a clock may start without any.</summary>
    private IReadOnlySet<string>? Types(Standard standard)
    {
        var key = $"{standard.Id} {standard.Version}";
        lock (_byStandard)
        {
            if (!_byStandard.TryGetValue(key, out var types))
            {
                _byStandard[key] = types = Scope(standard.While) ?? Starts(standard);
            }

            return types;
        }
    }

    private HashSet<string>? Starts(Standard standard) => standard.Kind switch
    {
        StandardKind.Gate => Union(standard.BeforeSaving!.Events.Select(Of)),
        StandardKind.Calendar => null,
        StandardKind.Threshold when standard.Counts is { } counts => Of(catalogue.Spells[counts.Spell]),
        StandardKind.Interval when standard.From is null || standard.From.Events.Any(happens => happens is LastMet) => Union(standard.MetBy!.Events.Select(Of)),
        _ when standard.From is { } from && standard.Steps.All(step => step.From is null) => Union(from.Events.Select(Of)),
        _ => null,
    };

    private HashSet<string>? Scope(Test? test) => test switch
    {
        InSpell spell => Of(catalogue.Spells[spell.Spell]),
        AllOf all => all.Tests.Select(Scope).FirstOrDefault(types => types is not null),
        AnyOf any => Union(any.Tests.Select(Scope)),
        AgeIs => [RecordTypes.ChildDetails, RecordTypes.Birth],
        AtLeast had => [had.Record.Type],
        _ => null,
    };

    private HashSet<string>? Of(Spell spell) => spell.Means is { } means
        ? Scope(means)
        : spell.Starts is { } starts && Union(starts.Events.Select(Of)) is { } types ? [.. types, Reading.StartOf + spell.Id] : null;

    private HashSet<string>? Of(Event happens) => happens switch
    {
        RecordHappens record => [record.Record.Type],
        SpellHappens spell => Of(catalogue.Spells[spell.Spell]),
        SpellLasts spell => Of(catalogue.Spells[spell.Spell]),
        Anniversary spell => Of(catalogue.Spells[spell.Spell]),
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
