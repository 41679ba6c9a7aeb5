using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Measures;

/// <summary>By what the rows of one subject are split, on any day: who held the child then, how old it was.</summary>
internal sealed class SubjectSlices(Reading reading)
{
    private readonly Allocations _allocations = Allocations.Of(reading.Timeline);

    private readonly Dictionary<DateOnly, RowSlices> _byDay = [];

    private readonly string _sex = Last(reading, RecordTypes.ChildDetails, "sex");

    private readonly string _ethnicity = Last(reading, RecordTypes.ChildDetails, "ethnicity");

    /// <summary>The teams that ever held the subject, or that the subject is.</summary>
    public IEnumerable<string> Teams => reading.Timeline.Subject.Kind == SubjectKind.Team
        ? [reading.Timeline.Subject.Id]
        : _allocations.All.Select(allocation => allocation.Team).OfType<string>().Distinct();

    public RowSlices On(DateOnly day) => _byDay.TryGetValue(day, out var slices) ? slices : _byDay[day] = Make(day);

    private RowSlices Make(DateOnly day)
    {
        var subject = reading.Timeline.Subject;
        if (subject.Kind == SubjectKind.Worker)
        {
            return Unknown with { Worker = subject.Id, Employment = Employed(day) };
        }

        if (subject.Kind == SubjectKind.Team)
        {
            return Unknown with { Team = subject.Id, Employment = Last(reading, RecordTypes.TeamRecord, "employment") };
        }

        var held = _allocations.On(day);
        return new RowSlices(
            held is null ? Slices.Nobody : held.Team ?? Slices.NotKnown,
            held is null ? Slices.Nobody : held.Worker,
            held?.Employment ?? Slices.NotKnown,
            held?.Employer ?? Slices.NotKnown,
            Age(day),
            _sex,
            _ethnicity,
            Disabled(day),
            Need(day));
    }

    private static readonly RowSlices Unknown = new(
        Slices.NotKnown, Slices.NotKnown, Slices.NotKnown, Slices.NotKnown, Slices.NotKnown, Slices.NotKnown, Slices.NotKnown, Slices.NotKnown, Slices.NotKnown);

    private string Employed(DateOnly day) => Own(reading, RecordTypes.EmploymentChange)
        .Where(entry => entry.When.Day <= day).Select(entry => entry.Record.Text("employed-by")).LastOrDefault(by => by is not null) switch
    {
        "agency" => "agency",
        "authority" => "permanent",
        _ => Slices.NotKnown,
    };

    private string Age(DateOnly day)
    {
        if (reading.BirthDate is not { } born || day < born)
        {
            return Slices.NotKnown;
        }

        var years = day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
        return Slices.AgeBand(years);
    }

    /// <summary>Where nobody has recorded a disability, there is none known, and the table says no.</summary>
    private string Disabled(DateOnly day) => reading.Timeline.Subject.Kind != SubjectKind.Child ? Slices.NotKnown
        : Own(reading, RecordTypes.Disability).LastOrDefault(entry => entry.When.Day <= day) is { } last && last.Record.Text("step") != "no longer" && HasKind(last) ? "yes" : "no";

    /// <summary>The census code NONE says that a child has no disability.</summary>
    private static bool HasKind(Entry entry) => entry.Record["kinds"] is not { } kinds || kinds.ToString() is not ("NONE" or "");

    private string Need(DateOnly day) => Own(reading, RecordTypes.Referral).LastOrDefault(entry => entry.When.Day <= day)?.Record.Text("primary-need") ?? Slices.NotKnown;

    private static string Last(Reading reading, string type, string field) =>
        Own(reading, type).Select(entry => entry.Record.Text(field)).LastOrDefault(value => value is not null) ?? Slices.NotKnown;

    /// <summary>A family's timeline holds its children's records, which say nothing of the family's own sex or age.</summary>
    private static IEnumerable<Entry> Own(Reading reading, string type) => reading.Timeline.OfType(type).Where(entry => entry.Record.Subject == reading.Timeline.Subject);
}
