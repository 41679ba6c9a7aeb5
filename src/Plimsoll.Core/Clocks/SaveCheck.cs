using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>A record that a standard does not let be saved as things stand.</summary>
/// <param name="Missing">What would have to be so, in plain words.</param>
public sealed record Unsaved(Standard Standard, CaseRecord Record, string Missing)
{
    /// <summary>What lets it be saved all the same, and what must then follow, in plain words; null where nothing does.</summary>
    public string? Otherwise { get; init; }
}

/// <summary>
/// Judges records that people are about to save by the gates, and by the deadlines that block a record while they are open.
/// Those saved together are judged together: <c>docs/practice-language.md</c>, section 7, rule 11.
/// </summary>
public sealed class SaveCheck(Catalogue catalogue, PromiseCalendar calendar)
{
    private readonly Plan _plan = Plan.Of(catalogue);

    private readonly TestWords _words = new(catalogue);

    private readonly ILookup<SubjectKind, Standard> _standards = catalogue.Standards
        .Where(standard => ClockEngine.Runs(standard) && (standard.Kind == StandardKind.Gate || standard.Blocks is not null))
        .SelectMany(standard => catalogue.Versions[standard.Id]).ToLookup(standard => standard.Subject);

    /// <summary>What may not be saved about a subject. A correction is let through where the gate had not let the corrected record through either.</summary>
    /// <param name="standing">All records about the subject, and those that correct them.</param>
    /// <param name="saved">Those about to be saved.</param>
    public IReadOnlyList<Unsaved> Judge(Subject subject, IReadOnlyList<CaseRecord> standing, IReadOnlyList<CaseRecord> saved)
    {
        var before = Timeline.Of(subject, standing);
        var after = Timeline.Of(subject, [.. standing, .. saved]);
        var unsaved = new List<Unsaved>();
        foreach (var record in saved.Where(record => record.Subject == subject))
        {
            foreach (var standard in _standards[subject.Kind].Where(standard => IsInForce(standard, record)))
            {
                if (!Allows(standard, after, record.Id) && Allows(standard, before, record.Corrects?.Record))
                {
                    unsaved.Add(new Unsaved(standard, record, standard.Needs is { } needs ? _words.Of(needs) : $"{standard.Called} to be done first")
                    {
                        Otherwise = standard.Unless is { } unless ? $"{(unless.Role is { } role ? $"signed by a {role} who says why" : _words.Of(unless.Test!))}, and made good within {unless.ThenWithin}" : null,
                    });
                }
            }
        }

        return unsaved;
    }

    private bool IsInForce(Standard standard, CaseRecord record) => ReferenceEquals(catalogue.InForce(standard.Id, record.Happened.Day), standard);

    private bool Allows(Standard standard, Timeline timeline, string? id)
    {
        if (!Startable.MayStart(_plan[standard].Needs, _plan.Startable.TypesOf(timeline)) || timeline.Find(id) is not { } entry)
        {
            return true;
        }

        return Allows(standard, new Reading(_plan, calendar, timeline, entry.When), entry);
    }

    internal static bool Allows(Standard standard, Reading reading, Entry entry) => standard.Kind == StandardKind.Gate
        ? new Gates(reading, standard).Allows(entry)
        : !reading.Occurrences(standard.Blocks!, new Asking()).Exists(at => at.It == entry) || !ClockEngine.Clocks(reading, standard).Exists(clock => clock.IsOpen);
}
