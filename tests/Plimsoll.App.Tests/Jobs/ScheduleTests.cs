using Microsoft.Data.Sqlite;
using Plimsoll.App.Jobs;
using Plimsoll.App.Live;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Tests.Jobs;

/// <summary>The jobs of a server, each over a store of its own.</summary>
public sealed class ScheduleTests
{
    /// <summary>Changes the journal behind the program's back.</summary>
    private static void Tamper(Made made, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(made.Authority.Settings.Data, "journal.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static string Done(Made made, string job)
    {
        var view = JobsView.Of(made.Authority).Single(one => one.Name == job);
        return $"{view.Standing}: {view.State!.Result}";
    }

    [Theory]
    [InlineData("2026-11-20T22:59:00Z", "done: The lists of 20 November 2026 are ready.")]
    [InlineData("2026-11-20T23:00:00Z", "done: The lists of 20 November 2026 and of 21 November 2026 are ready.")]
    [InlineData("2026-07-20T22:00:00Z", "done: The lists of 20 July 2026 and of 21 July 2026 are ready.")]
    [InlineData("2026-07-20T23:00:00Z", "done: The lists of 21 July 2026 are ready.")]
    public void In_the_hour_before_Londons_midnight_the_lists_of_the_next_day_are_made(string now, string expected)
    {
        using var made = new Made(DateTimeOffset.Parse(now, null));
        Assert.Null(made.Authority.Append(new MadeLives(made.Authority.Today).Child(3)).Refusal);

        new RunJobs(new RunningAuthority(made.Authority)).RunDue();

        Assert.Equal(expected, Done(made, Schedule.Lists));
    }

    [Fact]
    public void Whom_a_ladder_tells_is_recorded_within_the_hour_and_once()
    {
        using var made = new Made();
        var life = new MadeLives(made.Authority.Today).Children(200).First(one => one.Any(record => record.Type == "core-group"));
        Assert.Null(made.Authority.Append(life).Refusal);
        var jobs = new RunJobs(new RunningAuthority(made.Authority));
        made.Time.Now = made.Time.Now.AddHours(1);
        jobs.RunDue();
        var told = made.Authority.Journal.Of(life[0].Subject).Count(record => record.Type == Core.Practice.RecordTypes.Notice);

        Assert.True(told > 0);
        Assert.Equal($"done: {told} recorded.", Done(made, Schedule.Told));
        made.Time.Now = made.Time.Now.AddHours(1);
        jobs.RunDue();
        Assert.Equal("done: 0 recorded.", Done(made, Schedule.Told));
    }

    [Fact]
    public void A_draft_ends_in_the_night_after_its_time_once_its_author_was_told()
    {
        using var made = new Made();
        var child = new Subject(SubjectKind.Child, "M001");
        foreach (var id in new[] { "told", "not told" })
        {
            made.Authority.Drafts.Keep(new Draft(id, "W1", child, "visit", "{}"), made.Authority.Instant);
        }

        made.Authority.Drafts.Tell("told", made.Authority.Instant);
        var jobs = new RunJobs(new RunningAuthority(made.Authority));
        made.Time.Now += Drafts.Kept + TimeSpan.FromDays(1);
        jobs.RunDue();

        Assert.Equal("done: 1 draft ended; its author had been told.", Done(made, Schedule.Drafts));
        Assert.Equal(["not told"], made.Authority.Drafts.Of("W1", _ => true).Select(draft => draft.Id));
    }

    [Fact]
    public void The_journal_is_checked_in_the_night_and_what_is_wrong_stands_among_the_jobs()
    {
        using var made = new Made();
        Assert.Null(made.Authority.Append(new MadeLives(made.Authority.Today).Child(3)).Refusal);
        var jobs = new RunJobs(new RunningAuthority(made.Authority));
        made.Time.Now = made.Time.Now.AddDays(1);
        jobs.RunDue();
        Assert.StartsWith("done: ", Done(made, Schedule.Verify), StringComparison.Ordinal);
        Assert.EndsWith("entries checked; all is as it was written.", Done(made, Schedule.Verify), StringComparison.Ordinal);

        Tamper(made, "update entry_content set fields = '{}' where sequence = 2");
        made.Time.Now = made.Time.Now.AddDays(1);
        jobs.RunDue();

        Assert.StartsWith("wrong: Something is wrong: ", Done(made, Schedule.Verify), StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_is_signed_each_hour_where_a_key_is_named()
    {
        var apart = Directory.CreateTempSubdirectory("plimsoll-apart-").FullName;
        try
        {
            using var made = new Made(settings: new Settings("") { AnchorKey = Path.Combine(apart, "key.pem"), Anchors = Path.Combine(apart, "anchors") });
            Assert.Null(made.Authority.Append(new MadeLives(made.Authority.Today).Child(3)).Refusal);
            var jobs = new RunJobs(new RunningAuthority(made.Authority));
            made.Time.Now = made.Time.Now.AddHours(1);
            jobs.RunDue();

            Assert.StartsWith("done: Anchor 1 signed for entry ", Done(made, Schedule.Anchor), StringComparison.Ordinal);
            made.Time.Now = made.Time.Now.AddHours(1);
            jobs.RunDue();
            Assert.StartsWith("done: Nothing was written since the last anchor", Done(made, Schedule.Anchor), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(apart, recursive: true);
        }
    }

    [Fact]
    public void Files_that_were_left_are_loaded_once_and_stand_with_what_was_said_of_them_in_done_or_refused()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-left-").FullName;
        try
        {
            using var made = new Made(settings: new Settings("") { Imports = folder });
            var jobs = new RunJobs(new RunningAuthority(made.Authority));
            Leave("allocations-2026.csv", File.ReadAllText(Made.Allocations), made.Time.Now);
            Leave("cin-broken.xml", "<Message><", made.Time.Now);
            Leave("holiday.csv", "day", made.Time.Now);
            made.Time.Now = made.Time.Now.AddDays(1);
            Leave("allocations-later.csv", "child", made.Time.Now);
            jobs.RunDue();

            Assert.StartsWith("wrong: 1 file loaded, 2 refused, 1 still being written.", Done(made, Schedule.Import), StringComparison.Ordinal);
            Assert.Equal(["allocations-later.csv", "done/allocations-2026.csv", "done/allocations-2026.csv.report.txt", "refused/cin-broken.xml", "refused/cin-broken.xml.report.txt", "refused/holiday.csv", "refused/holiday.csv.report.txt"], Files());
            Assert.Contains(" records added, 0 corrected, 0 unchanged; 0 faults.", File.ReadAllText(Path.Combine(folder, "done", "allocations-2026.csv.report.txt")), StringComparison.Ordinal);
            Assert.Contains("begins with cin- ", File.ReadAllText(Path.Combine(folder, "refused", "holiday.csv.report.txt")), StringComparison.Ordinal);
            var head = made.Authority.Journal.Head().Sequence;
            File.Delete(Path.Combine(folder, "allocations-later.csv"));

            // The same extract under the same name, the next night.
            Leave("allocations-2026.csv", File.ReadAllText(Made.Allocations), made.Time.Now);
            made.Time.Now = made.Time.Now.AddDays(1);
            jobs.RunDue();

            Assert.Equal("done: 1 file loaded, 0 refused.", Done(made, Schedule.Import));
            Assert.Contains("done/allocations-2026 (2).csv", Files());
            Assert.Equal(head, made.Authority.Journal.Head().Sequence);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Leave(string name, string text, DateTimeOffset when)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), when.UtcDateTime);
        }

        IEnumerable<string> Files() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }
}
