using System.Globalization;
using Plimsoll.App.Census;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Returns.Cin;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Census;

/// <summary>How a census that is checked is spoken of.</summary>
public static class CensusWords
{
    public static string Standing(HeldCensus census) => census switch
    {
        { Refused: { } why } => why,
        { Done: { } done } => FindingWords.Sum(done),
        { IsOwn: true, Own: null } => $"Being made of our records: {FindingWords.Many(census.Written, "child", "children")} so far.",
        { IsOwn: true } => $"Being checked: {FindingWords.Many(census.Children, "child", "children")} so far, {(int)(100 * census.Share)}% of them.",
        _ => $"Being read: {FindingWords.Many(census.Children, "child", "children")} so far, {(int)(100 * census.Share)}% of the file.",
    };

    /// <summary>What it is called where a line begins with it.</summary>
    public static string Name(HeldCensus census) => census.IsOwn ? Words.Start(census.Name) : census.Name;

    /// <summary>A year of which a census can be made.</summary>
    public static Choice Choice(OwnYear year) => new(
        year.Year.Name, Value(year), year.HasEnded ? $"Ended on {Words.Of(year.AsAt)}" : $"Under way: what has happened up to today, {Words.Of(year.AsAt)}");

    public static string Value(OwnYear year) => year.Year.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The year it speaks of; what the file was called where that is not known.</summary>
    public static string Title(HeldCensus census) => census.Done is { } done ? $"Census of {CinYear.NameOf(done.Year)}" : "Census";

    public static string Until(HeldCensus census) => Words.Of(Moment.At(census.Begun + HeldCensuses.Longest));

    public static string Figure(CinFigure? figure) => figure is not { } known ? "" : known.Share is { } share
        ? $"{known.Count:N0} ({share.ToString("0.#", CultureInfo.InvariantCulture)}%)" : $"{known.Count:N0}";

    /// <summary>What stands at a place of the file.</summary>
    public static string Value(CinLocation place) => string.IsNullOrWhiteSpace(place.Value) ? "missing" : Returns.ReadProblem.Show(place.Value);
}
