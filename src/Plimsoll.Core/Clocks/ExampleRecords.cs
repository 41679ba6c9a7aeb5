using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>The lines of a worked example as records. Names are checked as strictly as those of the standards.</summary>
internal sealed partial class ExampleRecords(Catalogue catalogue, SubjectKind kind)
{
    private readonly Dictionary<string, string> _named = [];

    private int _count;

    public static Subject SubjectOf(SubjectKind kind) => new(kind, "example");

    public IReadOnlyList<CaseRecord> Read(IEnumerable<string> lines) => [.. lines.SelectMany(Line)];

    /// <summary>
    /// The timeline of the example's own subject. Others that its lines name (<c>family: ...</c>, <c>child b: ...</c>) are with it throughout,
    /// unless the lines say when.
    /// </summary>
    public Timeline Timeline(IReadOnlyList<CaseRecord> records, PromiseCalendar calendar, Moment? asAt)
    {
        var subject = SubjectOf(kind);
        var bySubject = records.GroupBy(record => record.Subject).ToDictionary(group => group.Key, group => (IReadOnlyList<CaseRecord>)[.. group]);
        var reach = new Reach(catalogue, calendar, one => bySubject.GetValueOrDefault(one, []));
        foreach (var record in records)
        {
            reach.Follow(record, record.Subject);
        }

        foreach (var other in bySubject.Keys.Where(other => other != subject && other.Kind != SubjectKind.Authority).Except(reach.Ties(subject).Select(tie => tie.With(subject))).ToList())
        {
            reach.Join(subject, other);
        }

        return reach.Timeline(subject, asAt);
    }

    private IEnumerable<CaseRecord> Line(string line)
    {
        if (Other().Match(line) is not { Success: true } other)
        {
            return Line(line, SubjectOf(kind));
        }

        return Subject.TryParseKind(other.Groups["kind"].Value, out var named)
            ? Line(other.Groups["rest"].Value, new Subject(named, other.Groups["name"] is { Success: true } name ? name.Value : SubjectOf(named).Id))
            : throw Names.Unknown(other.Groups["kind"].Value, "who the line is about, such as \"family:\" or \"child b:\"", Subject.Words);
    }

    private IEnumerable<CaseRecord> Line(string line, Subject subject)
    {
        if (OpenSpells().Match(line) is { Success: true } open)
        {
            return Open(open);
        }

        if (Event().Match(line) is not { Success: true } match)
        {
            throw new PhraseException($"\"{line}\"", "a record or event with its day, such as \"visit 2026-11-16 (seen = yes) about v1 as v2\"");
        }

        var what = match.Groups["what"].Value;
        var day = DateOnly.ParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var happened = match.Groups["time"] is { Success: true } time ? Moment.At(day, TimeOnly.ParseExact(time.Value, "HH:mm", CultureInfo.InvariantCulture)) : Moment.On(day);
        var record = Named(what, happened) with { Id = $"e{++_count:000}", Subject = subject };
        record = WithFields(record, match.Groups["fields"].Value);
        if (match.Groups["about"] is { Success: true } about)
        {
            record = record with { About = _named.TryGetValue(about.Value, out var id) ? id : throw new PhraseException($"\"about {about.Value}\"", "a name given by \"as\" in an earlier line", Nearest.To(about.Value, _named.Keys)) };
        }

        if (match.Groups["as"] is { Success: true } name)
        {
            _named[name.Value] = record.Id;
        }

        return [record];
    }

    private CaseRecord Named(string what, Moment happened)
    {
        var record = new CaseRecord { Id = "", Subject = SubjectOf(kind), Type = what, Happened = happened };
        if (what == "born")
        {
            return record with { Type = RecordTypes.ChildDetails, Fields = new Dictionary<string, FieldValue> { ["birth-date"] = FieldValue.Of(happened.Day) } };
        }

        if (what.StartsWith("breach of ", StringComparison.Ordinal))
        {
            var id = what["breach of ".Length..];
            var standard = catalogue.Versions.TryGetValue(id, out var versions) ? versions[^1] : throw Names.Unknown(id, "a standard", catalogue.Versions.Keys);
            return record with { Type = Reading.BreachType, Fields = new Dictionary<string, FieldValue> { ["standard"] = FieldValue.Of(id), ["ladder"] = FieldValue.Of(standard.Ladder) } };
        }

        foreach (var prefix in new[] { Reading.StartOf, Reading.EndOf })
        {
            if (what.StartsWith(prefix, StringComparison.Ordinal))
            {
                var name = what[prefix.Length..];
                return catalogue.Spells.ContainsKey(name) || PeriodKind.TryParse(name, null, out _) ? record : throw Names.Unknown(name, "a spell", catalogue.Spells.Keys);
            }
        }

        return catalogue.RecordTypes.ContainsKey(what) ? record : throw Names.Unknown(what, "a record type", catalogue.RecordTypes.Keys);
    }

    /// <summary><c>(purpose = child protection, factors = neglect + domestic abuse, by = team manager)</c></summary>
    private CaseRecord WithFields(CaseRecord record, string text)
    {
        var fields = record.Fields.ToDictionary();
        var author = record.Author;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var key, var value])
            {
                throw new PhraseException($"\"{part}\"", "a field and its value, such as \"seen = yes\"");
            }

            switch (key)
            {
                case "by":
                    author = (author ?? new Author("")) with { Role = catalogue.Roles.ContainsKey(value) ? value : throw Names.Unknown(value, "a role", catalogue.Roles.Keys) };
                    break;
                case "author":
                    author = (author ?? new Author("")) with { Id = value == "me" ? SubjectOf(kind).Id : value };
                    break;
                case "recorded":
                    record = record with { Recorded = Moment.TryParse(value, null, out var recorded) ? recorded : throw new PhraseException($"\"{value}\"", "a day or time of recording") };
                    break;
                case var envelope when Names.Envelope.Contains(envelope):
                    author = Signed(author ?? new Author(""), envelope, value);
                    break;
                default:
                    fields[key] = Value(record.Type, key, value);
                    break;
            }
        }

        return record with { Fields = fields, Author = author };
    }

    private static Author Signed(Author author, string field, string value) => field switch
    {
        "author.role" => author with { Role = value },
        "author.employment" => author with { Employment = value },
        "author.employer" => author with { Employer = value },
        "author.qualified" => author with { Qualified = value == "yes" },
        "team.employment" => author with { TeamEmployment = value },
        _ => author with { TeamKind = value },
    };

    private FieldValue Value(string type, string key, string value)
    {
        if (catalogue.RecordTypes.TryGetValue(type, out var known) && known.Field(key) is null)
        {
            throw Names.Unknown(key, $"a field of {type}", known.Fields.Select(field => field.Id));
        }

        value = value == "me" ? SubjectOf(kind).Id : value;
        return value.Contains(" + ", StringComparison.Ordinal) ? FieldValue.Of(value.Split(" + ")) : FieldValue.Of(value);
    }

    /// <summary>So many spells open at once, each of its own child.</summary>
    private IEnumerable<CaseRecord> Open(Match open)
    {
        var spell = open.Groups["spell"].Value;
        if (!catalogue.Spells.ContainsKey(spell))
        {
            throw Names.Unknown(spell, "a spell", catalogue.Spells.Keys);
        }

        var type = catalogue.Spells[spell].Starts?.Events.OfType<RecordHappens>().FirstOrDefault()?.Record.Type ?? "";
        var fields = WithFields(new CaseRecord { Id = "", Subject = SubjectOf(kind), Type = type, Happened = default }, open.Groups["fields"].Value).Fields;
        var since = open.Groups["day"] is { Success: true } day ? DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : DateOnly.MinValue;
        return Enumerable.Range(1, int.Parse(open.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)).Select(number => new CaseRecord
        {
            Id = $"o{++_count:000}",
            Fields = fields,
            Subject = new Subject(SubjectKind.Child, $"open {_count}"),
            Type = Reading.StartOf + spell,
            Happened = Moment.On(since),
        });
    }

    [GeneratedRegex(@"^(?<what>[a-z0-9. -]+?) (?<day>\d{4}-\d\d-\d\d)( (?<time>\d\d:\d\d))?( \((?<fields>[^()]*)\))?( about (?<about>\w+))?( as (?<as>\w+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Event();

    [GeneratedRegex(@"^(?<kind>[a-z]+( household)?)( (?<name>\w+))?: (?<rest>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?<count>\d+) open (?<spell>[a-z0-9-]+)( since (?<day>\d{4}-\d\d-\d\d))?( \((?<fields>[^()]*)\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex OpenSpells();
}
