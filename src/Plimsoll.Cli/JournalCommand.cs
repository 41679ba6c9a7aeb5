using System.CommandLine;

namespace Plimsoll.Cli;

/// <summary><c>journal verify</c>.</summary>
internal static class JournalCommand
{
    public static Command Make()
    {
        var verify = new Command(
            "verify",
            """
            Walk the whole journal and check that every entry is what was written, that none is missing and none was added.
            Exit code 1 where something is wrong; the first wrong entry is named.

            Example:
              plimsoll journal verify
            """);
        verify.SetAction(_ => Session.With(authority =>
        {
            var verified = authority.Journal.Verify();
            if (verified.Problem is { } problem)
            {
                Console.WriteLine($"Entry {problem.Sequence}: {problem.Message}");
                return ExitCode.Findings;
            }

            Console.WriteLine($"{verified.Checked} entries checked; all is as it was written. Head: {verified.Head}");
            return ExitCode.Done;
        }));
        return new Command("journal", "The journal itself.") { verify };
    }
}
