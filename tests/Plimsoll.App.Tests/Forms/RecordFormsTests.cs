using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Forms;

/// <summary>From the first key to the record: what is typed is kept, checked and saved by one way for every type.</summary>
public sealed class RecordFormsTests : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    private static readonly Subject Ben = new(SubjectKind.Child, "B001");

    private static readonly Reader Noor = new("noor", "Noor Haddad", "noor", [new HeldRole("director")]);

    private readonly Made _made = new();

    public RecordFormsTests()
    {
        foreach (var child in new[] { Maya, Ben })
        {
            Given(child, "person-name", ("kind", "legal"), ("given", child == Maya ? "Maya" : "Ben"), ("family", "Reyes"));
            Given(new Subject(SubjectKind.Family, "F1"), "household-person", ("step", "joined"), ("person", child.Id));
        }
    }

    private Authority Authority => _made.Authority;

    private RecordForms Forms => new(Authority);

    public void Dispose() => _made.Dispose();

    private CaseRecord Given(Subject subject, string type, params (string Id, string Value)[] fields)
    {
        var record = new CaseRecord { Id = RecordId.New(Authority.Instant), Subject = subject, Type = type, Happened = Moment.On(new DateOnly(2026, 9, 1)), Source = "made", Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)) };
        var appended = Assert.Single(Authority.Append([record]).Appended);
        Authority.Overview.Follow();
        return appended;
    }

    private string Keep(string type, Subject subject, params (string Name, string Value)[] typed)
    {
        var form = Forms.New(Noor, subject, type, new FormStart())!;
        foreach (var (name, value) in typed)
        {
            form.Typed[name] = value;
        }

        return Forms.Keep(Noor, subject, type, form.Draft, form.Version, form.Typed)!.Kept!.Id;
    }

    private static (string, string)[] On(int day) => [("form.happened-day", $"{day}"), ("form.happened-month", "11"), ("form.happened-year", "2026")];

    private static readonly (string, string)[] AVisit = [.. On(19), ("purpose", "child in need"), ("place", "home"), ("what-happens-next", "Noor comes again on Friday."), ("seen@M001", "yes"), ("alone@M001", "yes")];

    [Fact]
    public void A_form_for_a_sibling_group_asks_of_each_and_makes_one_record_a_child()
    {
        var form = Forms.New(Noor, Maya, "visit", new FormStart())!;
        Assert.Equal(["Maya Reyes", "Ben Reyes"], form.Group.Select(one => one.Name));
        Assert.Equal(["Maya Reyes"], form.Who.Select(one => one.Name));
        var typed = form.Typed;
        typed.Put(TypedForm.Who, ["M001", "B001"]);
        foreach (var (name, value) in AVisit.Concat([("seen@B001", "no"), ("not-seen-reason@B001", "no answer")]))
        {
            typed[name] = value;
        }

        var draft = Forms.Keep(Noor, Maya, "visit", form.Draft, 0, typed)!.Kept!.Id;
        Assert.Empty(Forms.Mistakes(Noor, draft));
        var saved = Forms.Save(Noor, draft, again: false).Result!.Saved;

        Assert.Equal([(Maya, "yes"), (Ben, "no")], saved.Select(record => (record.Subject, record.Text("seen")!)));
        Assert.Single(saved.Select(record => record.Occasion).Distinct());
        Assert.Equal(draft, saved[0].Id);
        Assert.Empty(Forms.Drafts(Noor));
    }

    [Fact]
    public void A_mistake_about_one_of_several_names_the_child_and_leads_to_that_childs_question()
    {
        var form = Forms.New(Noor, Maya, "visit", new FormStart())!;
        form.Typed.Put(TypedForm.Who, ["M001", "B001"]);
        foreach (var (name, value) in AVisit)
        {
            form.Typed[name] = value;
        }

        var draft = Forms.Keep(Noor, Maya, "visit", form.Draft, 0, form.Typed)!.Kept!.Id;

        Assert.Equal(new FormMistake("seen@B001", "Ben Reyes: \"Did you see the child?\" needs an answer"), Assert.Single(Forms.Mistakes(Noor, draft)));
    }

    [Fact]
    public void What_a_hidden_question_holds_goes_into_no_record_and_the_check_says_so()
    {
        var draft = Keep("visit", Maya, [.. AVisit, ("not-seen-reason@M001", "refused"), ("not-seen-tried@M001", "We rang twice.")]);

        var check = Forms.Check(Noor, draft)!;

        Assert.Equal(["Why not?", "What did you try?"], check.For[0].LeftOut);
        Assert.Equal("Child in need visit, seen: yes, alone: yes", check.For[0].Summary);
        Assert.DoesNotContain("not-seen-reason", Forms.Save(Noor, draft, again: false).Result!.Saved.Single().Fields.Keys);
    }

    [Fact]
    public void A_late_recording_is_fine_and_said()
    {
        Assert.Equal("Written down 20 November 2026, 1 day later. That is shown with the record.", Forms.Check(Noor, Keep("visit", Maya, AVisit))!.Late);
    }

    [Fact]
    public void Nothing_that_could_not_be_read_is_lost_or_guessed()
    {
        var draft = Keep("visit", Maya, [.. AVisit, ("form.happened-month", "Foo")]);

        Assert.Equal(["When it happened: the month must be a number from 1 to 12, or its name"], Forms.Mistakes(Noor, draft).Select(mistake => mistake.Message));
        Assert.Null(Forms.Check(Noor, draft));
        Assert.Equal("Foo", Forms.Open(Noor, draft)!.Typed["form.happened-month"]);
    }

    [Fact]
    public void A_promise_in_hours_asks_for_the_time_and_keeps_it()
    {
        var draft = Keep("harm-suspected", Maya, [.. On(20), ("immediate@M001", "yes"), ("child-stays-home@M001", "no")]);
        Assert.Equal("time", Assert.Single(Forms.Mistakes(Noor, draft)).Part);

        draft = Keep("harm-suspected", Maya, [.. On(20), ("form.happened-time", "8.15am"), ("immediate@M001", "yes"), ("child-stays-home@M001", "no")]);
        Assert.Equal(Moment.Parse("2026-11-20T08:15"), Forms.Save(Noor, draft, again: false).Result!.Saved.Single().Happened);
    }

    [Fact]
    public void Lines_that_were_left_empty_are_no_lines_and_a_mistake_leads_to_the_line_on_the_page()
    {
        (string, string)[] meeting = [.. On(19), ("kind", "team around the child")];
        var kind = Authority.Catalogue.RecordTypes["meeting"].Field("kind")!.Codes!.Codes[0];
        var draft = Keep("meeting", Maya, [.. meeting, ("kind", kind), ("decisions[3].decision", "Ring the school")]);
        Assert.Equal("decisions[3].who", Assert.Single(Forms.Mistakes(Noor, draft)).Name);

        draft = Keep("meeting", Maya, [.. meeting, ("kind", kind), ("decisions[3].decision", "Ring the school"), ("decisions[3].who", "Ann"), ("decisions[3].by-when-day", "3"), ("decisions[3].by-when-month", "12"), ("decisions[3].by-when-year", "2026")]);
        Assert.Equal("""[{"by-when":"2026-12-03","decision":"Ring the school","who":"Ann"}]""", Forms.Save(Noor, draft, again: false).Result!.Saved.Single().Text("decisions"));
        Assert.Equal(["Decision: Ring the school; Who does it: Ann; By when: 3 December 2026"], Forms.Check(Noor, Keep("meeting", Maya, [.. meeting, ("kind", kind), ("decisions[1].decision", "Ring the school"), ("decisions[1].who", "Ann"), ("decisions[1].by-when-day", "3"), ("decisions[1].by-when-month", "12"), ("decisions[1].by-when-year", "2026")]))!.For[0].Sections[^1].Answers[^1].Lines);
    }

    [Fact]
    public void A_worker_is_found_by_name_and_two_of_one_name_are_asked_about()
    {
        Given(new Subject(SubjectKind.Worker, "w1"), "person-name", ("kind", "legal"), ("given", "Ann"), ("family", "Oakes"));
        (string, string)[] action = [.. On(19), ("source", "supervision"), ("words", "Ring the school")];
        var source = Authority.Catalogue.RecordTypes["action"].Field("source")!.Codes!.Codes[0];
        var draft = Keep("action", Maya, [.. action, ("source", source), ("owner", "ann oakes")]);
        Assert.Equal("w1", Forms.Save(Noor, draft, again: false).Result!.Saved.Single().Text("owner"));

        Given(new Subject(SubjectKind.Worker, "w2"), "person-name", ("kind", "legal"), ("given", "Ann"), ("family", "Oakes"));
        draft = Keep("action", Maya, [.. action, ("source", source), ("owner", "Ann Oakes")]);
        Assert.Equal("There are several of that name. Write which: Ann Oakes (w1); Ann Oakes (w2)", Assert.Single(Forms.Mistakes(Noor, draft), mistake => mistake.Name == "owner").Message);

        draft = Keep("action", Maya, [.. action, ("source", source), ("owner", "Ann Oakes (w2)")]);
        Assert.Equal("w2", Forms.Save(Noor, draft, again: false).Result!.Saved.Single().Text("owner"));
    }

    [Fact]
    public void A_draft_is_its_authors_alone_and_of_nobody_whose_record_is_sealed()
    {
        var draft = Keep("visit", Maya, AVisit);
        Assert.Null(Forms.Open(Noor with { Account = "another" }, draft));
        Assert.NotNull(Forms.Open(Noor, draft));

        Given(Maya, "sealed", ("step", "sealed"), ("reason", "adoption"));

        Assert.Null(Forms.Open(Noor, draft));
        Assert.Empty(Forms.Drafts(Noor));
        Assert.Null(Forms.New(Noor, Maya, "visit", new FormStart()));
        Assert.Equal(["Ben Reyes"], Forms.New(Noor, Ben, "visit", new FormStart())!.Who.Select(one => one.Name));
    }

    [Fact]
    public void What_others_wrote_meanwhile_is_told_and_it_is_saved_when_the_author_says_so()
    {
        var draft = Keep("visit", Maya, AVisit);
        Given(Maya, "case-note", ("words", "Rang the school."));

        var (refused, _) = Forms.Save(Noor, draft, again: false);
        Assert.Equal(Storage.RefusalReason.Conflict, refused!.Refusal!.Reason);
        Assert.NotNull(Forms.Open(Noor, draft));

        Assert.True(Forms.Save(Noor, draft, again: true).Result!.IsSaved);
    }

    [Fact]
    public void A_form_that_answers_a_promise_knows_which_of_its_kind_it_is()
    {
        Given(Maya, "plan", ("kind", "child protection"), ("step", "started"));
        var clock = Authority.Clocks.Rows(new ClockQuery(Authority.Now, Standard: "cp.visit", Subject: Maya)).First().Clock;

        var answer = Assert.Single(new ClockAnswers(Authority.Catalogue).Of(clock));

        Assert.Equal("visit", answer.Type.Id);
        Assert.Equal("child protection", Forms.New(Noor, Maya, "visit", new FormStart(For: clock.Id))!.Typed["purpose"]);
        Assert.Null(Forms.New(Noor, Maya, "visit", new FormStart(For: clock.Id))!.Typed["seen@M001"]);
    }

    [Fact]
    public void What_a_record_changed_is_told_from_the_clocks_before_and_after()
    {
        _made.Time.Now += TimeSpan.FromMinutes(1);
        Given(Maya, "plan", ("kind", "child protection"), ("step", "started"));
        Assert.Contains(new ClockChanges(Authority).Of(Authority.Overview.RecordsOf(Maya)[^1]), change => change.Words.StartsWith("The promise “A child on a plan is seen at least every 10 working days” begins", StringComparison.Ordinal));

        _made.Time.Now += TimeSpan.FromMinutes(1);
        var saved = Forms.Save(Noor, Keep("visit", Maya, [.. AVisit, ("purpose", "child protection")]), again: false).Result!.Saved.Single();
        Authority.Overview.Follow();

        Assert.Contains(new ClockChanges(Authority).Of(saved), change => change.Words.StartsWith("The promise “A child on a plan is seen at least every 10 working days” is kept, ", StringComparison.Ordinal) && change.Words.EndsWith("; the next is due by 3 December 2026.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_reaches_no_record_of_somebody_else()
    {
        var note = Given(Ben, "case-note", ("words", "About Ben."));
        var draft = Keep("case-note", Maya, [.. On(19), ("words", "About Maya."), ("form.corrects", note.Id), ("form.reason", "It was about her.")]);

        var (result, mistakes) = Forms.Save(Noor, draft, again: false);

        Assert.Null(result);
        Assert.Single(mistakes);
        Assert.Equal("About Ben.", Authority.Overview.LastOf(note.Id)!.Text("words"));
    }

    [Fact]
    public void What_the_program_writes_has_no_form() => Assert.Null(Forms.New(Noor, Maya, "notice", new FormStart()));
}
