namespace Plimsoll.Core.Practice.Reading;

/// <summary>
/// What standards stand on: the spells, record types, code sets and roles that their phrases name, and what those name in turn.
/// An authority's own file may not change what a statutory standard stands on.
/// </summary>
internal sealed class StandsOn
{
    private readonly Catalogue _catalogue;

    private readonly HashSet<(string List, string Id)> _seen = [];

    private StandsOn(Catalogue catalogue) => _catalogue = catalogue;

    /// <summary>For each entry, the standards of a status that stand on it, in order.</summary>
    public static ILookup<(string List, string Id), string> Of(Catalogue catalogue, StandardStatus status) => catalogue.Versions.Values.SelectMany(versions => versions)
        .Where(standard => standard.Status == status)
        .SelectMany(standard => Of(catalogue, standard).Select(on => (on, standard.Id)))
        .Distinct().OrderBy(pair => pair.Id, StringComparer.Ordinal)
        .ToLookup(pair => pair.on, pair => pair.Id);

    private static HashSet<(string List, string Id)> Of(Catalogue catalogue, Standard standard)
    {
        var on = new StandsOn(catalogue);
        on.Add(standard);
        return on._seen;
    }

    private void Add(Standard standard)
    {
        foreach (var trigger in new[] { standard.From, standard.BeforeSaving, standard.MetBy, standard.CeasesOn, standard.Blocks, standard.NoLaterThan?.From })
        {
            Add(trigger);
        }

        foreach (var test in new[] { standard.While, standard.When, standard.Needs, standard.PausesWhile, standard.Unless?.Test })
        {
            Add(test);
        }

        foreach (var step in standard.Steps)
        {
            Add(step.From);
            Add(step.MetBy);
            Add(step.Within, Add);
            Add(step.Every, Add);
            Add(step.By);
            Type(step.AtLeast?.Date.Type);
        }

        Add(standard.Within, Add);
        Add(standard.Every, Add);
        Add(standard.At, Add);
        Add(standard.Above, _ => { });
        Add(standard.CountedFrom, Named);
        Add(standard.FiresAt);
        Add(standard.By);
        Role(standard.Unless?.Role);
        Type(standard.AtLeast?.Date.Type);
        Type(standard.NoLaterThan?.Date?.Type);
        Spell(standard.Counts?.Spell);
        Set(standard.OneForEach);
        foreach (var extension in standard.MayExtend)
        {
            Add(extension.Record);
        }
    }

    private void Add<T>(Cases<T>? cases, Action<T> add)
    {
        foreach (var (value, when) in cases?.List ?? [])
        {
            add(value);
            Add(when);
        }
    }

    private void Add(Schedule? schedule)
    {
        foreach (var limit in schedule?.First ?? [])
        {
            Add(limit);
        }

        Add(schedule?.ThenEvery);
    }

    private void Add(Limit? limit)
    {
        switch (limit)
        {
            case OnDate date:
                Type(date.Date.Type);
                break;
            case AfterDate after:
                Type(after.Date.Type);
                break;
            case AsRecorded recorded:
                Add(recorded.Record);
                break;
            case AtNextSitting next:
                Add(next.Sitting);
                break;
            case AtEvent at:
                Add(at.Event);
                break;
        }
    }

    private void Add(Trigger? trigger)
    {
        foreach (var happens in trigger?.Events ?? [])
        {
            Add(happens);
        }
    }

    private void Add(Event happens)
    {
        switch (happens)
        {
            case RecordHappens record:
                Add(record.Record);
                break;
            case SpellHappens spell:
                Spell(spell.Spell);
                break;
            case Anniversary spell:
                Spell(spell.Spell);
                break;
            case SpellLasts spell:
                Spell(spell.Spell);
                break;
            case BreachHappens { Standard: { } id }:
                Standard(id);
                break;
            case Nth nth:
                Add(nth.Of);
                Spell(nth.InSpell);
                break;
            case AfterWithout after:
                Add(after.Record);
                foreach (var stop in after.Breaks)
                {
                    Type((stop as ValueMoves)?.Type);
                    Add(new Trigger(stop is BreakEvent other ? [new Together([other.Of])] : []));
                }

                break;
        }
    }

    private void Add(Test? test)
    {
        switch (test)
        {
            case AnyOf any:
                any.Tests.ToList().ForEach(Add);
                break;
            case AllOf all:
                all.Tests.ToList().ForEach(Add);
                break;
            case NotSo not:
                Add(not.Test);
                break;
            case InSpell spell:
                Spell(spell.Spell);
                break;
            case EndedSpell spell:
                Spell(spell.Spell);
                break;
            case AtLeast had:
                Add(had.Record);
                Type((had.Fresh as SinceLast)?.Type);
                break;
            case NoneOf none:
                Add(none.Record);
                Type((none.Fresh as SinceLast)?.Type);
                break;
            case LatestIs latest:
                Add(latest.Record);
                break;
            case ItFits fits:
                Add(fits.Links);
                break;
            case ItIsType isType:
                Type(isType.Type);
                break;
        }
    }

    private void Add(RecordPattern pattern)
    {
        Type(pattern.Type);
        Add(pattern.Links);
    }

    private void Add(IReadOnlyList<Link> links)
    {
        foreach (var link in links)
        {
            Role((link as ByRole)?.Role);
            Type((link as AboutTheSame)?.Type);
        }
    }

    private void Named(string name)
    {
        Type(_catalogue.RecordTypes.ContainsKey(name) ? name : null);
        Spell(_catalogue.Spells.ContainsKey(name) ? name : null);
    }

    /// <summary>A standard whose breach another waits for: loosened, it would start the other later.</summary>
    private void Standard(string id)
    {
        if (_seen.Add(("standards", id)) && _catalogue.Versions.TryGetValue(id, out var versions))
        {
            versions.ToList().ForEach(Add);
        }
    }

    private void Spell(string? id)
    {
        if (id is not null && _seen.Add(("spells", id)) && _catalogue.Spells.TryGetValue(id, out var spell))
        {
            Add(spell.Starts);
            Add(spell.Ends);
            Add(spell.UpdatedBy);
            Add(spell.Means);
        }
    }

    private void Type(string? id)
    {
        if (id is not null && _seen.Add(("records", id)) && _catalogue.RecordTypes.TryGetValue(id, out var type))
        {
            foreach (var field in type.Fields)
            {
                Set(field.Codes);
            }
        }
    }

    private void Set(CodeSet? set)
    {
        if (set is not null)
        {
            _seen.Add(("sets", set.Id));
        }
    }

    private void Role(string? id)
    {
        for (var role = id; role is not null && _seen.Add(("roles", role)); role = _catalogue.Roles.GetValueOrDefault(role)?.Above)
        {
        }
    }
}
