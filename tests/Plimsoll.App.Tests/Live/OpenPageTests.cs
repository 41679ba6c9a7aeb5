using Plimsoll.App.Access;
using Plimsoll.App.Live;
using Plimsoll.App.Tests.Access;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Tests.Live;

public sealed class OpenPageTests
{
    private static readonly OpenPage Lists = new(Purpose.List);

    private static readonly OpenPage Figures = new(Purpose.Figures);

    [Theory]
    [InlineData("north-1", "social worker@North", true)]
    [InlineData("south-1", "social worker@South", false)]
    [InlineData("tm-North", "team manager@North", true)]
    [InlineData("tm-East", "team manager@East", false)]
    [InlineData("sm-1", "service manager", true)]
    [InlineData("sm-2", "service manager", false)]
    [InlineData("ann", "director", true)]
    [InlineData("quay", "administrator", false)]
    public void A_list_changes_for_those_who_may_list_whom_it_is_about(string worker, string role, bool expected)
    {
        using var service = new Service();

        Assert.Equal(expected, Shows(service, Lists, Service.Reader(worker, role), () => Visit(service, "N1")));
    }

    [Theory]
    [InlineData("tm-North", "team manager@North")]
    [InlineData("north-1", "social worker@North")]
    [InlineData("ann", "director")]
    [InlineData("member", "lead member")]
    public void Nobody_is_told_of_somebody_who_is_hidden_from_them(string worker, string role)
    {
        using var service = new Service();
        service.Restrict("N1", "hos", hidden: true);
        var reader = Service.Reader(worker, role);

        Assert.False(Shows(service, Lists, reader, () => Visit(service, "N1")));
        Assert.False(Shows(service, Figures, reader, () => Visit(service, "N1")));
        Assert.False(Shows(service, new OpenPage(Purpose.Open, Service.Child("N1")), reader, () => Visit(service, "N1")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_is_named_as_one_who_may_not_see_a_record_is_told_nothing_of_it_and_all_others_are(bool hidden)
    {
        using var service = new Service();
        service.Name("N1", "tm-North", "may not see", hidden);

        Assert.False(Shows(service, Lists, Service.Reader("tm-North", "team manager@North"), () => Visit(service, "N1")));
        Assert.True(Shows(service, Lists, Service.Reader("sm-1", "service manager"), () => Visit(service, "N1")));
    }

    [Fact]
    public void A_child_who_leaves_a_list_changes_it()
    {
        using var service = new Service();
        var reader = Service.Reader("north-1", "social worker@North");

        Assert.True(Shows(service, Lists, reader, () =>
        {
            service.Write(Service.Child("N1"), RecordTypes.Allocation, Service.Today, null, ("step", "ended"), ("kind", "named worker"), ("worker", "north-1"), ("to-team", "North"), ("cover", "no"));
            service.Write(Service.Child("N1"), RecordTypes.Allocation, Service.Today, null, ("step", "started"), ("kind", "named worker"), ("worker", "east-1"), ("to-team", "East"), ("cover", "no"));
        }));
    }

    [Fact]
    public void Figures_without_names_change_with_everybody_who_exists_for_the_reader()
    {
        using var service = new Service();

        Assert.True(Shows(service, Figures, Service.Reader("member", "lead member"), () => Visit(service, "N1")));
        Assert.False(Shows(service, Lists, Service.Reader("member", "lead member"), () => Visit(service, "N1")));
    }

    [Fact]
    public void A_childs_page_changes_with_the_child_alone()
    {
        using var service = new Service();
        var page = new OpenPage(Purpose.Open, Service.Child("N1"));
        var reader = Service.Reader("ann", "director");

        Assert.True(Shows(service, page, reader, () => Visit(service, "N1")));
        Assert.False(Shows(service, page, reader, () => Visit(service, "S1")));
        Assert.False(Shows(service, page, Service.Reader("south-1", "social worker@South"), () => Visit(service, "N1")));
    }

    [Fact]
    public void Who_is_told_of_everybody_is_told_nothing_that_they_may_not_list()
    {
        using var service = new Service();

        Assert.True(Lists.Shows(service.Authority, Service.Reader("north-1", "social worker@North"), null));
        Assert.False(Lists.Shows(service.Authority, Service.Reader("quay", "administrator"), null));
        Assert.False(new OpenPage(Purpose.Open, Service.Child("N1")).Shows(service.Authority, Service.Reader("south-1", "social worker@South"), null));
    }

    [Fact]
    public void A_try_to_listen_at_a_record_that_is_not_ones_own_is_kept_and_one_that_is_hidden_answers_as_if_there_were_none()
    {
        using var service = new Service();
        service.Restrict("E1", "hos", hidden: true);
        var reader = Service.Reader("tm-East", "team manager@East");

        Assert.True(new OpenPage(Purpose.Open, Service.Child("N1")).May(service.Authority, reader) is { IsAllowed: false, Verdict: AccessVerdict.Refused });
        Assert.Equal(AccessAnswer.Hidden, new OpenPage(Purpose.Open, Service.Child("E1")).May(service.Authority, reader));
        Assert.Equal(AccessAnswer.Hidden, new OpenPage(Purpose.Open, Service.Child("nobody")).May(service.Authority, reader));
        Assert.Equal(3, service.Authority.AccessLog.By("tm-East").Count());
    }

    private static void Visit(Service service, string child) => service.Write(Service.Child(child), "visit", Service.Today, null, ("seen", "yes"), ("purpose", "child in need"));

    private static bool Shows(Service service, OpenPage page, Reader reader, Action write)
    {
        var overview = service.Authority.Overview;
        overview.Follow();
        var before = overview.Followed;
        write();
        overview.Follow();
        return page.Shows(service.Authority, reader, overview.TouchedSince(before));
    }
}
