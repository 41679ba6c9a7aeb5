using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Tests.Access;

/// <summary>Who may say who may see a record, what the page then shows, and that naming nobody is refused.</summary>
public sealed class ReadersOfRecordTests : IDisposable
{
    private static readonly Reader Head = Service.Reader("hos", "head of service");

    private static readonly Reader Manager = Service.Reader("tm-North", "team manager@North");

    private readonly Service _service = new();

    public ReadersOfRecordTests()
    {
        Account("ana.reed", "Ana Reed", "north-1", "social worker", "North");
        Account("bo.hull", "Bo Hull", null, "director", null);
        Account("cy.lane", "Cy Lane", "south-1", "social worker", "South");
    }

    private ReadersOfRecord Readers => new(_service.Authority);

    [Fact]
    public void Everybody_who_can_open_it_is_shown_with_the_reason()
    {
        var view = Readers.Of(Head, Service.Child("N1")).What!;

        Assert.Null(view.Restriction);
        Assert.Equal([("Allocated to you", "Ana Reed"), ("Director", "Bo Hull")], view.Today.Select(group => (group.Why, string.Join(", ", group.Names))));
    }

    [Fact]
    public void Restricted_it_shows_those_named_until_when_and_the_rest_are_gone()
    {
        _service.Restrict("N1", by: "hos", hidden: true);
        _service.Name("N1", "south-1", Guard.MaySee, until: "2026-11-27");
        _service.Name("N1", "north-1", "may not see", hidden: true);

        var view = Readers.Of(Head, Service.Child("N1")).What!;

        Assert.Equal(("hos", new DateOnly(2026, 12, 31), true, "Her father works here."), (view.Restriction!.By, view.Restriction.Until!.Value, view.Restriction.IsHidden, view.Restriction.Reason));
        Assert.Equal(("Cy Lane", new DateOnly(2026, 11, 27)), (view.MaySee.Single().Name, view.MaySee.Single().Until!.Value));
        Assert.Equal(("Ana Reed", true), (view.MayNotSee.Single().Name, view.MayNotSee.Single().IsHidden));
        Assert.Equal(["Cy Lane"], view.Today.SelectMany(group => group.Names));
        Assert.Equal((true, true, new DateOnly(2026, 11, 27), 1, 1), Readers.All(Head).What!.Select(line => (line.IsRestricted, line.IsHidden, line.Until!.Value, line.MaySee, line.MayNotSee)).Single());
    }

    [Fact]
    public void It_is_for_whoever_may_restrict_and_kept_in_the_access_log()
    {
        Assert.Null(Readers.Of(Manager, Service.Child("N1")).What);
        Assert.Null(Readers.Of(Service.Reader("sm-2", "service manager"), Service.Child("N1")).What);
        Assert.NotNull(Readers.Of(Head, Service.Child("N1")).What);
        Assert.Empty(Readers.All(Service.Reader("sm-2", "service manager")).What!);

        Assert.Equal(["who may see it", "who may see it, not shown", "who may see it, not shown"], _service.Authority.AccessLog.Looks(Service.Child("N1")).Select(look => look.What));
    }

    [Theory]
    [InlineData("restriction")]
    [InlineData("named-reader")]
    public void Who_writes_in_a_record_does_not_say_who_may_see_it(string type)
    {
        var forms = new RecordForms(_service.Authority);

        Assert.NotNull(forms.New(Manager, Service.Child("N1"), "visit", new FormStart()));
        Assert.Null(forms.New(Manager, Service.Child("N1"), type, new FormStart()));
        Assert.NotNull(forms.New(Head, Service.Child("N1"), type, new FormStart()));
        Assert.DoesNotContain(new ChooseRecord(_service.Authority).For(Head, Service.Child("N1")).Areas.SelectMany(area => area.Types), one => one.Id == type || one.Id == RecordTypes.OpenedWithReason);
    }

    [Fact]
    public void A_hidden_record_is_lifted_by_another_who_may_restrict()
    {
        _service.Restrict("N1", by: "sm-1", hidden: true);
        var restriction = Readers.Of(Head, Service.Child("N1")).What!.Restriction!.Record;

        var form = new RecordForms(_service.Authority).New(Head, Service.Child("N1"), "restriction", new FormStart(About: restriction))!;

        Assert.Equal("lifted", form.Typed["step"]);
        Assert.Null(new RecordForms(_service.Authority).New(Manager, Service.Child("N1"), "restriction", new FormStart(About: restriction)));
        Assert.True(Save(Head, "restriction", ("step", "lifted"), ("reason", "He has left the authority.")).IsSaved);
        Assert.Null(Readers.Of(Head, Service.Child("N1")).What!.Restriction);
        Assert.True(_service.Authority.Access.May(Manager, Purpose.Open, Service.Child("N1")).IsAllowed);
    }

    [Theory]
    [InlineData("north-1", true)]
    [InlineData("bo.hull", true)]
    [InlineData("Bo Hull", false)]
    [InlineData("ana.reed", false)]
    public void A_name_by_which_nobody_signs_in_keeps_nobody_out_and_is_refused(string person, bool taken)
    {
        var result = Save(Head, "named-reader", ("step", "named"), ("list", "may not see"), ("person", person), ("hidden", "yes"), ("until", "2026-12-31"), ("reason", "A relative of the mother."));

        Assert.Equal(taken, result.IsSaved);
        Assert.Equal(taken ? [] : ["person"], result.Objections.Select(objection => objection.Field));
    }

    [Theory]
    [InlineData("Bo Hull", "bo.hull")]
    [InlineData("bo.hull", "bo.hull")]
    [InlineData("Bo Hull (bo.hull)", "bo.hull")]
    [InlineData("cy.lane", "south-1")]
    [InlineData("Nobody Here", null)]
    public void Who_signs_in_is_found_by_name_whether_or_not_they_are_a_worker(string typed, string? id)
    {
        var lookup = new Lookup(_service.Authority, _ => true);

        Assert.Equal((id, null), lookup.Find(FieldType.Worker, typed));
        Assert.Contains("Bo Hull (bo.hull)", lookup.Offers(FieldType.Worker));
    }

    public void Dispose() => _service.Dispose();

    private SaveResult Save(Reader who, string type, params (string Id, string Value)[] fields) => new SaveRecord(_service.Authority).Save(
        _service.Authority.Access.SignsIn(who, Service.Child("N1")), FilledForm.Of(type, Moment.Parse(Service.Today), Service.Child("N1"), fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value))));

    private void Account(string id, string name, string? worker, string role, string? team) =>
        Assert.True(_service.Authority.Accounts.Add(new Account(id, name) { Worker = worker, Stamp = "made", Roles = [new AccountRole(role, team, new DateOnly(2026, 1, 1), null)] }));
}
