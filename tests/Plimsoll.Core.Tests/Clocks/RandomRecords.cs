using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>Invented records of any type of the catalogue about one child, from a seed.</summary>
internal static class RandomRecords
{
    public static readonly Subject Child = new(SubjectKind.Child, "made");

    public static readonly DateOnly First = new(2025, 1, 1);

    private static readonly IReadOnlyList<RecordType> Types =
        [.. ShippedPractice.Catalogue.RecordTypes.Values.Where(type => type.Subjects.Contains(SubjectKind.Child)).OrderBy(type => type.Id, StringComparer.Ordinal)];

    /// <summary>The types that most standards turn on come up more often, so that spells open and clocks run.</summary>
    private static readonly string[] Often =
        ["referral", "referral-decision", "assessment", "strategy-discussion", "conference", "visit", "core-group", "plan", "legal-status", "placement", "allocation", "contact"];

    public static IReadOnlyList<CaseRecord> Make(Random random, int count)
    {
        var records = new List<CaseRecord>
        {
            new()
            {
                Id = "born", Subject = Child, Type = RecordTypes.ChildDetails, Happened = Moment.On(First),
                Fields = new Dictionary<string, FieldValue> { ["birth-date"] = FieldValue.Of(new DateOnly(2008 + random.Next(17), 1 + random.Next(12), 1 + random.Next(28))) },
            },
        };
        for (var i = 0; i < count; i++)
        {
            records.Add(One(random, $"r{i:000}", records));
        }

        return records;
    }

    public static CaseRecord One(Random random, string id, IReadOnlyList<CaseRecord> before)
    {
        var type = random.Next(3) > 0 ? ShippedPractice.Catalogue.RecordTypes[Often[random.Next(Often.Length)]] : Types[random.Next(Types.Count)];
        var day = First.AddDays(random.Next(600));
        var happened = random.Next(4) == 0 ? Moment.At(day, new TimeOnly(random.Next(24), random.Next(60))) : Moment.On(day);
        return new CaseRecord
        {
            Id = id,
            Subject = Child,
            Type = type.Id,
            Happened = happened,
            Recorded = random.Next(3) == 0 ? null : Moment.On(day.AddDays(random.Next(10))),
            Author = random.Next(3) == 0 ? null : new Author($"w{random.Next(5)}", random.Next(2) == 0 ? "social worker" : "service manager"),
            About = before.Count > 0 && random.Next(2) == 0 ? before[random.Next(before.Count)].Id : null,
            Fields = type.Fields.Where(field => field.Required || random.Next(2) == 0).ToDictionary(field => field.Id, field => Value(random, field, day)),
        };
    }

    private static FieldValue Value(Random random, Field field, DateOnly day) => field.Type switch
    {
        FieldType.Choice => FieldValue.Of(field.Codes!.Codes.Count == 0 ? "X" : field.Codes.Codes[random.Next(field.Codes.Codes.Count)]),
        FieldType.Choices => FieldValue.Of([.. field.Codes!.Codes.Where(_ => random.Next(2) == 0)]),
        FieldType.YesOrNo => FieldValue.Of(random.Next(2) == 0),
        FieldType.Date => FieldValue.Of(day.AddDays(random.Next(-20, 200))),
        FieldType.Instant => FieldValue.Of(Moment.At(day, new TimeOnly(random.Next(24), 0)).ToString()),
        FieldType.Number or FieldType.Score => FieldValue.Of(random.Next(30)),
        FieldType.LengthOfTime => FieldValue.Of($"{1 + random.Next(20)} working days"),
        _ => FieldValue.Of("as written"),
    };
}
