using Plimsoll.App.Demonstration;
using Plimsoll.App.Measuring;

namespace Plimsoll.Cli;

/// <summary>Scores and figures of the demonstration as JSON Lines.</summary>
internal static class DemoJson
{
    public static void Write(DemonstrationScore score)
    {
        using var lines = new JsonLines();
        foreach (var one in score.Weaknesses)
        {
            lines.Line(json =>
            {
                json.WriteStartObject();
                json.WriteString("weakness", one.Weakness.Id);
                json.WriteString("title", one.Weakness.Title);
                json.WriteString("standard", one.Weakness.Standard);
                json.WriteString("kind", one.Weakness.IsSignal ? "signal" : "rule");
                json.WriteString("rule", one.Weakness.Rule);
                json.WriteNumber("planted", one.Planted);
                json.WriteNumber("plantedFound", one.PlantedFound);
                json.WriteNumber("found", one.Found);
                json.WriteNumber("foundPlanted", one.FoundPlanted);
                json.WriteDecimal("recall", one.Recall);
                json.WriteDecimal("precision", one.Precision);
                json.WriteEndObject();
            });
        }
    }

    public static void Write(IReadOnlyList<DemonstrationFigure> figures)
    {
        using var lines = new JsonLines();
        foreach (var figure in figures)
        {
            lines.Line(json =>
            {
                json.WriteStartObject();
                json.WriteString("group", figure.Group);
                json.WriteString("name", figure.Name);
                json.WriteString("unit", figure.Unit);
                json.WriteNumber("northport", figure.Northport);
                json.WriteDecimal("england", figure.England);
                json.WriteEndObject();
            });
        }
    }
}
