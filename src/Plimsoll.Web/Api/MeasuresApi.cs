using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Api;

/// <summary>Figures out, as the account sees them.</summary>
internal static class MeasuresApi
{
    private static readonly Parameter Id = new("id", Sort.Id, "The id of a measure.", "ASM04");

    private static readonly Parameter By = new("by", Sort.Words, "Split by this as well. The slices add up to the whole where each thing counted stands in one.", "team") { OneOf = [.. Slices.Words.Keys] };

    public static void MapMeasures(this RouteGroupBuilder version)
    {
        version.MapGet("/measures", List).Is(Scope.MeasuresRead, Purpose.Figures, new(
            "readMeasures", "Measures", "Every measure",
            "What is counted, without figures.",
            [new(200, "Measures", "The measures.")])
        {
            Looks = false,
        });
        version.MapGet("/measures/{id}", OneAsync).Is(Scope.MeasuresRead, Purpose.Figures, new(
            "readMeasure", "Measures", "One measure with its figures",
            "Over the last months. Where the account sees figures only as readers outside the service do, numbers under five, and those that would tell them, are null and their state is \"hidden\".",
            [new(200, "Measure", "The measure and its figures.")])
        {
            Parameters = [Id, By],
            Problems = [ProblemKind.NotFound, ProblemKind.NotYet],
            Looks = false,
        });
    }

    private static JsonAnswer List(Authority authority) => new(json =>
    {
        json.WriteStartObject();
        json.Objects("measures", authority.Catalogue.Measures.Values.OrderBy(measure => measure.Id, StringComparer.Ordinal), (writer, measure) => Write(writer, measure));
        json.WriteEndObject();
    });

    private static async Task<IResult> OneAsync(string id, Asked asked, MeasurePages pages, Authority authority, Who who)
    {
        if (!authority.Catalogue.Measures.TryGetValue(id, out var measure))
        {
            return new Problem(ProblemKind.NotFound);
        }

        SliceBy? by = asked.Text(By.Name) is { } word ? Slices.Words[word] : null;
        var shown = await pages.LinesAsync(who.Reader, measure, by);
        if (!shown.Access.IsAllowed)
        {
            return Problem.Of(shown.Access);
        }

        if (shown.What is not { } lines)
        {
            return new Problem(ProblemKind.NotYet);
        }

        if (lines.By != by)
        {
            return Problem.Malformed(By.Name, $"\"by\": this measure cannot be split by {Slices.WordFor(by!.Value)} here{(lines.MaySplit.Count > 0 ? $"; it can by {string.Join(", ", lines.MaySplit.Select(Slices.WordFor))}" : "")}.");
        }

        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            Write(json, measure);
            json.WriteString("asAt", lines.Held.Day.AsAt.ToString("yyyy-MM-dd"));
            json.WriteString("workedOut", lines.Held.At.ToString());
            json.WriteBoolean("suppressed", lines.Sight == FigureSight.Suppressed);
            json.Texts("maySplit", lines.MaySplit.Select(Slices.WordFor));
            json.Objects("figures", lines.Lines, (writer, line) => FigureJson.Write(writer, measure, by, line));
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("title", measure.Title);
        json.WriteString("area", measure.Area);
        json.WriteString("unit", measure.Unit);
        json.WriteString("better", measure.Polarity switch { Polarity.High => "high", Polarity.Low => "low", _ => null });
        json.WriteString("source", measure.Source);
    }
}
