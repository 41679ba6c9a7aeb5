using System.CommandLine;
using System.Text;
using Plimsoll.App.Import;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>records import</c>, <c>records export</c>: envelopes as JSON Lines.</summary>
internal static class RecordsCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "JSON Lines of envelopes." };
        var import = new Act(
            "import", Purpose.Import,
            """
            Load records: all or nothing. A line that is wrong is named, and nothing is changed. The same file twice changes nothing.

            Each line: {"id", "subject": {"kind", "id"}, "occasion", "type", "happened", "recorded", "author", "fields", "about", "corrects"}.
            "corrects" is the id of a record that this one replaces, or {"record", "how": "replaces" | "voids" | "moves", "reason"}.

            Example:
              plimsoll records import records.jsonl
            """)
        {
            file,
        };
        import.SetAction(parsed => Session.With(parsed, authority => ImportCommand.Report(new RecordLines(authority).Import(parsed.GetValue(file)!))));

        var export = new Act(
            "export", Purpose.Export,
            """
            Every record in the order of the journal, as JSON Lines on standard output.

            Example:
              plimsoll records export > records.jsonl
            """);
        export.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            authority.AccessLog.Record(reader.Account, "export of records", authority.Self, null, authority.Instant);
            new RecordLines(authority).Export(writer, authority.Access.Those(reader, Purpose.Export));
            return ExitCode.Done;
        }));

        return new Command("records", "Records in and out, as JSON Lines of envelopes.") { import, export };
    }
}
