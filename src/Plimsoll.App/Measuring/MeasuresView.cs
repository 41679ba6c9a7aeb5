using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Measuring;

/// <summary>Every measure with its latest figure, by area.</summary>
/// <param name="Held">When and for which day the figures were worked out; null while they are, for the first time.</param>
/// <param name="Unmeasured">What no record carries, and why.</param>
public sealed record MeasuresView(FiguresHeld? Held, IReadOnlyList<MeasureArea> Areas, IReadOnlyList<Unmeasured> Unmeasured);

/// <summary>Figures that are held: of which day, and when they were worked out.</summary>
public sealed record FiguresHeld(DayView Day, Moment At);

public sealed record MeasureArea(string Title, IReadOnlyList<MeasureLatest> Measures);

/// <summary>One measure in a list.</summary>
/// <param name="Latest">The last period that has ended, or the one under way where none has; null while figures are worked out.</param>
/// <param name="Signal">The last signal of its run chart; null where there is none.</param>
/// <param name="England">The latest published figure that can stand beside it.</param>
public sealed record MeasureLatest(Measure Measure, FigureOfPeriod? Latest, SignalView? Signal, string? TooFew, Comparator? England);

/// <summary>A figure of a period as its reader may see it.</summary>
/// <param name="Signals">What the rules of the run chart say up to this point.</param>
public sealed record FigureOfPeriod(Period Period, bool IsUnderWay, ShownFigure Figure, IReadOnlyList<SignalView> Signals);

/// <summary>A signal in words, and whether it is for the better; null where neither way is better.</summary>
public sealed record SignalView(string Words, bool IsUp, bool? IsBetter);

/// <summary>One measure: what it is, and its figures as the reader may see them.</summary>
/// <param name="Figures">Null while they are worked out for the first time.</param>
public sealed record MeasureView(Measure Measure, FigureSight Sight, bool MayExport, MeasureFigures? Figures);

/// <param name="Periods">The newest first.</param>
/// <param name="MaySplit">By what it can be split for this reader.</param>
/// <param name="Shown">The period that is split and opened.</param>
/// <param name="Behind">Who is behind the figure; null where that was not asked for or is not for this reader.</param>
public sealed record MeasureFigures(
    FiguresHeld Held, IReadOnlyList<FigureOfPeriod> Periods, RunChart Chart, IReadOnlyList<SliceBy> MaySplit, FigureOfPeriod? Shown, FigureSplit? Split, BehindFigure? Behind, bool MayList);

/// <summary>The figures of one measure over its periods.</summary>
/// <param name="MaySplit">By what it can be split for this reader.</param>
/// <param name="By">By what it is; null where it is not.</param>
public sealed record MeasureLines(FiguresHeld Held, FigureSight Sight, IReadOnlyList<SliceBy> MaySplit, SliceBy? By, IReadOnlyList<MeasureLine> Lines);

/// <summary>The slices of one figure; they add up to the whole where each row stands in one.</summary>
public sealed record FigureSplit(SliceBy By, IReadOnlyList<(string Name, ShownFigure Figure)> Slices, ShownFigure Whole, bool AddsUp);

/// <summary>Who is behind a figure, for a reader who may list them.</summary>
/// <param name="Hidden">How many more there are whom the reader may not see in lists.</param>
/// <param name="Rows">Those of the part that is shown.</param>
public sealed record BehindFigure(ListPart Part, IReadOnlyList<BehindRow> Rows, int Hidden);

/// <param name="Child">The id for a link; null where it is no child.</param>
/// <param name="What">The record or promise that was counted.</param>
/// <param name="Standing">How it stands in the figure: "in the share", "overdue"; null where all rows stand alike.</param>
public sealed record BehindRow(string Name, string? Child, DateOnly Day, string What, string? Standing, decimal? Value, string Team);
