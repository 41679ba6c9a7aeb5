using System.CommandLine;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Cli;

/// <summary><c>cin build</c>: the children in need census from records. <c>cin validate</c>, <c>cin compare</c>: that of any system, before it is sent.</summary>
internal static class CinCommand
{
    public static Command Make() => new("cin", "The children in need census: build it, and validate a file before it is sent.") { CinBuildCommand.Make(), Validate(), CinCompareCommand.Make() };

    private static Act Validate()
    {
        var file = new Argument<string>("file") { Description = "The census, as XML." };
        var year = new Option<int?>("--year") { Description = $"The year whose rules are to be used, by its end: {CinYear.First} to {CinYear.Last}. By default the file's own." };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one a finding; then the rules that did not run, then the sum." };
        var csv = new Option<bool>("--csv") { Description = "CSV, one line a place, with a column for the reason of a query." };
        var xlsx = new Option<bool>("--xlsx") { Description = "The same as a workbook." };
        var to = new Option<string?>("--out") { Description = "Where to write, instead of standard output." };
        var all = new Option<bool>("--all") { Description = "Every child with findings; by default the first of them." };
        year.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var asked) && asked is < CinYear.First or > CinYear.Last)
            {
                result.AddError($"The rules of {token.Value} are not known: give a year from {CinYear.First} to {CinYear.Last}.");
            }
        });
        var command = new Act(
            "validate", Purpose.Anyone,
            """
            Validate a census. Nothing is kept of the file, and no store is opened.
            Exit codes: 0 no errors (there may be queries); 1 errors; 2 the file could not be read, or not to its end.

            Examples:
              plimsoll cin validate census-2026.xml
              plimsoll cin validate census-2026.xml --json
              plimsoll cin validate census-2026.xml --xlsx --out findings.xlsx
            """)
        {
            file, year, json, csv, xlsx, to, all,
        };
        command.SetAction(parsed => CinOutput.With(parsed.GetValue(to), parsed.GetValue(xlsx), output =>
        {
            var form = (parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(xlsx)) switch
            {
                (true, false, false) => new CinJson(new JsonLines(output)),
                (false, true, false) or (false, false, true) => new CinSheet(output, parsed.GetValue(xlsx)),
                (false, false, false) => new CinText(output, parsed.GetValue(all)),
                _ => (ICinForm?)null,
            };
            return form is null ? Session.Refuse("Give one of --json, --csv and --xlsx.") : Run(parsed.GetValue(file)!, parsed.GetValue(year), form);
        }));
        return command;
    }

    private static int Run(string file, int? year, ICinForm form)
    {
        var (done, refused) = ValidateCensus.File(file, year, form.Add);
        if (done is null)
        {
            return Session.Refuse(refused!);
        }

        form.End(done);
        return done.Unreadable is { } why ? Session.Refuse($"{file} could not be read to its end. {why}") : done.Errors > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
