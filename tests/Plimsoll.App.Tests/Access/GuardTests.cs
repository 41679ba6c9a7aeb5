using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Access;

/// <summary>What a record itself says of its readers goes before every role.</summary>
public sealed class GuardTests : IDisposable
{
    private static readonly Reader Worker = Service.Reader("north-1", "social worker@North");

    private static readonly Reader Director = Service.Reader("dcs", "director");

    private readonly Service _service = new();

    private AccessDecision Access => _service.Authority.Access;

    private AccessVerdict Opens(Reader who) => Access.May(who, Purpose.Open, Service.Child("N1")).Verdict;

    [Fact]
    public void A_restricted_record_opens_to_those_named_and_to_whoever_restricted_it()
    {
        _service.Restrict("N1", by: "hos", hidden: false);
        _service.Name("N1", "south-1", "may see");

        Assert.Equal(AccessVerdict.Refused, Opens(Worker));
        Assert.Equal(AccessVerdict.Refused, Opens(Director));
        Assert.Equal(AccessVerdict.Allowed, Opens(Service.Reader("hos", "head of service")));
        Assert.Equal(AccessVerdict.Allowed, Opens(Service.Reader("south-1", "social worker@South")));
    }

    [Fact]
    public void Nobody_learns_of_a_hidden_record_but_those_named()
    {
        var unknown = Access.May(Director, Purpose.Open, Service.Child("nobody"));
        _service.Restrict("N1", by: "hos", hidden: true);

        Assert.Same(unknown, Access.May(Director, Purpose.Open, Service.Child("N1")));
        Assert.All([Purpose.Open, Purpose.Write, Purpose.List, Purpose.Find, Purpose.Export, Purpose.Looks], purpose => Assert.False(Access.Those(Director, purpose)(Service.Child("N1"))));
        Assert.False(Access.ThatExistFor(Director)(Service.Child("N1")));
        Assert.True(Access.ThatExistFor(Director)(Service.Child("S1")));
        Assert.True(Access.ThatExistFor(Service.Reader("hos", "head of service"))(Service.Child("N1")));
    }

    [Theory]
    [InlineData(true, AccessVerdict.Hidden)]
    [InlineData(false, AccessVerdict.Refused)]
    public void Somebody_named_as_one_who_may_not_see_it_does_not_whatever_their_role(bool hidden, AccessVerdict expected)
    {
        _service.Name("N1", "dcs", "may not see", hidden);

        Assert.Equal(expected, Opens(Director));
        Assert.Equal(expected != AccessVerdict.Hidden, Access.ThatExistFor(Director)(Service.Child("N1")));
        Assert.False(Access.May(Director, Purpose.Find, Service.Child("N1")).IsAllowed);
        Assert.False(Access.May(Director, Purpose.Open, Service.Child("N1")).MayOpenWithReason);
        Assert.Equal(AccessVerdict.Allowed, Opens(Worker));
    }

    [Fact]
    public void Every_entry_ends_on_its_day()
    {
        _service.Restrict("N1", by: "hos", hidden: true, until: "2026-11-20");
        _service.Name("S1", "north-1", "may see", until: "2026-11-20");
        Assert.Equal(AccessVerdict.Hidden, Opens(Worker));
        Assert.True(Access.May(Worker, Purpose.Open, Service.Child("S1")).IsAllowed);

        _service.Time.Now = _service.Time.Now.AddDays(1);

        Assert.Equal(AccessVerdict.Allowed, Opens(Worker));
        Assert.False(Access.May(Worker, Purpose.Open, Service.Child("S1")).IsAllowed);
    }

    [Fact]
    public void An_entry_is_taken_off_and_a_restriction_lifted()
    {
        _service.Restrict("N1", by: "hos", hidden: false);
        _service.Name("S1", "north-1", "may see");
        _service.Write(Service.Child("N1"), RecordTypes.Restriction, Service.Today, new Author("hos"), ("step", "lifted"), ("reason", "He has left."));
        _service.Name("S1", "north-1", "may see", step: "taken off");

        Assert.Equal(AccessVerdict.Allowed, Opens(Worker));
        Assert.False(Access.May(Worker, Purpose.Open, Service.Child("S1")).IsAllowed);
    }

    [Fact]
    public void Lists_search_figures_and_counts_hold_nobody_who_is_hidden()
    {
        foreach (var child in new[] { "N1", "N2" })
        {
            _service.Allocate(child, "north-1", "North");
            _service.Write(Service.Child(child), "person-name", "2026-03-02", null, ("kind", "legal"), ("given", "Orla"), ("family", "Tidewell"));
            var referral = _service.Write(Service.Child(child), RecordTypes.Referral, "2026-03-02", null, ("source", "1C"), ("primary-need", "N1"));
            _service.Write(Service.Child(child), "assessment", "2026-03-02", null, ("step", "started"), ("kind", "child and family"));
            Assert.NotEmpty(referral);
        }

        var looking = new App.Looking.Looking(_service.Authority);
        var before = looking.Figures(Director, null).What!.Total;
        Assert.Contains(Late(looking), child => child == "N1");
        Assert.Equal(2, Found());

        _service.Restrict("N1", by: "hos", hidden: true);

        Assert.DoesNotContain(Late(looking), child => child == "N1");
        Assert.Contains(Late(looking), child => child == "N2");
        Assert.Equal(1, Found());
        var after = looking.Figures(Director, null).What!.Total;
        Assert.True(after.Late < before.Late);
        Assert.Equal(after.Late, looking.Late(Director, null).What!.Total.Late);
        Assert.Equal(before.Late, looking.Figures(Service.Reader("hos", "director"), null).What!.Total.Late);

        int Found() => _service.Authority.Overview.Find("Orla Tidewell", Access.Those(Director, Purpose.Find)).Count;
        static List<string> Late(App.Looking.Looking looking) => [.. looking.Late(Director, null).What!.Teams.SelectMany(team => team.Late).Select(late => late.To.Id)];
    }

    [Fact]
    public void The_past_is_no_way_round_it()
    {
        _service.Restrict("N1", by: "hos", hidden: true);

        Assert.Equal(AccessVerdict.Hidden, new App.Looking.Looking(_service.Authority).Child(Director, "N1", new DateOnly(2026, 10, 1)).Access.Verdict);
    }

    public void Dispose() => _service.Dispose();
}
