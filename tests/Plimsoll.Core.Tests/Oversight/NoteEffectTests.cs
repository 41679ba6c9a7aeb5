using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>Did the note work: the missed event happened by the new date, or the status moved.</summary>
public sealed class NoteEffectTests
{
    private static readonly DateOnly Written = new(2027, 1, 11);

    private static bool? Worked(string? newDate, string? met, string asAt, params string[] moved) => NoteEffect.Worked(
        Written, newDate is null ? null : DateOnly.Parse(newDate), met is null ? null : DateOnly.Parse(met), [.. moved.Select(day => DateOnly.Parse(day))], DateOnly.Parse(asAt), WorkingCalendar.England);

    [Theory]
    [InlineData("2027-01-29", "2027-01-29", "2027-02-10", true)] // on the last day
    [InlineData("2027-01-29", "2027-01-30", "2027-02-10", false)]
    [InlineData("2027-01-29", null, "2027-01-29", null)] // not yet known
    [InlineData("2027-01-29", null, "2027-01-30", false)]
    [InlineData(null, null, "2027-01-25", null)] // without a date, ten working days: to the 25th
    [InlineData(null, null, "2027-01-26", false)]
    [InlineData(null, "2027-01-25", "2027-01-26", true)]
    public void What_was_missed_happened_by_the_date(string? newDate, string? met, string asAt, bool? worked) => Assert.Equal(worked, Worked(newDate, met, asAt));

    [Theory]
    [InlineData("2027-01-11", null)] // before the note was written
    [InlineData("2027-01-12", true)]
    [InlineData("2027-01-29", true)]
    [InlineData("2027-01-30", false)]
    public void Or_the_status_moved_after_the_note_and_by_the_date(string moved, bool? worked) => Assert.Equal(worked, Worked("2027-01-29", null, worked == false ? "2027-01-30" : "2027-01-29", moved));

    [Fact]
    public void A_plan_that_began_is_a_status_that_moved_and_a_visit_is_none()
    {
        var late = new LateChild().Note(People.Ruth, "2027-01-11", "2027-01-29");

        Assert.Null(late.With("visit", "2027-01-13", People.Noor, ("seen", "yes")).Standing("2027-01-20").Steps[0].Worked);
        Assert.True(late.With("plan", "2027-01-14", People.Ruth, ("kind", "child protection"), ("step", "started")).Standing("2027-01-20").Steps[0].Worked);
    }

    [Fact]
    public void Managers_are_counted_by_name_and_not_ranked()
    {
        var one = new LateChild().WithPosts().Note(People.Ruth, "2027-01-11", "2027-01-29");
        var two = new LateChild().WithPosts();
        var three = new LateChild().WithPosts().Note(People.Ruth, "2027-01-13", "2027-01-20");

        Assert.Equal(
            [new ManagerGrip("Ruth Okafor", Owed: 0, InTime: 1, Late: 1, Missed: 2, Worked: 0, DidNotWork: 1, Open: 1), new ManagerGrip("Sam Hale", 1, 0, 0, 1, 0, 0, 0)],
            Grip.ByManager([one.Standing("2027-01-21"), two.Standing("2027-01-21"), three.Standing("2027-01-21")]));
    }
}
