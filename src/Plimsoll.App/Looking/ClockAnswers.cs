using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Looking;

/// <summary>A record that would keep a promise.</summary>
/// <param name="Known">Which of its kind it must be, by field: what happened is for the author to say.</param>
/// <param name="About">The record that it must be about; null where none is asked.</param>
public sealed record ClockAnswer(RecordType Type, IReadOnlyDictionary<string, string> Known, string? About);

/// <summary>Which records would keep a promise that runs: read from the standard.</summary>
public sealed class ClockAnswers(Catalogue catalogue)
{
    /// <summary>The fields that say which of its kind a record is, and nothing of what came of it.</summary>
    private static readonly string[] Which = ["purpose", "kind", "type", "of", "which", "course"];

    /// <summary>The answers to a clock.</summary>
    public IReadOnlyList<ClockAnswer> Of(Clock clock)
    {
        var standard = clock.Standard;
        var met = standard.Steps.FirstOrDefault(step => step.Name == clock.Step)?.MetBy ?? standard.MetBy;
        return [.. Patterns(met, 0)
            .Where(pattern => catalogue.RecordTypes.TryGetValue(pattern.Type, out var type) && type.Subjects.Contains(clock.Subject.Kind) && !RecordTypes.NotOfForms.Contains(pattern.Type))
            .Select(pattern => new ClockAnswer(catalogue.RecordTypes[pattern.Type], Known(pattern), pattern.IsLinkedToIt ? clock.StartedBy : null))
            .DistinctBy(answer => answer.Type.Id)];
    }

    /// <summary>The record whose absence keeps a gate shut: it is about what the record to be saved is about. Null where the need is no one type.</summary>
    public ClockAnswer? Missing(Unsaved shut) => Wanted(shut.Standard.Needs).Concat(shut.Standard.Blocks is null ? [] : Patterns(shut.Standard.MetBy, 0))
        .Where(pattern => catalogue.RecordTypes.ContainsKey(pattern.Type) && !RecordTypes.NotOfForms.Contains(pattern.Type))
        .Select(pattern => new ClockAnswer(catalogue.RecordTypes[pattern.Type], Known(pattern), pattern.IsLinkedToIt ? shut.Record.About : null)).FirstOrDefault();

    /// <summary>The types of which a record may be about one: what the standards tie it to by "about it" and "about the same".</summary>
    public IReadOnlySet<string> MayFollow(RecordType type)
    {
        var followed = new HashSet<string>();
        foreach (var standard in catalogue.Versions.Values.SelectMany(versions => versions))
        {
            var answers = new[] { standard.MetBy, standard.CeasesOn }.Concat(standard.Steps.Select(step => step.MetBy)).SelectMany(trigger => Patterns(trigger, 0))
                .Concat(Wanted(standard.Needs)).Where(pattern => pattern.Type == type.Id).SelectMany(pattern => pattern.Links).ToList();
            if (answers.OfType<AboutIt>().Any())
            {
                followed.UnionWith(new[] { standard.From, standard.BeforeSaving }.SelectMany(trigger => Patterns(trigger, 0)).Select(pattern => pattern.Type));
            }

            followed.UnionWith(answers.OfType<AboutTheSame>().Select(same => same.Type));
        }

        return followed;
    }

    private static IEnumerable<RecordPattern> Wanted(Test? test) => test switch
    {
        AnyOf any => any.Tests.SelectMany(Wanted),
        AllOf all => all.Tests.SelectMany(Wanted),
        AtLeast had => [had.Record],
        LatestIs latest => [latest.Record],
        _ => [],
    };

    /// <summary>A spell that answers begins or ends with records of its own.</summary>
    private IEnumerable<RecordPattern> Patterns(Trigger? trigger, int depth) => trigger is null || depth > 3 ? [] : trigger.Events.SelectMany(happens => Patterns(happens, depth));

    private IEnumerable<RecordPattern> Patterns(Event happens, int depth) => happens switch
    {
        RecordHappens record => [record.Record],
        Nth nth => Patterns(nth.Of, depth),
        SpellHappens spell when catalogue.Spells.TryGetValue(spell.Spell, out var known) => Patterns(
            spell.Moment switch { SpellMoment.Start => known.Starts, SpellMoment.End => known.Ends, _ => known.UpdatedBy }, depth + 1),
        _ => [],
    };

    private Dictionary<string, string> Known(RecordPattern pattern) => pattern.Conditions.Clauses
        .Where(clause => clause.AnyOf is [Compare { How: Comparison.Equal }])
        .Select(clause => (Compare)clause.AnyOf[0])
        .Where(compare => Which.Contains(compare.Field) && catalogue.RecordTypes[pattern.Type].Field(compare.Field)?.Type == FieldType.Choice)
        .GroupBy(compare => compare.Field).ToDictionary(group => group.Key, group => group.First().Value);
}
