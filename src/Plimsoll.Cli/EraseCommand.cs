using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Cli;

/// <summary><c>journal erase</c>.</summary>
internal static class EraseCommand
{
    public static Command Make()
    {
        var subject = new Argument<string>("subject") { Description = "Whose record: KIND:ID, for example child:M001." };
        var records = new Option<string[]>("--record") { Description = "The id of a record; all of the subject's where none is given. May be given several times.", DefaultValueFactory = _ => [], };
        var power = new Option<string>("--power") { Description = "right to erasure, court order or recorded in error.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why, in words that say nothing of what is erased: they stay for ever.", Required = true };
        var by = new Option<string>("--by") { Description = "The worker who decided.", Required = true };
        var role = new Option<string>("--role") { Description = "Their role, as the practice calls it.", Required = true };
        var erase = new Act(
            "erase", Purpose.Keep,
            """
            Carry out a person's decision to erase what was written: in the journal, in documents that nothing else holds, in drafts. That something
            was written, about whom and when, stays, with who decided, why and by what power. A hold stops it. It cannot be undone.

            Example:
              plimsoll journal erase child:M001 --record 0199c1 --power "recorded in error" --reason "Another family's visit." --by W7 --role "head of service"
            """)
        {
            subject, records, power, reason, by, role,
        };
        erase.SetAction(parsed => Session.With(parsed, authority => Erase(
            authority, parsed.GetValue(subject)!, parsed.GetValue(records)!, parsed.GetValue(power)!, parsed.GetValue(reason)!, new Author(parsed.GetValue(by)!, parsed.GetValue(role)))));
        return erase;
    }

    private static int Erase(Authority authority, string subject, string[] records, string power, string reason, Author by)
    {
        if (!Subject.TryParse(subject, null, out var whose))
        {
            return Session.Refuse($"\"{subject}\" is not a subject: expected KIND:ID, for example child:M001.");
        }

        return Report(EraseRecords.Decide(authority, new ErasureRequest(whose, records.Length == 0 ? null : records, power, reason, by)));
    }

    public static int Report(ErasureResult result)
    {
        if (result.Refusal is { } refusal)
        {
            return Session.Refuse(refusal);
        }

        Console.WriteLine($"The fields of {result.Erased} {(result.Erased == 1 ? "record" : "records")} are erased, by record {result.Decision!.Id}.");
        if (!result.Noted)
        {
            Console.WriteLine("It is not noted beside the signed heads yet: run journal anchor, or a restore brings back what was erased.");
        }

        return result.Noted ? ExitCode.Done : ExitCode.Findings;
    }
}
