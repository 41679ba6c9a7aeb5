using Plimsoll.App.Keeping;
using Plimsoll.App.Live;
using Plimsoll.App.Notices;
using Plimsoll.App.Oversight;
using Plimsoll.App.Webhooks;
using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Jobs;

/// <summary>The jobs of a server, by what is set. Another is one more line.</summary>
public static class Schedule
{
    public const string Lists = "lists";

    public const string Drafts = "drafts";

    public const string Anchor = "anchor";

    public const string Verify = "verify";

    public const string Import = "import";

    public const string Checkpoint = "checkpoint";

    public const string Told = "told";

    public const string Notices = "notices";

    public const string Mail = "mail";

    public const string Webhooks = "webhooks";

    public static IReadOnlyList<Job> Of(Settings settings)
    {
        List<Job> jobs =
        [
            new(Lists, "Today's lists, and tomorrow's before midnight", Job.EachHour, MoveOn) { ByEach = true },
            new(Checkpoint, "Write where the next start begins", Job.EachHour, Mark) { ByEach = true },
            new(Told, "Record whom the ladders tell of what is late", Job.EachHour, Tell),
            new(Notices, "Lay out for each person what they are to know", Job.EachFiveMinutes, Lay),
            new(Drafts, "End the drafts whose time is over", Job.EachDayAt(new TimeOnly(2, 0)), EndDrafts),
            new(Verify, "Check the journal and the documents", Job.EachDayAt(new TimeOnly(3, 0)), Check) { IfWrong = "Change nothing. Copy the data folder as it is, note the time, and go on as docs/keeping.md says under \"When verify finds something\"." },
        ];
        if (settings.AnchorKey is not null)
        {
            jobs.Add(new(Anchor, "Sign the head of the journal and copy it", Job.EachHour, Sign) { IfWrong = "See that the key and the folder that PLIMSOLL_ANCHOR_KEY and PLIMSOLL_ANCHORS name can be reached from the server. What was not signed is signed at the next time." });
        }

        if (settings.Imports is not null)
        {
            jobs.Add(new(Import, "Load the files that other systems left", Job.EachDayAt(new TimeOnly(1, 0)), running => ImportFolder.Run(running.Authority)) { IfWrong = "Read what is said of each file beside it in the folder \"refused\", mend the extract or its name, and put it into the folder again." });
        }

        if (settings.Mail is not null)
        {
            jobs.Add(new(Mail, "Tell people by mail that something waits for them", Job.EachFiveMinutes, Send) { IfWrong = "See that the mail server that PLIMSOLL_MAIL names can be reached. What was not sent is sent then; nothing is lost." });
        }

        if (settings.SignInKey is not null)
        {
            jobs.Add(new(Webhooks, "Tell machines outside that a breach has begun", Job.EachMinute, TellOutside));
        }

        return jobs;
    }

    /// <summary>What has been appended is in today's lists, and in the hour before midnight tomorrow's are made.</summary>
    private static JobOutcome MoveOn(RunningAuthority running)
    {
        var authority = running.Authority;
        var (today, tomorrow) = (authority.Today, London.DayOf(authority.Instant.AddHours(1)));
        authority.Clocks.Prepare(today);
        running.TellEverybody();
        if (tomorrow == today)
        {
            return new JobOutcome($"The lists of {today:d MMMM yyyy} are ready.");
        }

        authority.Clocks.Prepare(tomorrow);
        return new JobOutcome($"The lists of {today:d MMMM yyyy} and of {tomorrow:d MMMM yyyy} are ready.");
    }

    private static JobOutcome Mark(RunningAuthority running) =>
        new(running.Authority.Overview.WriteCheckpoint() is { } sequence ? $"A start begins at entry {sequence:N0}." : "Nothing has been written yet.");

    private static JobOutcome Tell(RunningAuthority running)
    {
        var result = new AnswerBreach(running.Authority).RecordNotices();
        return result.Refusal is { } refusal ? new JobOutcome(refusal.Message, IsWrong: true) : new JobOutcome($"{result.Saved.Count} recorded.");
    }

    private static JobOutcome Lay(RunningAuthority running) => new($"{running.LayNotices()} laid out.");

    /// <summary>Settings that are not what they should be fail the job, and so are seen.</summary>
    private static JobOutcome Send(RunningAuthority running)
    {
        var run = SendMail.By(running.Authority)!.Run();
        return new JobOutcome($"{run.Sent} sent, {run.Failed} tried again later, {run.WithoutAddress} without an address.", IsWrong: run.Failed > 0);
    }

    private static JobOutcome TellOutside(RunningAuthority running)
    {
        using var post = new Post(running.Authority.Settings.WebhooksHere);
        var run = new TellBreaches(running.Authority, post).Run();
        return new JobOutcome($"{run.Sent} told, {run.Failed} tried again later, {run.GivenUp} given up.", IsWrong: run.GivenUp > 0);
    }

    private static JobOutcome EndDrafts(RunningAuthority running)
    {
        var ended = running.Authority.Drafts.End(running.Authority.Instant).Count;
        return new JobOutcome(ended switch
        {
            0 => "No draft was due to end.",
            1 => "1 draft ended; its author had been told.",
            _ => $"{ended} drafts ended; their authors had been told.",
        });
    }

    private static JobOutcome Sign(RunningAuthority running)
    {
        var signing = SignHead.Of(running.Authority);
        return signing.Refusal is { } refusal ? new JobOutcome(refusal, IsWrong: true)
            : new JobOutcome(signing.Signed is { } signed
                ? $"Anchor {signed.Number} signed for entry {signed.Head.Sequence}; {signing.Copied} copied."
                : $"Nothing was written since the last anchor; {signing.Copied} copied.");
    }

    private static JobOutcome Check(RunningAuthority running)
    {
        var report = VerifyJournal.Of(running.Authority);
        return report.IsSound
            ? new JobOutcome($"{report.Journal.Checked} entries checked; all is as it was written.")
            : new JobOutcome($"Something is wrong: {report.Journal.Problem?.Message ?? report.Documents.Concat(report.Orphans.Select(hash => $"the document {hash} belongs to no record")).First()} Run journal verify.", IsWrong: true);
    }
}
