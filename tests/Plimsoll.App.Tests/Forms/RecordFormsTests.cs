using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
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
    public void A_family_is_called_by_the_children_in_it_and_never_by_one_whose_record_is_guarded()
    {
        var family = new Subject(SubjectKind.Family, "F1");

        Assert.Equal("Family of Ben Reyes and Maya Reyes", Authority.Names.Of(family));
        Given(Maya, RecordTypes.Restriction, ("step", "restricted"), ("hidden", "yes"), ("until", "2026-12-31"), ("reason", "Her father works here."));
        Assert.Equal("Family of Ben Reyes", Authority.Names.Of(family));
        Assert.Equal("Family F2", Authority.Names.Of(new Subject(SubjectKind.Family, "F2")));
    }

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
    public void What_the_census_finds_in_a_correction_is_told_before_it_is_saved()
    {
        var details = Given(Maya, "child-details", ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "XXXX"));
        Given(Maya, "referral", ("source", "1C"), ("primary-need", "N1"));

        var mended = Check(details, ("ethnicity", "WBRI"));
        var faulty = Check(details, ("ethnicity", "WBRI"), ("unique-pupil-number", "B123456789012"));

        Assert.Empty(mended.Advice.Concat(Beside(mended)));
        Assert.StartsWith("XXXX is not a code of the census of 2026/27", Assert.Single(mended.PutRight), StringComparison.Ordinal);
        Assert.Contains(faulty.Sections.SelectMany(section => section.Answers), answer => answer.Name.StartsWith("unique-pupil-number", StringComparison.Ordinal) && answer.Advice.Count > 0);

        static IEnumerable<string> Beside(CheckedFor check) => check.Sections.SelectMany(section => section.Answers).SelectMany(answer => answer.Advice);

        CheckedFor Check(CaseRecord wrong, params (string Name, string Value)[] typed)
        {
            var form = Forms.New(Noor, Maya, wrong.Type, new FormStart(Corrects: wrong.Id))!;
            form.Typed[TypedForm.Reason] = "It was mistyped.";
            foreach (var (name, value) in typed)
            {
                form.Typed[name] = value;
            }

            var draft = Forms.Keep(Noor, Maya, wrong.Type, form.Draft, form.Version, form.Typed)!.Kept!.Id;
            return Assert.Single(Forms.Check(Noor, draft)!.For);
        }
    }

    [Fact]
    public void A_correction_reaches_no_record_of_somebody_else()
    {
        var note = Given(Ben, "case-note", ("words", "About Ben."));
        var draft = Keep("case-note", Maya, [.. On(19), ("words", "About Maya."), ("form.corrects", note.Id), ("form.reason", "It was about her.")]);

        Assert.NotNull(Forms.Check(Noor, draft));
        var (result, mistakes) = Forms.Save(Noor, draft, again: false);

        Assert.Null(result);
        Assert.Single(mistakes);
        Assert.Equal("About Ben.", Authority.Overview.LastOf(note.Id)!.Text("words"));
    }

    private static readonly Reader Sam = new("sam", "Sam Hale", "sam", [new HeldRole("director")]);

    /// <summary>The third referral in two years, and its assessment up to the moment of its signing.</summary>
    private (CaseRecord Started, string Draft) Assessment()
    {
        foreach (var _ in Enumerable.Range(1, 3))
        {
            Given(Maya, "referral", ("source", "1C"), ("primary-need", "N1"));
        }

        var started = Given(Maya, "assessment", ("step", "started"), ("kind", "child and family"));
        var form = Forms.New(Sam, Maya, "assessment", new FormStart(About: started.Id) { Given = new Dictionary<string, string> { ["step"] = "authorised", ["kind"] = "child and family" } })!;
        foreach (var (field, value) in new[]
        {
            ("factors", form.Type.Field("factors")!.Codes!.Codes[0]), ("outcome", form.Type.Field("outcome")!.Codes!.Codes[0]), ("safe-to-share", "yes"),
            ("over-time", "Shouting and drinking for four years."), ("meant-for-child", "She wakes at every sound."), ("plan-must-change", "She sleeps the whole night."),
        })
        {
            form.Typed[form.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Questions).Single(question => question.Field.Id == field).Name] = value;
        }

        return (started, Forms.Keep(Sam, Maya, "assessment", form.Draft, 0, form.Typed)!.Kept!.Id);
    }

    [Fact]
    public void What_a_gate_misses_is_named_with_the_record_that_fills_it_about_the_same_and_then_the_gate_opens()
    {
        var (started, draft) = Assessment();
        Assert.Empty(Forms.Mistakes(Sam, draft));

        var gap = Assert.Single(Forms.Check(Sam, draft)!.Form.Gaps);
        Assert.Equal(("assess.cumulative", "impact-analysis", started.Id), (gap.Standard, gap.Fill!.Type.Id, gap.Fill.About));
        Assert.Empty(gap.Why);
        Assert.Null(gap.WhoMay);
        Assert.Equal("assess.cumulative", Forms.Save(Sam, draft, again: false).Result!.Gates.Single().Standard.Id);

        // Filled a quarter of an hour after the draft was begun: on the day, and about the assessment.
        _made.Time.Now += TimeSpan.FromMinutes(15);
        var fill = Forms.New(Sam, Maya, "impact-analysis", new FormStart(About: gap.Fill.About))!;
        Assert.Contains(fill.Earlier, one => one.Id == started.Id);
        foreach (var (name, value) in On(20).Concat([("chronology", "yes"), ("tool", fill.Type.Field("tool")!.Codes!.Codes[0]), ("tool-score@M001", "5"), ("lived-experience@M001", "A weekend is long, and she counts the hours.")]))
        {
            fill.Typed[name] = value;
        }

        var filled = Forms.Keep(Sam, Maya, "impact-analysis", fill.Draft, 0, fill.Typed)!.Kept!.Id;
        Assert.Empty(Forms.Mistakes(Sam, filled));
        Assert.True(Forms.Save(Sam, filled, again: false).Result!.IsSaved);

        Assert.Empty(Forms.Check(Sam, draft)!.Form.Gaps);
        Assert.True(Forms.Save(Sam, draft, again: true).Result!.IsSaved);
    }

    [Fact]
    public void A_form_that_does_not_ask_the_time_says_none()
    {
        TypedForm Begun(string type) => Forms.New(Noor, Maya, type, new FormStart { Given = new Dictionary<string, string> { ["step"] = "started" } })!.Typed;

        Assert.Equal(("20", null), (Begun("assessment")["form.happened-day"], Begun("assessment")["form.happened-time"]));
        Assert.Equal(("20", "09:00"), (Begun("harm-suspected")["form.happened-day"], Begun("harm-suspected")["form.happened-time"]));
    }

    [Fact]
    public void Whoever_may_let_a_record_through_is_asked_why_beside_what_is_missing_and_the_answer_waits_in_the_draft()
    {
        Given(Maya, "allocation", ("step", "started"), ("kind", "named worker"), ("worker", "Bo Lind"), ("to-team", "Team North"), ("cover", "no"));
        (string, string)[] allocation = [.. On(20), ("step", "started"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", "Team North"), ("cover", "no")];
        var draft = Keep("allocation", Maya, allocation);

        var gap = Assert.Single(Forms.Check(Noor, draft)!.Form.Gaps);
        Assert.Equal(["gate-override@M001", "gate-override-why@M001"], gap.Why.Select(question => question.Name));
        Assert.Equal("5 working days", gap.MadeGoodWithin);
        Assert.DoesNotContain("gate-override", Forms.Open(Noor, draft)!.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Questions).Select(question => question.Field.Id));

        Forms.KeepWhy(Noor, draft, new TypedForm { ["gate-override@M001"] = "safer now" });
        Assert.Equal("gate-override-why@M001", Assert.Single(Forms.Save(Noor, draft, again: false).Mistakes).Name);
        Assert.Equal("safer now", Forms.Check(Noor, draft)!.Form.Typed["gate-override@M001"]);

        Forms.KeepWhy(Noor, draft, new TypedForm { ["gate-override-why@M001"] = "Bo left on Friday; I write the summary on Monday." });
        var saved = Forms.Save(Noor, draft, again: false).Result!.Saved.Single();
        Assert.Equal(("safer now", "Bo left on Friday; I write the summary on Monday."), (saved.Text("gate-override"), saved.Text("gate-override-why")));

        // A worker without the right is told who has it; what stands in the draft is not asked, and not saved.
        var worker = Noor with { Roles = [new HeldRole("decision maker")] };
        var own = Keep("allocation", Maya, [.. allocation, ("worker", "Sam Hale"), ("gate-override@M001", "safer now"), ("gate-override-why@M001", "I would rather not wait for it.")]);
        var check = Forms.Check(worker, own)!;
        Assert.Equal("a team manager, or somebody above", Assert.Single(check.Form.Gaps).WhoMay);
        Assert.Equal(2, check.For.Single().LeftOut.Count);
        Assert.Equal("alloc.summary", Forms.Save(worker, own, again: true).Result!.Gates.Single().Standard.Id);
    }

    [Fact]
    public void What_the_program_writes_has_no_form() => Assert.Null(Forms.New(Noor, Maya, "notice", new FormStart()));
}
