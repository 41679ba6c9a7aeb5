using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Access;
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
        due.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            var shown = new DecideDisposal(authority).Due(reader);
            if (shown.What is not { } view)
            {
                return Session.Refuse(shown.Access.Why);
            }

            foreach (var proposal in view.Due)
            {
                Console.WriteLine($"{proposal.Subject}: {proposal.Extent}. {proposal.Reason}{(proposal.Held is { } held ? $" {held}." : "")}");
            }

            Console.WriteLine($"{view.Due.Count} due, {view.Held} of them held.");
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
        decide.SetAction(parsed => Session.With(parsed, (authority, reader) => Decide(authority, reader, parsed.GetValue(subject)!, parsed.GetValue(reason)!, new Author(parsed.GetValue(by)!, parsed.GetValue(role)))));
        return decide;
    }

    private static int Decide(Authority authority, Reader reader, string subject, string reason, Author by)
    {
        if (!Subject.TryParse(subject, null, out var whose))
        {
            return Session.Refuse($"\"{subject}\" is not a subject: expected KIND:ID, for example child:M001.");
        }

        var done = new DecideDisposal(authority).Carry(reader, whose, reason, by);
        return done.What is { } result ? EraseCommand.Report(result) : Session.Refuse(done.Access.Why);
    }
}
