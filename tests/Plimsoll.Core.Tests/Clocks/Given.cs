using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>A small timeline, told in the text form of the worked examples, and what the engine makes of it.</summary>
internal sealed partial class Given
{
    private readonly Catalogue _catalogue;

    private readonly Subject _subject;

    private readonly ExampleRecords _reader;

    private readonly List<CaseRecord> _records = [];

    private readonly Dictionary<string, string> _names = [];

    private Given(Catalogue catalogue, SubjectKind kind)
    {
        (_catalogue, _subject) = (catalogue, ExampleRecords.SubjectOf(kind));
        _reader = new ExampleRecords(catalogue, kind);
    }

    /// <summary>A child, under the practice that ships.</summary>
    public static Given Child => new(ShippedPractice.Catalogue, SubjectKind.Child);

    public static Given Worker => About(SubjectKind.Worker);

    public static Given About(SubjectKind kind) => new(ShippedPractice.Catalogue, kind);

    /// <summary>A child, under standards written for the test.</summary>
    public static Given Standard(params string[] standards) => new(MadePractice.Of(standards), SubjectKind.Child);

    public Catalogue Catalogue => _catalogue;

    public IReadOnlyList<CaseRecord> Records => _records;

    public Given With(params IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            var read = _reader.Read([line]);
            _records.AddRange(read);
            if (Name().Match(line) is { Success: true } name)
            {
                _names[name.Groups["name"].Value] = read[0].Id;
            }
        }

        return this;
    }

    public Given With(CaseRecord record)
    {
        _records.Add(record with { Subject = _subject });
        return this;
    }

    /// <summary>Changes the record named, before anything is made of it.</summary>
    public Given But(string name, Func<CaseRecord, CaseRecord> change)
    {
        var at = _records.FindIndex(record => record.Id == Id(name));
        _records[at] = change(_records[at]);
        return this;
    }

    /// <summary>A later record that stands in the place of the one named.</summary>
    public Given Corrected(string name, string line) => With(line).Last(record => record with { Corrects = new Correction(Id(name)), Sequence = _records.Count });

    public Given Voided(string name, string? @as = null)
    {
        var target = _records.First(record => record.Id == Id(name));
        var id = $"void{_records.Count}";
        if (@as is not null)
        {
            _names[@as] = id;
        }

        return With(target with { Id = id, Fields = CaseRecord.NoFields, Corrects = new Correction(target.Id, CorrectionKind.Voids, "Never was."), Sequence = _records.Count + 1 });
    }

    public Given MovedAway(string name)
    {
        var target = _records.First(record => record.Id == Id(name));
        _records.Add(target with { Id = $"moved{_records.Count}", Subject = new Subject(_subject.Kind, "another"), Corrects = new Correction(target.Id, CorrectionKind.Moves), Sequence = _records.Count + 1 });
        return this;
    }

    public string Id(string name) => _names[name];

    public Timeline Timeline(string asAt) => Core.Clocks.Timeline.Of(_subject, _records, MomentOf(asAt));

    public IReadOnlyList<Clock> Clocks(string asAt, string? standard = null)
    {
        var engine = new ClockEngine(_catalogue, PromiseCalendar.England);
        return engine.Clocks(Timeline(asAt), MomentOf(asAt), standard);
    }

    /// <summary>The clocks in words: <c>2 step: met late, from ..., due ..., met ..., breached ...</c>.</summary>
    public IReadOnlyList<string> Say(string asAt, string? standard = null) => [.. Clocks(asAt, standard).Select(Words)];

    public static Moment MomentOf(string text) => Moment.Parse(text.Replace(' ', 'T'));

    public static string Words(Clock clock)
    {
        var words = $"{clock.Cycle}{(clock.Step is null ? "" : " " + clock.Step)}{(clock.Code is null ? "" : $" ({clock.Code})")}: {Clock.WordFor(clock.State).Replace('-', ' ')}";
        words += Part("due", clock.Due) + Part("met", clock.Met) + Part("breached", clock.Breached) + Part("ceased", clock.Ceased);
        return words + (clock.RecordedLate ? ", recorded late" : "") + (clock.PausedDays > 0 ? $", {clock.PausedDays} days paused" : "");
    }

    private static string Part(string word, Moment? moment) => moment is not { } at ? ""
        : at.HasTime ? string.Create(CultureInfo.InvariantCulture, $", {word} {at.Day:yyyy-MM-dd} {London.TimeOf(at.Start):HH:mm}")
        : string.Create(CultureInfo.InvariantCulture, $", {word} {at.Day:yyyy-MM-dd}");

    private Given Last(Func<CaseRecord, CaseRecord> change)
    {
        _records[^1] = change(_records[^1]);
        return this;
    }

    [GeneratedRegex(@" as (?<name>\w+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
