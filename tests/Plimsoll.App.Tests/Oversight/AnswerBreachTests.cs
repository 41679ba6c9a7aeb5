using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Oversight;

/// <summary>Answers to breaches are checked and written; what is refused is not.</summary>
public sealed class AnswerBreachTests
{
    private static readonly Acting Ruth = new("ruth", "Ruth Okafor", "team manager", "Team North");

    private static readonly Acting Chair = new("pat", "Pat Moss", "conference chair");

    private const string Impact = "He sleeps on a mattress in the kitchen and is late for school most days.";

    private const string Safety = "His aunt has him at weekends; the duty worker visits on Tuesday at four.";

    /// <summary>Assessments of so many children, due on Thursday 7 January 2027, looked at on Monday the 11th.</summary>
    private static (Made Made, AnswerBreach Answers, IReadOnlyList<ClockRow> Late) Late(int children = 2, string team = "Team North")
    {
        var made = new Made(new DateTimeOffset(2027, 1, 11, 10, 0, 0, TimeSpan.Zero));
        for (var i = 1; i <= children; i++)
        {
            var (child, day) = (new Subject(SubjectKind.Child, $"Q{i}"), Moment.On(new DateOnly(2026, 11, 2)));
            Append(
                made,
                Of(child, "child-details", day, null, ("sex", "1"), ("ethnicity", "WBRI")) with { Id = $"d{i}" },
                Of(child, "allocation", day, null, ("step", "started"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", team), ("cover", "no")),
                Of(child, "referral", day, null) with { Id = $"referral{i}" },
                Of(child, "assessment", day, null, ("step", "started"), ("kind", "child and family")) with { About = $"referral{i}" });
        }

        var rows = made.Authority.Clocks.Rows(new ClockQuery(Moment.On(new DateOnly(2027, 1, 11)), Standard: "assess.45wd")).ToList();
        Assert.Equal(children, rows.Count(row => row.Clock.Breached is not null));
        return (made, new AnswerBreach(made.Authority), rows);
    }

    private static CaseRecord Of(Subject subject, string type, Moment day, Author? author, params (string Field, string Value)[] fields) => new()
    {
        Id = Guid.NewGuid().ToString(),
        Subject = subject,
        Type = type,
        Happened = day,
        Author = author,
        Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
    };

    private static void Append(Made made, params CaseRecord[] records) => Assert.Null(made.Authority.Append(records).Refusal);

    private static Dictionary<string, FieldValue> Fields(params (string Field, string Value)[] but)
    {
        var fields = new Dictionary<string, FieldValue>
        {
            ["cause"] = FieldValue.Of("family"),
            ["impact"] = FieldValue.Of(Impact),
            ["safety"] = FieldValue.Of(Safety),
            ["decision"] = FieldValue.Of("do by new date"),
            ["new-date"] = FieldValue.Of("2027-01-29"),
            ["pattern"] = FieldValue.Of(false),
        };
        foreach (var (field, value) in but)
        {
            fields[field] = FieldValue.Of(value);
        }

        return fields;
    }

    private static ClockRow Again(Made made, ClockRow row, string day = "2027-01-11") =>
        made.Authority.Clocks.Rows(new ClockQuery(Moment.Parse(day), Standard: row.Clock.Standard.Id, Subject: row.Clock.Subject)).Single(one => one.Clock.Id == row.Clock.Id);

    [Fact]
    public void A_note_that_says_something_is_written_and_meets_the_step()
    {
        var (made, answers, late) = Late();
        using (made)
        {
            var result = answers.WriteNote(Ruth, late[0].Clock.Subject, late[0].Clock.Id, Fields());

            Assert.Empty(result.Objections);
            Assert.Equal(result.Saved.Single().Id, Again(made, late[0]).Ladder[0].MetBy);
            Assert.Equal(AnswerState.Owed, Again(made, late[1]).Ladder[0].State);
        }
    }

    [Fact]
    public void What_is_refused_is_not_written()
    {
        var (made, answers, late) = Late(1);
        using (made)
        {
            var head = made.Authority.Journal.Head().Sequence;

            Assert.Equal(["impact", "safety"], answers.WriteNote(Ruth, late[0].Clock.Subject, late[0].Clock.Id, Fields(("impact", "Noted. Continue to monitor, as discussed."), ("safety", "ok"))).Objections.Select(one => one.Field!));
            Assert.Equal("not-late", answers.WriteNote(Ruth, late[0].Clock.Subject, "no such clock", Fields()).Objections.Single().Rule);
            Assert.Contains(answers.WriteNote(Ruth, late[0].Clock.Subject, late[0].Clock.Id, Fields(("cause", "weather"))).Objections, one => one.Field == "cause");
            Assert.Equal(head, made.Authority.Journal.Head().Sequence);
        }
    }

    [Fact]
    public void The_same_text_for_another_child_is_refused_and_the_other_child_is_not_named()
    {
        var (made, answers, late) = Late();
        using (made)
        {
            var named = Moment.On(new DateOnly(2026, 11, 2));
            Append(made, Of(late[0].Clock.Subject, "person-name", named, null, ("kind", "legal"), ("given", "Theo"), ("family", "Bright")), Of(late[1].Clock.Subject, "person-name", named, null, ("kind", "legal"), ("given", "Mina"), ("family", "Sole")));
            Assert.True(answers.WriteNote(Ruth, late[0].Clock.Subject, late[0].Clock.Id, Fields(("impact", "Theo sleeps on a mattress in the kitchen and is late for school most days."))).IsSaved);

            var refused = answers.WriteNote(Ruth, late[1].Clock.Subject, late[1].Clock.Id, Fields(("impact", "MINA SOLE sleeps on a mattress, in the kitchen; and is late for school most days!"), ("safety", "Her grandmother is there each night and rings the duty worker at eight.")));

            Assert.Equal("impact", refused.Objections.Single().Field);
            Assert.DoesNotContain("Theo", refused.Objections.Single().Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_note_that_was_voided_stands_in_nobodys_way()
    {
        var (made, answers, late) = Late();
        using (made)
        {
            var wrong = answers.WriteNote(Ruth, late[0].Clock.Subject, late[0].Clock.Id, Fields()).Saved.Single();
            Assert.NotEmpty(answers.WriteNote(Ruth, late[1].Clock.Subject, late[1].Clock.Id, Fields()).Objections);
            Append(made, Of(wrong.Subject, wrong.Type, wrong.Happened, wrong.Author) with { Corrects = new Correction(wrong.Id, CorrectionKind.Voids, "About her brother.") });

            Assert.True(answers.WriteNote(Ruth, late[1].Clock.Subject, late[1].Clock.Id, Fields()).IsSaved);
        }
    }

    [Fact]
    public void One_note_about_a_partner_for_many_children_has_a_line_for_each()
    {
        var (made, answers, late) = Late();
        using (made)
        {
            string[] lines = ["Theo is in pain and waits for the letter before he may be treated.", "Mina cannot start at the new school until the hospital has written."];

            SaveResult Write(string second) => answers.WriteNote(Ruth, [(late[0].Clock.Subject, late[0].Clock.Id, lines[0]), (late[1].Clock.Subject, late[1].Clock.Id, second)], Fields(("cause", "partner")));

            var same = Write(lines[0]).Objections;
            Assert.All(same, one => Assert.Equal(("note-repeats", "line"), (one.Rule, one.Field)));
            var written = Write(lines[1]);
            Assert.Empty(written.Objections);
            Assert.Equal(2, written.Saved.Count);
            Assert.Single(written.Saved.Select(note => note.Occasion).Distinct());
            Assert.All(written.Saved, (note, i) => Assert.Equal(note.Id, Again(made, late[i]).Ladder[0].MetBy));
        }
    }

    [Fact]
    public void No_other_note_stands_for_two_children()
    {
        var (made, answers, late) = Late();
        using (made)
        {
            Assert.Equal("one-each", answers.WriteNote(Ruth, [(late[0].Clock.Subject, late[0].Clock.Id, Impact), (late[1].Clock.Subject, late[1].Clock.Id, Safety)], Fields()).Objections.Single().Rule);
        }
    }

    [Fact]
    public void A_chair_challenges_and_a_team_manager_cannot()
    {
        var (made, answers, late) = Late(1);
        using (made)
        {
            var fields = new Dictionary<string, FieldValue> { ["raised-by"] = FieldValue.Of("conference chair"), ["formal"] = FieldValue.Of(true), ["about-what"] = FieldValue.Of("The assessment."), ["wanted"] = FieldValue.Of("It is finished by Friday.") };

            Assert.Equal("role", answers.Challenge(Ruth, late[0].Clock.Subject, late[0].Clock.Id, fields).Objections.Single().Rule);
            Assert.True(answers.Challenge(Chair, late[0].Clock.Subject, late[0].Clock.Id, fields).IsSaved);
        }
    }

    [Fact]
    public void A_panel_decides_with_a_day()
    {
        var (made, answers, late) = Late(1);
        using (made)
        {
            var fields = new Dictionary<string, FieldValue> { ["panel"] = FieldValue.Of("complex risk"), ["decision"] = FieldValue.Of("do by") };
            var panel = new Acting("jo", "Jo Abbott", "assistant director");

            Assert.Equal("by-when", answers.Decide(panel, RecordTypes.PanelDecision, late[0].Clock.Subject, late[0].Clock.Id, fields).Objections.Single().Field);
            fields["by-when"] = FieldValue.Of("2027-01-20");
            Assert.True(answers.Decide(panel, RecordTypes.PanelDecision, late[0].Clock.Subject, late[0].Clock.Id, fields).IsSaved);
            Assert.Throws<ArgumentException>(() => answers.Decide(panel, "visit", late[0].Clock.Subject, late[0].Clock.Id, fields));
        }
    }

    [Fact]
    public void Notices_are_recorded_once()
    {
        var (made, answers, late) = Late(1);
        using (made)
        {
            made.Time.Now = new DateTimeOffset(2027, 1, 25, 10, 0, 0, TimeSpan.Zero);
            var owed = answers.NoticesOwed(new DateOnly(2027, 1, 25));

            Assert.Contains(owed, one => one.Notice.Role == "assistant director or director" && one.Notice.Clock == late[0].Clock.Id);
            Assert.Equal(owed.Count, answers.RecordNotices().Saved.Count);
            Assert.Empty(answers.NoticesOwed(new DateOnly(2027, 1, 25)));
            Assert.Empty(answers.RecordNotices().Saved);
        }
    }

    [Fact]
    public void Go_live_answers_a_team_once()
    {
        var (made, answers, late) = Late(10);
        using (made)
        {
            var manager = new Acting("sam", "Sam Hale", "service manager");
            var fields = new Dictionary<string, FieldValue>
            {
                ["go-live"] = FieldValue.Of("2027-01-11"),
                ["new-date"] = FieldValue.Of("2027-02-05"),
                ["safety-first"] = FieldValue.Of("Children on plans not seen since December come first: each home is rung today."),
                ["words"] = FieldValue.Of("The old system held no dates of assessments; each is read and finished or closed."),
            };

            Assert.Equal("migration-many", answers.ReviewMigration(manager, "Team South", fields).Objections.Single().Rule);
            Assert.True(answers.ReviewMigration(manager, "Team North", fields).IsSaved);
            Assert.All(late, row => Assert.Equal((AnswerState.Answered, "Sam Hale"), Again(made, row).Ladder[0] is var step ? (step.State, step.AnsweredBy!) : default));
            Assert.Contains("migration-once", answers.ReviewMigration(manager, "Team North", fields).Objections.Select(one => one.Rule));
        }
    }

    [Fact]
    public void What_managers_answered_is_counted_also_of_what_has_been_kept_since()
    {
        var (made, answers, late) = Late(1);
        using (made)
        {
            Assert.True(answers.WriteNote(Ruth, late[0].Clock.Subject, late[0].Clock.Id, Fields()).IsSaved);
            Append(made, Of(late[0].Clock.Subject, "assessment", Moment.On(new DateOnly(2027, 1, 20)), new Author(Ruth.Worker, Ruth.Role), ("step", "authorised"), ("kind", "child and family")) with { About = "referral1" });

            Assert.Equal((1, 1), answers.ByManager(new DateOnly(2027, 2, 20)).Single(one => one.Person == "Ruth Okafor") is var grip ? (grip.InTime, grip.Worked) : default);
        }
    }
}
