using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Cli;

/// <summary><c>disposal</c>: what has been kept for as long as it must, and what a person decides of it.</summary>
internal static class DisposalCommand
{
    public static Command Make() => new("disposal", "What has been kept for as long as it must. Nothing is erased unless a person decides it.") { Due(), Decide() };

    private static Command Due()
    {
        var due = new Act(
            "due", Purpose.Keep,
            """
            List every subject of whom something is due for disposal: by which rule of the practice, since when, and whether a hold stops it.

            Example:
              plimsoll disposal due
            """);
        due.SetAction(parsed => Session.With(parsed, authority =>
        {
            var proposals = new Disposal(authority).Due();
            foreach (var proposal in proposals)
            {
                Console.WriteLine($"{proposal.Subject}: {(proposal.Whole ? "the whole record" : $"{proposal.Records.Count} {(proposal.Records.Count == 1 ? "record" : "records")}")}. {proposal.Reason}{(proposal.Hold is { } hold ? $" Held for {hold.Text("for")} since {hold.Happened.Day:d MMMM yyyy}." : "")}");
            }

            Console.WriteLine($"{proposals.Count} due, {proposals.Count(proposal => proposal.Hold is not null)} of them held.");
            return ExitCode.Done;
        }));
        return due;
    }

    private static Command Decide()
    {
        var subject = new Argument<string>("subject") { Description = "Whose record: KIND:ID, for example child:M001." };
        var reason = new Option<string>("--reason") { Description = "Why, in words that say nothing of what is erased: they stay for ever.", Required = true };
        var by = new Option<string>("--by") { Description = "The worker who decided.", Required = true };
        var role = new Option<string>("--role") { Description = "Their role, as the practice calls it.", Required = true };
        var decide = new Act(
            "decide", Purpose.Keep,
            """
            Erase what is due of a subject, because a person has decided it. What is due is worked out again first; a hold stops it. It cannot be undone.

            Example:
              plimsoll disposal decide child:M001 --reason "Kept to the 25th birthday." --by W7 --role "head of service"
            """)
        {
            subject, reason, by, role,
        };
        decide.SetAction(parsed => Session.With(parsed, authority => Decide(authority, parsed.GetValue(subject)!, parsed.GetValue(reason)!, new Author(parsed.GetValue(by)!, parsed.GetValue(role)))));
        return decide;
    }

    private static int Decide(Authority authority, string subject, string reason, Author by) => Subject.TryParse(subject, null, out var whose)
        ? EraseCommand.Report(new Disposal(authority).Decide(whose, reason, by))
        : Session.Refuse($"\"{subject}\" is not a subject: expected KIND:ID, for example child:M001.");
}
