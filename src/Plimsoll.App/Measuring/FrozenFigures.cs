using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>A figure as it stood when its month was frozen.</summary>
/// <param name="Definition">The version of the measure, and a print of its words.</param>
/// <param name="Appended">When it was frozen: what was known by then, and no more, is in it.</param>
/// <param name="Order">Its place in the journal, from 1.</param>
public sealed record FrozenFigure(string Measure, string Definition, Period Period, DateOnly AsAt, int Count, int? Part, decimal? Value, int? Overdue, DateTimeOffset Appended, long Order);

/// <summary>What became of freezing a month.</summary>
/// <param name="Count">Figures frozen now.</param>
/// <param name="Before">Figures of the month that were frozen already.</param>
/// <param name="Why">Why nothing was; null where all is well.</param>
public sealed record Freezing(int Count, int Before, string? Why);

/// <summary>A frozen figure beside the one of now, and what came to light in between.</summary>
/// <param name="Added">Rows that are in the figure now and were not.</param>
/// <param name="Gone">Rows that were in it and are not.</param>
/// <param name="Changed">Rows that are in both and count otherwise: now in the share, late after all.</param>
/// <param name="IsOtherDefinition">The measure, or the practice it stands on, was written otherwise then.</param>
public sealed record FigureCorrection(FrozenFigure Frozen, MeasureFigure Now, IReadOnlyList<MeasureRow> Added, IReadOnlyList<MeasureRow> Gone, IReadOnlyList<MeasureRow> Changed, bool IsOtherDefinition)
{
    public bool IsNothing => Frozen.Count == Now.Count && Frozen.Part == Now.Part && Frozen.Value == Now.Value && Added.Count + Gone.Count + Changed.Count == 0;

    public decimal? Difference => Now.Value - Frozen.Value;
}

/// <summary>
/// Months that are frozen: the figures are records of the journal, so that a report run again says what it said. What comes to light later is a
/// correction, and both are shown.
/// </summary>
public sealed class FrozenFigures(Authority authority)
{
    private readonly MeasureList _measures = new(authority.Overview, authority.Clocks, authority.Engine);

    /// <summary>Freezes a period that has ended: one record for each measure that has a figure. One that is frozen already stays as it is.</summary>
    public Freezing Freeze(DateOnly dayOfPeriod, string author)
    {
        var month = MeasurePeriod.Month.Containing(dayOfPeriod, authority.Engine.Calendar);
        if (month.Last >= authority.Today)
        {
            return new Freezing(0, 0, $"{month.Last:MMMM yyyy} has not ended: a month is frozen after its last day.");
        }

        var before = All().Select(frozen => (frozen.Measure, frozen.Period)).ToHashSet();
        var results = _measures.Evaluate([.. authority.Catalogue.Measures.Values], new MeasureQuery(month.Last, month.Last));
        var records = new List<CaseRecord>();
        foreach (var result in results)
        {
            var period = result.Series.Periods[^1];
            var figure = result.Figure(_measures.Figures, period);
            if (!period.IsUnderWay && period.Period.Last == month.Last && figure.State != FigureState.NotObserved && !before.Contains((result.Series.Measure.Id, period.Period)))
            {
                records.Add(Record(result.Series.Measure, period.Period, month.Last, figure, author));
            }
        }

        var refusal = records.Count > 0 ? authority.Append(records).Refusal : null;
        return new Freezing(refusal is null ? records.Count : 0, before.Count(one => one.Period.Last == month.Last), refusal?.Message);
    }

    /// <summary>Every figure that was ever frozen.</summary>
    public IReadOnlyList<FrozenFigure> All()
    {
        authority.Overview.Follow();
        return [.. authority.Overview.Own(authority.Self, null).Records.Where(record => record.Type == RecordTypes.FrozenFigure).Select(Read).OfType<FrozenFigure>()];
    }

    /// <summary>
    /// What became of the frozen figures of a measure. The rows of then are found again: all that the journal held when the month was frozen,
    /// and nothing that was appended later.
    /// </summary>
    public IReadOnlyList<FigureCorrection> Corrections(Measure measure) => [.. All().Where(frozen => string.Equals(frozen.Measure, measure.Id, StringComparison.OrdinalIgnoreCase))
        .OrderBy(frozen => frozen.Period.Last).Select(frozen => Compare(measure, frozen))];

    private FigureCorrection Compare(Measure measure, FrozenFigure frozen)
    {
        var query = new MeasureQuery(frozen.Period.Last, frozen.AsAt);
        var now = _measures.Evaluate([measure], query)[0];
        var then = _measures.Evaluate([measure], query with { KnownAt = frozen.Appended })[0];
        var rowsNow = now.Series.Periods[^1].Rows.Where(row => row.Part == RowPart.Counted).DistinctBy(row => row.Key).ToDictionary(row => row.Key);
        var rowsThen = then.Series.Periods[^1].Rows.Where(row => row.Part == RowPart.Counted).DistinctBy(row => row.Key).ToDictionary(row => row.Key);
        return new FigureCorrection(
            frozen,
            now.Figure(_measures.Figures, now.Series.Periods[^1]),
            [.. rowsNow.Where(row => !rowsThen.ContainsKey(row.Key)).Select(row => row.Value)],
            [.. rowsThen.Where(row => !rowsNow.ContainsKey(row.Key)).Select(row => row.Value)],
            [.. rowsNow.Where(row => rowsThen.TryGetValue(row.Key, out var old) && (old.InShare != row.Value.InShare || old.Value != row.Value.Value)).Select(row => row.Value)],
            frozen.Definition != Definition(measure));
    }

    private CaseRecord Record(Measure measure, Period period, DateOnly asAt, MeasureFigure figure, string author)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteNumber("count", figure.Count);
            Write(json, "part", figure.Part);
            Write(json, "value", figure.Value);
            Write(json, "overdue", figure.Overdue);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return new CaseRecord
        {
            Id = RecordId.FromKey(RecordTypes.FrozenFigure, measure.Id, period.ToString()),
            Subject = authority.Self,
            Type = RecordTypes.FrozenFigure,
            Happened = Moment.On(authority.Today),
            Recorded = authority.Now,
            Author = new Author(author),
            Occasion = RecordId.FromKey(RecordTypes.FrozenFigure, asAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Fields = new Dictionary<string, FieldValue>
            {
                ["measure"] = FieldValue.Of(measure.Id),
                ["definition"] = FieldValue.Of(Definition(measure)),
                ["first"] = FieldValue.Of(period.First),
                ["last"] = FieldValue.Of(period.Last),
                ["as-at"] = FieldValue.Of(asAt),
                ["figures"] = new FieldValue.Group(Encoding.UTF8.GetString(stream.ToArray())),
            },
        };
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static FrozenFigure? Read(CaseRecord record)
    {
        if (record.Text("measure") is not { } measure || record.Text("figures") is not { } text || Day(record, "first") is not { } first || Day(record, "last") is not { } last || Day(record, "as-at") is not { } asAt)
        {
            return null;
        }

        try
        {
            using var group = JsonDocument.Parse(text);
            var figures = group.RootElement[0];
            return new FrozenFigure(
                measure, record.Text("definition") ?? "", new Period(first, last), asAt, (int)(Number(figures, "count") ?? 0), (int?)Number(figures, "part"), Number(figures, "value"),
                (int?)Number(figures, "overdue"), record.Appended, record.Sequence);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static decimal? Number(JsonElement figures, string name) =>
        figures.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    private static DateOnly? Day(CaseRecord record, string field) => Moment.TryParse(record.Text(field), null, out var moment) ? moment.Day : null;

    /// <summary><c>1 5f2a9c01</c>: the version, and the first of the SHA-256 of its phrases.</summary>
    public static string Definition(Measure measure)
    {
        var words = string.Join('\n', measure.Phrases.OrderBy(phrase => phrase.Key, StringComparer.Ordinal).Select(phrase => $"{phrase.Key}: {phrase.Value}"));
        return $"{measure.Version} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8]}";
    }
}
