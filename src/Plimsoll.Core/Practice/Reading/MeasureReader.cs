using System.Globalization;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads the entries of <c>measures/*.yaml</c>.</summary>
internal sealed class MeasureReader(Names names)
{
    private static readonly string[] PhraseKeys =
        ["counts", "where", "share", "followed by", "within", "rate", "ratio", "mean of", "median of", "percentile of", "split by", "bands", "once for each", "each", "base line"];

    private static readonly (string Key, FigureKind Kind)[] Figures =
    [
        ("share", FigureKind.Share), ("followed by", FigureKind.Share), ("rate", FigureKind.Rate), ("ratio", FigureKind.Ratio),
        ("mean of", FigureKind.Mean), ("median of", FigureKind.Median), ("percentile of", FigureKind.Percentile),
    ];

    private static readonly Dictionary<string, Polarity> Polarities = new() { ["none"] = Polarity.None, ["high"] = Polarity.High, ["low"] = Polarity.Low };

    private static readonly Dictionary<string, CountedOnce> Onces = new()
    {
        ["record"] = CountedOnce.Record,
        ["child"] = CountedOnce.Subject,
        ["worker"] = CountedOnce.Subject,
        ["family"] = CountedOnce.Subject,
        ["occasion"] = CountedOnce.Occasion,
    };

    private static readonly string[] RatioWords = ["child", "family", "worker"];

    public Measure? Read(Entry entry, string area, int fileVersion)
    {
        var id = entry.Text("id");
        if (id.Length > 0 && !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
        {
            entry.Problem("id", $"\"{id}\"", "letters, digits, dots and hyphens");
        }

        var counts = Counts(entry);
        var it = counts is null ? [] : MeasurePhrases.ItTypes(counts, names);
        var of = Value(entry, "mean of", it) ?? Value(entry, "median of", it);
        var percentile = entry.Phrase("percentile of", text => MeasurePhrases.Percentile(text));
        var measure = new Measure
        {
            Id = id,
            Title = entry.Text("title"),
            Area = area,
            Unit = entry.Text("unit"),
            Polarity = entry.Word("polarity", Polarities),
            Source = entry.Text("source"),
            Checked = entry.OptionalText("checked"),
            Note = entry.OptionalText("note"),
            Version = Version(entry) ?? fileVersion,
            Kind = Kind(entry),
            Counts = counts ?? new Happenings(new Trigger([])),
            Where = Test(entry, "where", it),
            Share = Test(entry, "share", it),
            FollowedBy = Followed(entry, it),
            Of = of ?? entry.Guard("percentile of", () => percentile.Value is { } value ? MeasurePhrases.Checked(value, it, names) : null),
            Percentile = percentile.Number,
            Rate = entry.Phrase("rate", MeasurePhrases.Rate),
            RatioTo = OneOf(entry, "ratio", RatioWords),
            SplitBy = Value(entry, "split by", it),
            Bands = [.. entry.Lines("bands").Select(line => entry.Guard("bands", () => MeasurePhrases.Band(line))).OfType<Band>()],
            Once = entry.Has("once for each") ? entry.Word("once for each", Onces) : CountedOnce.Record,
            Each = entry.OptionalText("each") is { } each ? entry.Guard("each", () => MeasurePhrases.Period(each)) ?? MeasurePeriod.Month : MeasurePeriod.Month,
            BaseLine = entry.OptionalText("base line") is { } line ? entry.Guard("base line", () => MeasurePhrases.BaseLine(line)) ?? new BaseLine(12, null) : new BaseLine(12, null),
            Examples = [.. entry.Entries("examples", "on").Select(Example).OfType<MeasureExample>()],
            Place = new Place(entry.File, entry.Line),
            Phrases = entry.Phrases(PhraseKeys),
        };
        if (measure.Examples.Count == 0)
        {
            entry.Problem("examples", "none", "at least one worked example with an expected figure");
        }

        if (measure.Bands.Count > 0 != measure.SplitBy is TimeSince or NumberOf)
        {
            entry.Problem("bands", measure.Bands.Count > 0 ? "bands" : "none", measure.Bands.Count > 0 ? "\"split by:\" with a length of time or a number" : "bands: what \"split by:\" gives is a number");
        }

        entry.NoOtherKeys();
        return id.Length > 0 && counts is not null ? measure : null;
    }

    public static Unmeasured? Unmeasured(Entry entry)
    {
        var left = new Unmeasured(entry.Text("id"), entry.Text("title"), entry.Text("why"));
        entry.NoOtherKeys();
        return left.Id.Length > 0 ? left : null;
    }

    public static Population? Population(Entry entry)
    {
        var id = entry.Text("id");
        var group = entry.Text("people of");
        var on = Day(entry, "on");
        var people = entry.Text("people").Replace(",", "", StringComparison.Ordinal);
        var source = entry.Text("source");
        if (people.Length > 0 && (!int.TryParse(people, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0))
        {
            entry.Problem("people", $"\"{people}\"", "a whole number of people");
        }

        entry.NoOtherKeys();
        return id.Length > 0 && on is { } day && int.TryParse(people, out var known) ? new Population(group, day, known, source) : null;
    }

    private RowsOf? Counts(Entry entry)
    {
        entry.Text("counts");
        return entry.Phrase("counts", text => MeasurePhrases.Checked(MeasurePhrases.Rows(text), names));
    }

    private static FigureKind Kind(Entry entry)
    {
        var given = Figures.Where(figure => entry.Has(figure.Key)).ToList();
        if (given.Select(figure => figure.Kind).Distinct().Count() > 1 || given.Count > 1)
        {
            entry.Problem(given[1].Key, string.Join(" and ", given.Select(figure => $"\"{figure.Key}:\"")), "one figure a measure");
        }

        return given.Count == 0 ? FigureKind.Count : given[0].Kind;
    }

    private Test? Test(Entry entry, string key, IReadOnlyList<RecordType> it) =>
        entry.Phrase(key, text => names.Checked(TestPhrases.Read(text, names.SpellIds), it));

    private RowValue? Value(Entry entry, string key, IReadOnlyList<RecordType> it) =>
        entry.Phrase(key, text => MeasurePhrases.Checked(LimitPhrases.Whole(text, MeasurePhrases.Value), it, names));

    private FollowedBy? Followed(Entry entry, IReadOnlyList<RecordType> it)
    {
        var trigger = entry.Phrase("followed by", text => names.Checked(TriggerPhrases.Read(text), it));
        LengthOfTime? within = entry.OptionalText("within") is { } length ? entry.Guard<LengthOfTime?>("within", () => LimitPhrases.Whole(length, phrase => phrase.Length())) : null;
        if (entry.Has("followed by") != entry.Has("within"))
        {
            entry.Problem(entry.Has("within") ? "within" : "followed by", entry.Has("within") ? "\"within:\" alone" : "\"followed by:\" alone", "\"followed by:\" and \"within:\" together");
        }

        return trigger is not null && within is { } known ? new FollowedBy(trigger, known) : null;
    }

    private static string? OneOf(Entry entry, string key, string[] words)
    {
        var text = entry.OptionalText(key);
        if (text is not null && !words.Contains(text))
        {
            entry.Problem(key, $"\"{text}\"", $"one of {string.Join(", ", words)}", Nearest.To(text, words));
        }

        return text;
    }

    private static MeasureExample? Example(Entry part)
    {
        var given = part.Lines("given");
        var on = Day(part, "on");
        var within = part.Has("in") ? Day(part, "in") : on;
        var expect = part.Text("expect");
        part.NoOtherKeys();
        return on is { } day && within is { } asked ? new MeasureExample(given is ["nothing"] ? [] : given, day, asked, expect, part.Line) : null;
    }

    private static DateOnly? Day(Entry entry, string key)
    {
        var text = entry.Text(key);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text.Length > 0)
        {
            entry.Problem(key, $"\"{text}\"", "a date such as 2026-01-01");
        }

        return null;
    }

    private static int? Version(Entry entry)
    {
        var text = entry.OptionalText("version");
        if (text is null || (int.TryParse(text, out var number) && number > 0))
        {
            return text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        entry.Problem("version", $"\"{text}\"", "a whole number from 1");
        return null;
    }
}
