using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Tests.Recording;

/// <summary>What a person fills in is saved whole or not at all, and nothing typed is lost.</summary>
public sealed class SaveRecordTests : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    private static readonly Subject Ben = new(SubjectKind.Child, "B001");

    private static readonly Acting Noor = new("noor", "Noor Haddad", "social worker", "Team North");

    private static readonly Moment Day = Moment.On(new DateOnly(2026, 11, 20));

    private readonly Made _made = new();

    private Authority Authority => _made.Authority;

    private SaveRecord Saving => new(Authority);

    public void Dispose() => _made.Dispose();

    private static Dictionary<string, FieldValue> Fields(params (string Id, string Value)[] fields) => fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value));

    private static FilledForm Note(string? id, string words) => new("case-note", Day, [new FilledFor(Maya) { Record = id }]) { Fields = Fields(("words", words)) };

    private static FilledForm Visit(params (Subject Child, (string, string)[] Own)[] of) =>
        new("visit", Day, [.. of.Select(one => new FilledFor(one.Child) { Record = $"v-{one.Child.Id}", Own = Fields(one.Own) })])
        {
            Fields = Fields(("purpose", "child in need"), ("place", "home"), ("what-happens-next", "Noor comes again on Friday at four.")),
        };

    private static readonly (string, string)[] Seen = [("seen", "yes"), ("alone", "yes")];

    private static readonly (string, string)[] NotSeen = [("seen", "no"), ("not-seen-reason", "no answer")];

    private CaseRecord Given(string subject, string type, params (string Id, string Value)[] fields)
    {
        var record = new CaseRecord { Id = RecordId.New(Authority.Instant), Subject = Subject.Parse(subject), Type = type, Happened = Moment.On(new DateOnly(2026, 9, 1)), Source = "staff-list", Fields = Fields(fields) };
        Assert.Null(Authority.Append([record]).Refusal);
        return record;
    }

    [Fact]
    public void A_whole_form_is_saved_and_signed_as_the_author_stands_today()
    {
        Given("worker:Noor Haddad", "employment-change", ("step", "started"), ("post", "social worker"), ("employed-by", "agency"), ("agency", "Brightstaff"), ("registered-post", "yes"));
        Given("team:Team North", "team-record", ("step", "opened"), ("employment", "permanent"), ("kind", "assessment"));

        var saved = Saving.Save(Noor, Note("n-1", "She drew the house with a door.")).Saved.Single();

        Assert.Equal(new Author("Noor Haddad", "social worker", "agency", "Brightstaff", true, "Team North", "permanent", "assessment"), saved.Author);
        Assert.Equal((3L, CaseRecord.FromPerson, (Moment?)Authority.Now), (saved.Sequence, saved.Source, saved.Recorded));
    }

    [Fact]
    public void Siblings_are_saved_in_one_go_each_with_an_answer_of_their_own()
    {
        var result = Saving.Save(Noor, Visit((Maya, Seen), (Ben, NotSeen)));

        Assert.Empty(result.Objections);
        Assert.Equal(["yes", "no"], result.Saved.Select(record => record.Text("seen")));
        Assert.Equal(["Noor comes again on Friday at four.", "Noor comes again on Friday at four."], result.Saved.Select(record => record.Text("what-happens-next")));
        Assert.NotNull(Assert.Single(result.Saved.Select(record => record.Occasion).Distinct()));
    }

    [Fact]
    public void What_is_missing_for_one_child_is_told_of_that_child_and_nothing_is_saved()
    {
        var result = Saving.Save(Noor, Visit((Maya, Seen), (Ben, [("seen", "no")])));

        var objection = Assert.Single(result.Objections);
        Assert.Equal(("form", "not-seen-reason", (Subject?)Ben), (objection.Rule, objection.Field, objection.Whose));
        Assert.Equal(0, Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void What_is_missing_for_all_is_told_once()
    {
        var form = Visit((Maya, Seen), (Ben, NotSeen));

        var objection = Assert.Single(Saving.Save(Noor, form with { Fields = Fields(("purpose", "child in need"), ("place", "home")) }).Objections);

        Assert.Equal(("what-happens-next", (Subject?)null), (objection.Field, objection.Whose));
    }

    [Fact]
    public void A_mistake_in_a_line_of_a_group_names_the_line()
    {
        var lines = new FieldValue.Group("""[{"action":"Ring the school.","who":"Noor Haddad","by-when":"2026-11-24"},{"action":"Ask the aunt.","by-when":"2026-11-25"}]""");
        var form = new FilledForm("core-group", Day, [new FilledFor(Maya)]) { Fields = new Dictionary<string, FieldValue> { ["attended"] = FieldValue.Of(["health"]), ["actions"] = lines } };

        Assert.Equal("actions[2].who", Assert.Single(Saving.Save(Noor, form).Objections).Field);
    }

    [Fact]
    public void A_gate_says_which_promise_it_is_and_what_is_missing()
    {
        var refused = Saving.Save(Noor, FilledForm.Of("strategy-discussion", Moment.At(Day.Day, new TimeOnly(8, 0)), Maya, new Dictionary<string, FieldValue>
        {
            ["attended"] = FieldValue.Of(["police"]),
            ["decision"] = FieldValue.Of("section 47"),
            ["threshold-met"] = FieldValue.Of(true),
            ["enquiry"] = FieldValue.Of("joint"),
            ["immediate"] = FieldValue.Of(false),
        }));

        Assert.Empty(refused.Objections);
        var gate = Assert.Single(refused.Gates);
        Assert.Equal((RefusalReason.Gate, "cp.strategy.quorate"), (refused.Refusal!.Reason, gate.Standard.Id));
        Assert.Contains("health", gate.Missing, StringComparison.Ordinal);
        Assert.Equal(0, Authority.Journal.Head().Sequence);
    }

    private static FilledForm NewWorker(params (string Id, string Value)[] more) => FilledForm.Of(
        "allocation", Day, Maya, Fields([("step", "started"), ("kind", "named worker"), ("worker", "Noor Haddad"), ("to-team", "Team North"), ("cover", "no"), .. more]));

    private static readonly (string, string)[] AllTheSame = [("gate-override", "safer now"), ("gate-override-why", "Bo left on Friday. Maya needs somebody to ring tonight; I write the summary on Monday.")];

    private void HadAWorker() => Given("child:M001", "allocation", ("step", "started"), ("kind", "named worker"), ("worker", "Bo Lind"), ("to-team", "Team North"), ("cover", "no"));

    [Fact]
    public void The_coded_way_round_a_gate_is_named_and_lets_through_whose_role_it_is_with_a_reason()
    {
        HadAWorker();

        foreach (var role in new[] { "social worker", "team manager" })
        {
            var refused = Saving.Save(Noor with { Role = role }, NewWorker());
            Assert.Equal(("alloc.summary", "signed by a team manager who says why, and made good within 5 working days"), (refused.Gates.Single().Standard.Id, refused.Gates.Single().Otherwise));
            Assert.Contains("Or signed by a team manager who says why", refused.Refusal!.Message, StringComparison.Ordinal);
        }

        var saved = Saving.Save(Noor with { Role = "team manager" }, NewWorker(AllTheSame)).Saved.Single();
        Assert.Equal("safer now", saved.Text("gate-override"));
        Authority.Overview.Follow();
        Assert.Equal(("alloc.summary", Moment.On(new DateOnly(2026, 11, 27))), Authority.Clocks.Rows(Maya, new ClockQuery(Authority.Now), Authority.Overview.Coverage())
            .Where(row => row.Clock.StartedBy == saved.Id && row.Clock.IsOpen).Select(row => (row.Clock.Standard.Id, row.Clock.Due!.Value)).Single(one => one.Id == "alloc.summary"));
    }

    [Fact]
    public void Nobody_lets_through_what_is_not_theirs_to_let_through_and_nothing_is_let_through_that_lacks_nothing()
    {
        var unasked = Assert.Single(Saving.Save(Noor with { Role = "team manager" }, NewWorker(AllTheSame)).Objections);
        Assert.Equal(("gate-override-unasked", "gate-override"), (unasked.Rule, unasked.Field));

        HadAWorker();
        var role = Assert.Single(Saving.Save(Noor, NewWorker(AllTheSame)).Objections);
        Assert.Equal(("gate-override-role", "gate-override"), (role.Rule, role.Field));
        Assert.Equal("This is saved all the same by a team manager, or somebody above. You sign as social worker.", role.Words);

        var wordless = Assert.Single(Saving.Save(Noor with { Role = "team manager" }, NewWorker(AllTheSame[0])).Objections);
        Assert.Equal("gate-override-why", wordless.Field);
        Assert.Single(Authority.Overview.RecordsOf(Maya));
    }

    [Fact]
    public void A_draft_stays_until_its_record_stands()
    {
        Authority.Drafts.Keep(new Draft("n-1", "noor", Maya, "case-note", """{"heading":"Only a heading so far"}"""), Authority.Instant);

        Assert.False(Saving.Save(Noor, new FilledForm("case-note", Day, [new FilledFor(Maya) { Record = "n-1" }]) { Fields = Fields(("heading", "Only a heading so far")) }).IsSaved);
        Assert.Single(Authority.Drafts.Of("noor", _ => true));

        Assert.True(Saving.Save(Noor, Note("n-1", "He laughed when the dog came in.")).IsSaved);
        Assert.Empty(Authority.Drafts.Of("noor", _ => true));
    }

    [Fact]
    public void Pressed_twice_it_is_saved_once_and_another_text_under_the_same_id_is_refused()
    {
        var first = Saving.Save(Noor, Note("n-1", "She drew the house with a door."));
        _made.Time.Now = _made.Time.Now.AddSeconds(3);

        Assert.Equal(first.Saved.Single().Sequence, Saving.Save(Noor, Note("n-1", "She drew the house with a door.")).Saved.Single().Sequence);
        Assert.Equal(RefusalReason.IdTaken, Saving.Save(Noor, Note("n-1", "Something else.")).Refusal!.Reason);
        Assert.Equal(1, Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void What_somebody_else_wrote_about_any_of_them_since_stands_in_the_way()
    {
        var seen = Authority.Journal.Head().Sequence;
        Assert.True(Saving.Save(new Acting("bo", "Bo Lind"), FilledForm.Of("case-note", Day, Ben, Fields(("words", "Ben rang from school.")))).IsSaved);

        var refused = Saving.Save(Noor, Visit((Maya, Seen), (Ben, NotSeen)) with { Seen = seen });

        Assert.Equal(RefusalReason.Conflict, refused.Refusal!.Reason);
        Assert.Contains("Bo Lind", refused.Refusal.Message, StringComparison.Ordinal);
        Assert.True(Saving.Save(Noor, Visit((Maya, Seen), (Ben, NotSeen)) with { Seen = Authority.Journal.Head().Sequence }).IsSaved);
    }

    [Fact]
    public void The_domain_says_who_may_sign()
    {
        Given("child:M001", "allocation", ("step", "started"), ("kind", "named worker"), ("worker", "Bo Lind"), ("to-team", "Team North"), ("cover", "no"));
        var audit = FilledForm.Of("audit", Day, Maya, Fields(("step", "submitted"), ("grade", "good")));

        Assert.Equal("auditor-independent", Saving.Save(Noor, audit).Objections.Single().Rule);
        Assert.True(Saving.Save(Noor with { Team = "Audit" }, audit).IsSaved);
    }

    [Fact]
    public void A_child_whom_a_manager_allocates_to_an_agency_team_is_held_by_an_agency()
    {
        Given("team:Team South", "team-record", ("step", "opened"), ("employment", "agency"), ("agency", "Brightstaff"));
        Given("team:Team South", "accountable-manager", ("manager", "Sam Hale"), ("employment", "permanent"));
        var allocation = FilledForm.Of("allocation", Day, Maya, Fields(("step", "started"), ("kind", "named worker"), ("worker", "Lee Varga"), ("to-team", "Team South"), ("cover", "no")));

        Assert.Equal(("Noor Haddad", "Team South", "agency"), Saving.Save(Noor, allocation).Saved.Single().Author is { } author ? (author.Id, author.Team!, author.TeamEmployment!) : default);

        Authority.Overview.Follow();
        Assert.Equal("agency", Allocations.Of(Authority.Overview.Timeline(Maya, null)).On(Day.Day)!.Employment);
    }

    [Theory]
    [InlineData("notice", "not-of-forms")]
    [InlineData("erasure", "not-of-forms")]
    [InlineData("supervision", "form")]
    [InlineData("no-such-type", "form")]
    public void Nobody_types_what_the_program_writes_or_a_type_that_does_not_fit(string type, string rule) =>
        Assert.Equal(rule, Saving.Save(Noor, FilledForm.Of(type, Day, Maya, CaseRecord.NoFields)).Objections[0].Rule);

    [Theory]
    [InlineData("family:F1")]
    [InlineData("worker:Noor Haddad")]
    [InlineData("team:Team North")]
    [InlineData("carer household:H1")]
    [InlineData("home:H2")]
    [InlineData("authority:authority")]
    public void A_challenge_is_about_whomever_a_promise_is_made_to(string subject)
    {
        var challenge = FilledForm.Of("challenge", Day, Subject.Parse(subject), Fields(
            ("raised-by", "conference chair"), ("formal", "yes"), ("about-what", "Nobody has come since August."), ("wanted", "Somebody comes this week.")));

        Assert.Equal("role", Saving.Save(Noor, challenge).Objections.Single().Rule);
        Assert.True(Saving.Save(new Acting("pat", "Pat Moss", "conference chair"), challenge).IsSaved);
    }

    [Fact]
    public void One_form_is_about_each_once_and_of_what_is_personal_about_one()
    {
        Assert.Equal("twice", Saving.Save(Noor, Visit((Maya, Seen), (Maya, NotSeen))).Objections.Single().Rule);
        Assert.Equal("one-each", Saving.Save(Noor, new FilledForm("case-note", Day, [new FilledFor(Maya), new FilledFor(Ben)]) { Fields = Fields(("words", "Both are well.")) }).Objections.Single().Rule);
        Assert.Equal("nobody", Saving.Save(Noor, new FilledForm("case-note", Day, [])).Objections.Single().Rule);
    }

    [Fact]
    public void AT_IR03_1_a_step_down_without_a_receiving_lead_practitioner_cannot_be_completed()
    {
        var decided = Fields(("step", "decided"), ("direction", "down"), ("outcome", "agreed"), ("agreed-by", Agreed));

        Assert.Equal("receiving-worker", Assert.Single(Saving.Save(Noor, FilledForm.Of("step-change", Day, Maya, decided)).Objections).Field);
        decided["receiving-worker"] = FieldValue.Of("Lena Brook");
        Assert.True(Saving.Save(Noor, FilledForm.Of("step-change", Day, Maya, decided)).IsSaved);
    }

    private static string Agreed => Made.Catalogue.RecordTypes["step-change"].Field("agreed-by")!.Codes!.Codes[0];
}
