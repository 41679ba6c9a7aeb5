using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>Who chairs for a child, and what a conflict of interest changes.</summary>
public sealed class ChairsTests
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    private static CaseRecord Record(string id, string type, string day, Author by, string? about = null, params (string Id, string Value)[] fields) => new()
    {
        Id = id,
        Subject = Maya,
        Type = type,
        Happened = Moment.Parse(day),
        Author = by,
        About = about,
        Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)),
    };

    private static readonly Author Meera = new("meera", "conference chair");

    private static readonly Author Ola = new("ola", "reviewing officer");

    private static readonly Author Ioana = new("ioana", "service manager");

    private static readonly CaseRecord Conference = Record("k1", "conference", "2026-06-03", Meera);

    private static readonly CaseRecord Review = Record("r1", "looked-after-review", "2026-09-01", Ola);

    private static readonly CaseRecord Declared = Record("c1", "conflict-of-interest", "2026-11-16", Meera, null, ("step", "declared"), ("as", "conference chair"), ("close-to", "manager of the team"), ("person", "grace"));

    private static CaseRecord Decided(string outcome) => Record("c2", "conflict-of-interest", "2026-11-17", Ioana, "c1", ("step", "decided"), ("as", "conference chair"), ("outcome", outcome), ("other-chair", "cara"));

    [Fact]
    public void Who_last_signed_chairs_in_each_role()
    {
        var timeline = Timeline.Of(Maya, [Conference, Review]);

        Assert.Equal(("ola", "meera", "ola"), (Chairs.Last(timeline), Chairs.Last(timeline, Chairs.ConferenceChair), Chairs.Last(timeline, Chairs.ReviewingOfficer)));
        Assert.Equal(["meera", "ola"], Chairs.All(timeline));
        Assert.Null(Chairs.Last(Timeline.Of(Maya, [Declared])));
    }

    [Fact]
    public void Another_chair_stands_in_the_place_of_the_first_from_the_decision_on()
    {
        Assert.Equal("cara", Chairs.Last(Timeline.Of(Maya, [Conference, Declared, Decided("another chair")]), Chairs.ConferenceChair));
        Assert.Equal("meera", Chairs.Last(Timeline.Of(Maya, [Conference, Declared, Decided("another chair")], Moment.Parse("2026-11-16")), Chairs.ConferenceChair));
        Assert.Equal("meera", Chairs.Last(Timeline.Of(Maya, [Conference, Declared, Decided("second chair")]), Chairs.ConferenceChair));
    }

    [Fact]
    public void A_conflict_is_undecided_until_somebody_decides_about_it()
    {
        Assert.Equal(["c1"], Chairs.Undecided(Timeline.Of(Maya, [Conference, Declared])).Select(record => record.Id));
        Assert.Empty(Chairs.Undecided(Timeline.Of(Maya, [Conference, Declared, Decided("no conflict")])));
    }

    [Theory]
    [InlineData(null, "grace", false)]
    [InlineData("second chair", "grace", false)]
    [InlineData("no conflict", "grace", true)]
    [InlineData(null, "stefan", true)]
    public void Whoever_is_close_to_the_chair_does_not_settle_what_the_chair_challenges(string? outcome, string manager, bool may)
    {
        var timeline = Timeline.Of(Maya, [Conference, Declared, .. outcome is null ? Array.Empty<CaseRecord>() : [Decided(outcome)]]);
        var challenge = Record("h1", "challenge", "2026-11-18", Meera);

        Assert.Equal(may, WhoMayAnswer.NotWhoIsCloseToTheChair(new Author(manager, "team manager"), challenge, timeline) is null);
        Assert.Null(WhoMayAnswer.NotWhoIsCloseToTheChair(new Author(manager, "team manager"), challenge with { Author = Ola }, timeline));
    }

    [Fact]
    public void Whoever_was_the_childs_worker_does_not_chair_and_nobody_decides_about_their_own_conflict()
    {
        var held = Allocations.Of(Timeline.Of(Maya, [Record("a1", "allocation", "2025-02-03", Ioana, null, ("step", "started"), ("kind", "named worker"), ("worker", "meera"), ("to-team", "North"))]));

        Assert.Equal("chair-independent", WhoMayAnswer.ChairIsIndependent(Meera, held)!.Rule);
        Assert.Null(WhoMayAnswer.ChairIsIndependent(Ola, held));
        Assert.Equal("conflict-decided", WhoMayAnswer.ConflictIsDecidedByAnother(Decided("no conflict"), Meera, MadeCatalogue)!.Rule);
        Assert.Null(WhoMayAnswer.ConflictIsDecidedByAnother(Decided("no conflict"), Ioana, MadeCatalogue));
    }

    private static Core.Practice.Catalogue MadeCatalogue => Practice.ShippedPractice.Catalogue;
}
