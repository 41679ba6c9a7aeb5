using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice;

/// <summary>What a measure makes of its rows.</summary>
public enum FigureKind
{
    /// <summary>How many rows.</summary>
    Count,

    /// <summary>How many of them in a hundred.</summary>
    Share,

    /// <summary>How many to so many people of the area.</summary>
    Rate,

    /// <summary>How many to each child, worker or family that has one.</summary>
    Ratio,

    Mean,
    Median,
    Percentile,
}

/// <summary>Which way a measure should move.</summary>
public enum Polarity
{
    /// <summary>Neither is better: the figure describes.</summary>
    None,
    High,
    Low,
}

/// <summary>What is counted once where it comes up more than once in a period.</summary>
public enum CountedOnce
{
    Record,

    /// <summary>The last of the period counts for the subject.</summary>
    Subject,

    /// <summary>One meeting of four siblings is one.</summary>
    Occasion,
}

/// <summary>
/// A figure over clocks, spells and records, as <c>practice/measures</c> writes it. Which figure it is follows from the keys that are there:
/// see <c>docs/measures-language.md</c>.
/// </summary>
public sealed record Measure
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Area { get; init; }

    /// <summary>What the figure is of: <c>children</c>, <c>% of plans</c>, <c>working days</c>.</summary>
    public required string Unit { get; init; }

    public required Polarity Polarity { get; init; }

    public required string Source { get; init; }

    public string? Checked { get; init; }

    public string? Note { get; init; }

    public int Version { get; init; } = 1;

    public required FigureKind Kind { get; init; }

    /// <summary>What makes a row.</summary>
    public required RowsOf Counts { get; init; }

    /// <summary>What a condition on a clock or on a step asks: whether the breach was answered.</summary>
    internal const string Answered = "answered";

    /// <summary>It cannot be told without what breaches ask of people.</summary>
    public bool AsksLadders => Counts is LadderStepsOf || (Counts is ClocksOf clocks && (AsksAnswers(clocks.Conditions) || AsksAnswers(Where) || AsksAnswers(Share)));

    private static bool AsksAnswers(Conditions conditions) => conditions.OnFields.Any(condition => condition.Field == Answered);

    private static bool AsksAnswers(Test? test) => test switch
    {
        AnyOf any => any.Tests.Any(AsksAnswers),
        AllOf all => all.Tests.Any(AsksAnswers),
        NotSo not => AsksAnswers(not.Test),
        ItFits it => AsksAnswers(it.Conditions),
        _ => false,
    };

    /// <summary>What must hold for a row to count, asked at the row.</summary>
    public Test? Where { get; init; }

    /// <summary>What must hold for a row to be in the share, asked at the row.</summary>
    public Test? Share { get; init; }

    /// <summary>What must come after a row, and how soon, for it to be in the share.</summary>
    public FollowedBy? FollowedBy { get; init; }

    /// <summary>The value of each row, of which the mean, median or percentile is taken.</summary>
    public RowValue? Of { get; init; }

    /// <summary>Which percentile; 0 for other figures.</summary>
    public int Percentile { get; init; }

    public PerPeople? Rate { get; init; }

    /// <summary><c>child</c>, <c>family</c> or <c>worker</c>: to each of whom.</summary>
    public string? RatioTo { get; init; }

    /// <summary>The measure's own categories.</summary>
    public RowValue? SplitBy { get; init; }

    /// <summary>The bands of a category that is a number; empty where it is a code.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    public CountedOnce Once { get; init; }

    /// <summary>The length of a period of which one figure is given.</summary>
    public required MeasurePeriod Each { get; init; }

    /// <summary>The periods from which the limits of the run chart are worked out.</summary>
    public BaseLine BaseLine { get; init; } = new(12, null);

    public IReadOnlyList<MeasureExample> Examples { get; init; } = [];

    public required Place Place { get; init; }

    /// <summary>Key and phrase as its file words them.</summary>
    public required IReadOnlyDictionary<string, string> Phrases { get; init; }

    /// <summary>The indicator of the common list that it answers, <c>CPP06</c> of <c>CPP06.12m</c>.</summary>
    public string Indicator => Id.Split('.')[0];

    /// <summary>Counted at the end of each period, and not over it.</summary>
    public bool IsAtDate => Counts is OpenSpells or ClocksOf { Which: ClockRows.Open };
}

/// <summary>What makes a row of a measure.</summary>
public abstract record RowsOf;

/// <summary><c>start of child-protection-plan or conference [type = initial]</c>: each time that it happens in the period.</summary>
public sealed record Happenings(Trigger Trigger) : RowsOf;

/// <summary><c>open child-protection-plan [for &gt;= 24 months]</c>: each that is open at the end of the period.</summary>
public sealed record OpenSpells(string Spell, Conditions Conditions) : RowsOf;

/// <summary>Which clocks, and when they count.</summary>
public enum ClockRows
{
    /// <summary>Open at the end of the period, late or not.</summary>
    Open,

    /// <summary>Answered in the period, in time or late.</summary>
    Finished,

    /// <summary>Due in the period, answered or not; what ended without need is left out.</summary>
    Due,

    /// <summary>Run out in the period.</summary>
    RunOut,
}

/// <summary><c>finished clock of assess.45wd [late = yes]</c></summary>
/// <param name="Standard">The id; null for any standard.</param>
public sealed record ClocksOf(ClockRows Which, string? Standard, Conditions Conditions) : RowsOf;

/// <summary><c>first ladder step [answered = in time]</c>: what a breach in the period asked of people first.</summary>
public sealed record LadderStepsOf(Conditions Conditions) : RowsOf;

/// <summary>What must follow a row. A row counts when so much time has passed after it, not before.</summary>
public sealed record FollowedBy(Trigger Trigger, LengthOfTime Within);

/// <summary>A value of a row.</summary>
public abstract record RowValue;

/// <summary><c>its source</c>: a field of the row's record, or of the spell's.</summary>
public sealed record ItsField(string Field) : RowValue;

/// <summary><c>primary-need of latest referral</c></summary>
public sealed record LatestField(string Field, RecordPattern Record) : RowValue;

/// <summary><c>working days since its start</c>: of a clock or spell; <c>days from placement-order to adoption-match</c>: between the latest of each.</summary>
/// <param name="From">Null for the row's own start.</param>
/// <param name="To">Null for the row itself.</param>
public sealed record TimeSince(TimeUnit Unit, Trigger? From, Trigger? To) : RowValue;

/// <summary><c>number of referral in the period</c></summary>
public sealed record NumberOf(Trigger Trigger) : RowValue;

/// <summary><c>11 to 15</c>, <c>21 or more</c>, <c>17</c>.</summary>
/// <param name="Most">Null for no upper end.</param>
public sealed record Band(string Words, decimal Least, decimal? Most)
{
    public bool Holds(decimal value) => value >= Least && (Most is not { } most || value < most + 1);
}

/// <summary><c>10,000 children 0 to 17</c></summary>
public sealed record PerPeople(int Number, string People);

/// <summary>How many people of a group live in the area, on a day: what rates are worked out from. The authority gives it with its source.</summary>
public sealed record Population(string Group, DateOnly On, int People, string Source);

/// <summary>A month, quarter, year or financial year; or the twelve months that end with each month.</summary>
/// <param name="Kind">What the periods are, or end with.</param>
/// <param name="Rolling">Twelve months, one for each end of a month.</param>
public sealed record MeasurePeriod(PeriodKind Kind, bool Rolling)
{
    public static readonly MeasurePeriod Month = new(PeriodKind.Parse("month"), false);

    public const string RollingWords = "rolling 12 months";

    public static bool TryParse(string words, out MeasurePeriod? period)
    {
        period = words == RollingWords ? new MeasurePeriod(PeriodKind.Parse("month"), true)
            : PeriodKind.TryParse(words, null, out var kind) && kind.Unit is PeriodUnit.Month or PeriodUnit.Quarter or PeriodUnit.Year ? new MeasurePeriod(kind!, false)
            : null;
        return period is not null;
    }

    public override string ToString() => Rolling ? RollingWords : Kind.Text;

    /// <summary>The period in which a day falls; of rolling ones, that which ends with the day's month.</summary>
    public Period Containing(DateOnly day, PromiseCalendar calendar)
    {
        var period = Kind.Containing(day, calendar);
        return Rolling ? new Period(Span.Months(period.First, -11), period.Last) : period;
    }

    /// <summary>The periods that end within the span, in order; one that is under way at its end is the last.</summary>
    public IReadOnlyList<Period> Within(DateOnly from, DateOnly to, PromiseCalendar calendar)
    {
        var periods = new List<Period>();
        for (var period = Kind.Containing(from, calendar); period.First <= to; period = Kind.Next(period, calendar))
        {
            periods.Add(Containing(period.First, calendar));
            if (period.Last == DateOnly.MaxValue)
            {
                break;
            }
        }

        return periods;
    }
}

/// <summary>The first so many points, or those of a span.</summary>
public sealed record BaseLine(int Points, Period? Span);

/// <summary>A worked example: what was recorded, and the figure that must come out.</summary>
/// <param name="Given">One event a line, <c>A: referral 2026-01-05</c>.</param>
/// <param name="On">The day on which it is asked.</param>
/// <param name="In">A day of the period asked about.</param>
public sealed record MeasureExample(IReadOnlyList<string> Given, DateOnly On, DateOnly In, string Expect, int Line);

/// <summary>An indicator of the common list that no record carries, and why.</summary>
public sealed record Unmeasured(string Id, string Title, string Why);
