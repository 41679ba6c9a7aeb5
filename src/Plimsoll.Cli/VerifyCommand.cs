using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>journal verify</c>.</summary>
internal static class VerifyCommand
{
    private const int MostLines = 20;

    public static Command Make()
    {
        var anchors = AnchorOptions.Folder();
        var keys = AnchorOptions.Keys();
        var verify = new Act(
            "verify", Purpose.Keep,
            """
            Walk the whole journal and check that every entry is what was written, that none is missing and none was added; and that every
            document is what was kept. With signed heads that were copied elsewhere, also that the journal was not rebuilt or cut short.
            Exit code 1 where something is wrong; the first wrong entry is named.

            Examples:
              plimsoll journal verify
              plimsoll journal verify --anchors /mnt/apart/anchors --key anchor.pem.pub
            """)
        {
            anchors, keys,
        };
        verify.SetAction(parsed => Session.With(parsed, authority => Verify(authority, parsed.GetValue(anchors), parsed.GetValue(keys)!)));
        return verify;
    }

    private static int Verify(Authority authority, string? anchors, string[] keys)
    {
        var report = VerifyJournal.Of(authority, anchors, keys);
        var journal = report.Journal;
        foreach (var erasure in journal.Erasures)
        {
            Console.WriteLine($"Entry {erasure.DecidedIn} erased the fields of {erasure.Entries} {(erasure.Entries == 1 ? "entry" : "entries")} lawfully.");
        }

        foreach (var wrong in report.Documents.Concat(report.Orphans.Select(hash => $"The document {hash} belongs to no record and no draft.")).Take(MostLines))
        {
            Console.WriteLine(wrong);
        }

        if (report.Documents.Count + report.Orphans.Count is > MostLines and var all)
        {
            Console.WriteLine($"and {all - MostLines} more documents.");
        }

        if (journal.Problem is { } problem)
        {
            Console.WriteLine(problem.Sequence > 0 ? $"Entry {problem.Sequence}: {problem.Message}" : problem.Message);
        }
        else
        {
            Console.WriteLine($"{journal.Checked} entries checked; all is as it was written. Head: {journal.Head}");
            Console.WriteLine(journal.Anchored is { } last
                ? $"It fits its signed heads, the last of entry {last.Head.Sequence}, signed at {last.Signed:yyyy-MM-dd HH:mm} UTC."
                : "It was not held against signed heads (--anchors): a journal that was rebuilt from end to end would pass.");
        }

        return report.IsSound ? ExitCode.Done : ExitCode.Findings;
    }
}

/// <summary>The options by which a command is given copies of signed heads.</summary>
internal static class AnchorOptions
{
    public static Option<string?> Folder() => new("--anchors") { Description = "The folder of the signed heads; by default PLIMSOLL_ANCHORS." };

    public static Option<string[]> Keys() => new("--key")
    {
        Description = "A key whose signatures count, or its public half; beside PLIMSOLL_ANCHOR_KEY. May be given several times.",
        DefaultValueFactory = _ => [],
    };
}
