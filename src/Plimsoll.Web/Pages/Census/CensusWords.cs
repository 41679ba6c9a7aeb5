using System.Globalization;
using Plimsoll.App.Census;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Web.Pages.Census;

/// <summary>How a census that was loaded is spoken of.</summary>
public static class CensusWords
{
    public static string Standing(HeldCensus census) => census switch
    {
        { Refused: { } why } => why,
        { Done: { } done } => FindingWords.Sum(done),
        _ => $"Being read: {FindingWords.Many(census.Children, "child", "children")} so far, {(int)(100 * census.Share)}% of the file.",
    };

    /// <summary>The year it speaks of; what the file was called where that is not known.</summary>
    public static string Title(HeldCensus census) => census.Done is { } done ? $"Census of {CinYear.NameOf(done.Year)}" : "Census";

    public static string Until(HeldCensus census) => Words.Of(Moment.At(census.Begun + HeldCensuses.Longest));

    public static string Figure(CinFigure? figure) => figure is not { } known ? "" : known.Share is { } share
        ? $"{known.Count:N0} ({share.ToString("0.#", CultureInfo.InvariantCulture)}%)" : $"{known.Count:N0}";

    /// <summary>What stands at a place of the file.</summary>
    public static string Value(CinLocation place) => string.IsNullOrWhiteSpace(place.Value) ? "missing" : Returns.ReadProblem.Show(place.Value);
}
