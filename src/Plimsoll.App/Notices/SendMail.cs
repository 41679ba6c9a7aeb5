using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Notices;

/// <summary>What a run of the mail came to.</summary>
/// <param name="Failed">Not taken now, and tried again later.</param>
/// <param name="WithoutAddress">Messages for people whose address is not on record.</param>
public sealed record MailRun(int Sent, int Failed, int WithoutAddress);

/// <summary>A message that waits, and why: for whoever keeps the server.</summary>
/// <param name="Worker">Whom it is for.</param>
public sealed record MailProblem(string Worker, DateTimeOffset Made, long Tries, DateTimeOffset Next, string Problem);

/// <summary>
/// Tells people by mail that something waits for them. The mail names nobody and says nothing of what it is: "Something waits for you in Plimsoll",
/// and where. One message tells of all that is new; what was read inside meanwhile needs none.
/// </summary>
/// <param name="addressOf">A worker's address; null where none is known. Without it, the address on the worker's record.</param>
public sealed class SendMail(Authority authority, IMail mail, string from, Func<string, string?>? addressOf = null)
{
    public const string Subject = "Something waits for you in Plimsoll";

    private const string NoAddress = "No address is on record.";

    /// <summary>From the shortest wait to the longest.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    private readonly Inbox _inbox = new(authority);

    /// <summary>By the settings; null where they name nothing that carries mail.</summary>
    /// <exception cref="MailException">They are not what they should be; the sentence says what.</exception>
    public static SendMail? By(Authority authority, Func<string, string?>? addressOf = null)
    {
        var settings = authority.Settings;
        if (settings.Mail is not { } place)
        {
            return null;
        }

        var from = settings.MailFrom ?? throw new MailException("PLIMSOLL_MAIL is set and PLIMSOLL_MAIL_FROM is not: say who signs the mail.");
        var server = Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme is SmtpMail.Plain or SmtpMail.Secure ? uri : null;
        return new SendMail(authority, server is null ? new FolderMail(place) : new SmtpMail(server, settings.MailUser, settings.MailSecret), from, addressOf);
    }

    public MailRun Run()
    {
        authority.Overview.Follow();
        authority.Notices.Gather(_inbox.Whom, authority.Instant);
        var run = new MailRun(0, 0, 0);
        foreach (var due in authority.Notices.Due(authority.Instant).Where(due => authority.Notices.Take(due, authority.Instant)))
        {
            run = Send(due) switch
            {
                null => run with { Sent = run.Sent + 1 },
                NoAddress => run with { WithoutAddress = run.WithoutAddress + 1 },
                _ => run with { Failed = run.Failed + 1 },
            };
        }

        return run;
    }

    /// <summary>What could not be sent.</summary>
    public static IReadOnlyList<MailProblem> Problems(Authority authority) =>
        [.. authority.Notices.Failing().Select(one => new MailProblem(one.Worker, one.Made, one.Tries, one.Next, one.Problem!))];

    private string? Send(MailRow due)
    {
        var problem = NoAddress;
        if ((addressOf ?? OnRecord)(due.Worker) is { } to)
        {
            try
            {
                mail.Send(new OutgoingMail(due.Id, from, to, Subject, Text, authority.Instant));
                authority.Notices.Sent(due.Id, authority.Instant);
                return null;
            }
            catch (MailException why)
            {
                problem = why.Message;
            }
        }

        authority.Notices.Failed(due.Id, problem, authority.Instant + Waits[Math.Min(due.Tries, Waits.Length - 1)]);
        return problem;
    }

    private string Text => $"""
        {Subject}.

        {(authority.Settings.Site is { } site ? $"{site.TrimEnd('/')}/notices" : "Open Plimsoll as you always do.")}

        This message holds nothing about anybody, and nobody reads an answer to it.
        """;

    private string? OnRecord(string worker) => authority.Overview.Own(new Subject(SubjectKind.Worker, worker), Moment.On(authority.Today)).Records
        .LastOrDefault(record => record.Type == RecordTypes.ContactDetail && record.Text("kind") == "email" && record.Text("safe-to-use") != "no")?.Text("value");
}
