using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.Returns.Tests.Cin.Building;

/// <summary>A census built from records, as bytes, with what it could not say.</summary>
internal sealed record Built(byte[] Bytes, int Children, IReadOnlyList<CinGap> Gaps)
{
    private static readonly CinSender Sender = new("999", new DateTime(2026, 5, 1, 9, 0, 0), "made", "1");

    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The census read again.</summary>
    public Census Read => Census.Read(Bytes);

    public static Built Of(IEnumerable<CaseRecord> records, int year = 2026)
    {
        var gaps = new List<CinGap>();
        var of = new CinYear(year);
        using var stream = new MemoryStream();
        var children = CinWriter.Write(stream, CinBuilder.Header(of, Sender), records
            .GroupBy(record => record.Subject).Where(group => group.Key.Kind == SubjectKind.Child).OrderBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => CinBuilder.Child(Timeline.Of(group.Key, group, Moment.On(of.ReferenceDate)), of, gaps.Add)).OfType<CinChild>());
        return new Built(stream.ToArray(), children, gaps);
    }

    /// <summary>The one child of the census.</summary>
    public CinChild Child => Read.Child;

    /// <summary>The one referral of the one child.</summary>
    public CinDetails Episode => Read.Episode;

    /// <summary>What the schema of a year says against it.</summary>
    public static IReadOnlyList<string> AgainstSchema(byte[] bytes, int year)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Files.Shared($"returns/cin/CIN_schema_{year}.xsd"));
        schemas.Add(null, schema);
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, wrong) => problems.Add($"line {wrong.Exception.LineNumber}: {wrong.Message}");
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
        }

        return problems;
    }

    /// <summary>What the rules say against it, as <c>code child</c>; errors only unless asked.</summary>
    public IReadOnlyList<string> Errors()
    {
        var found = new List<CinFinding>();
        CinValidation.Of(new MemoryStream(Bytes), found.Add);
        return [.. found.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Code} {(finding.Locations is [var first, ..] ? first.Child : "")}".TrimEnd())];
    }
}

/// <summary>A child's records, written one after the other.</summary>
internal sealed class CaseFile(string child = "M1")
{
    private readonly List<CaseRecord> _records = [];

    public IReadOnlyList<CaseRecord> Records => _records;

    public static CaseFile OfBorn(string child = "M1", string born = "2018-05-01") => new CaseFile(child).Then("child-details", born, $"birth-date={born} sex=F ethnicity=WBRI");

    /// <param name="fields">Each <c>field=value</c>, with "_" for a space in the value.</param>
    /// <param name="about">Which of the records so far it is about, from 0.</param>
    public CaseFile Then(string type, string day, string fields = "", int? about = null, Correction? corrects = null, IReadOnlyList<string>? several = null)
    {
        var values = fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).ToDictionary(pair => pair[0], pair => pair[0] is "previous-plans" or "review-meetings" ? FieldValue.Of(decimal.Parse(pair[1], CultureInfo.InvariantCulture)) : FieldValue.Of(pair[1].Replace('_', ' ')));
        if (several is not null)
        {
            values[type == "disability" ? "kinds" : "factors"] = FieldValue.Of(several);
        }

        _records.Add(new CaseRecord
        {
            Id = $"{child}-{_records.Count}",
            Subject = new Subject(SubjectKind.Child, child),
            Type = type,
            Happened = Moment.Parse(day),
            Fields = values,
            About = about is { } at ? _records[at].Id : null,
            Corrects = corrects,
            Sequence = _records.Count + 1,
        });
        return this;
    }

    /// <summary>A correction of one of the records so far.</summary>
    public CaseFile Correct(int record, string fields, string? day = null) =>
        Then(_records[record].Type, day ?? _records[record].Happened.ToString(), fields, corrects: new Correction(_records[record].Id, CorrectionKind.Replaces, "A mistake."));

    public CaseFile Void(int record) => Then(_records[record].Type, _records[record].Happened.ToString(), corrects: new Correction(_records[record].Id, CorrectionKind.Voids, "It never was."));

    public Built Census(int year = 2026) => Built.Of(_records, year);
}
