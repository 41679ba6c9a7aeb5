using Plimsoll.App.Census;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Cli;

/// <summary>Findings as JSON Lines, written as they are met.</summary>
/// <param name="lines">Are ended with the sum.</param>
internal sealed class CinJson(JsonLines lines) : ICinForm
{
    public void Add(CinFinding finding) => lines.Line(json => FindingJson.Write(json, finding));

    public void End(CinValidated done)
    {
        foreach (var rule in done.NotRun)
        {
            lines.Line(json => FindingJson.Write(json, rule));
        }

        lines.Line(json => FindingJson.Write(json, done));
        lines.Dispose();
    }
}
