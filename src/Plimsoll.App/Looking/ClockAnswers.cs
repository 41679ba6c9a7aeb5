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

    /// <summary>The record type whose absence keeps a gate shut; null where its need is no one type.</summary>
    public RecordType? Missing(Standard standard) => Wanted(standard.Needs).Concat(standard.Blocks is null ? [] : Patterns(standard.MetBy, 0).Select(pattern => pattern.Type))
        .Select(type => catalogue.RecordTypes.GetValueOrDefault(type)).FirstOrDefault(type => type is not null && !RecordTypes.NotOfForms.Contains(type.Id));

    private static IEnumerable<string> Wanted(Test? test) => test switch
    {
        AnyOf any => any.Tests.SelectMany(Wanted),
        AllOf all => all.Tests.SelectMany(Wanted),
        AtLeast had => [had.Record.Type],
        LatestIs latest => [latest.Record.Type],
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
