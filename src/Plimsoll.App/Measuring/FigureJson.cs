using System.Globalization;
using System.Text.Json;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Measuring;

/// <summary>Figures in JSON: every member present, null when empty or hidden. Described in docs/measures-language.md.</summary>
public static class FigureJson
{
    /// <summary>One figure: of a period and, where it is split, of a slice.</summary>
    public static void Write(Utf8JsonWriter json, Measure measure, SliceBy? by, MeasureLine line)
    {
        json.WriteString("measure", measure.Id);
        json.WriteString("by", line.Slice is null ? null : Slices.WordFor(by!.Value));
        json.WriteString("slice", line.Slice);
        Write(json, line.Period, line.Figure, line.Outside);
    }

    /// <summary>The figure of a period.</summary>
    public static void Write(Utf8JsonWriter json, PeriodRows period, MeasureFigure figure, OutsideFigure? outside = null)
    {
        json.WriteString("first", Day(period.Period.First));
        json.WriteString("last", Day(period.Period.Last));
        json.WriteBoolean("underWay", period.IsUnderWay);
        json.WriteString("state", outside?.IsHidden == true ? ShownFigure.HiddenWord : FigureTable.Word(figure.State));
        json.WriteDecimal("count", outside is null ? figure.State == FigureState.NotObserved ? null : figure.Count : outside.Count);
        json.WriteDecimal("part", outside is null ? figure.Part : outside.Part);
        json.WriteDecimal("value", outside is null ? figure.Value : outside.Value);
        json.WriteDecimal("overdue", outside is null ? figure.Overdue : outside.Overdue);
        if (outside is null)
        {
            json.WriteNumber("waiting", figure.Waiting);
        }
    }

    /// <summary>A number with four places after the point at most; null where there is none.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 4));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
