using Plimsoll.App.Measuring;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Looking;

public sealed class ClockListTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void After_an_append_the_held_lists_are_those_that_would_be_worked_out_anew()
    {
        using var made = new Made();
        var lives = new MadeLives(Day).Children(12).ToList();
        Append(made, [.. lives.SelectMany(life => life)]);
        var before = made.Authority.Clocks.On(Day).Told();

        var (mistake, other) = (lives[0].Last(record => record.Type == "visit"), lives[1][0].Subject);
        var visit = mistake with { Id = "visit", Happened = Moment.On(Day), About = null };
        Append(made, [visit, new MadeLives(Day).Child(20)[0]]);
        Append(made, [mistake with { Id = "moved", Subject = other, Corrects = new Correction(mistake.Id, CorrectionKind.Moves, "Written about the wrong child.") }]);

        var after = made.Authority.Clocks.On(Day).Told();
        using var anew = made.Reopened();
        Assert.Equal(anew.Clocks.On(Day).Told(), after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void A_type_that_is_written_for_the_first_time_changes_what_the_sources_carry_for_everybody()
    {
        using var made = new Made();
        Append(made, [.. new MadeLives(Day).Children(6).SelectMany(life => life)]);
        Append(made, [new CaseRecord
        {
            Id = "carries", Subject = made.Authority.Self, Type = "source-coverage", Happened = Moment.On(Day), Source = "made",
            Fields = new Dictionary<string, FieldValue> { ["source"] = FieldValue.Of("made"), ["carries"] = FieldValue.Of("referral\nassessment"), ["to"] = FieldValue.Of(Day) },
        }]);
        made.Authority.Clocks.Service(Day);
        var before = made.Authority.Overview.Coverage();

        Append(made, [new CaseRecord { Id = "visit", Subject = new Subject(SubjectKind.Child, "made-000001"), Type = "visit", Happened = Moment.On(Day) }]);

        var after = made.Authority.Clocks.On(Day).Told();
        using var anew = made.Reopened();
        Assert.Equal(anew.Clocks.On(Day).Told(), after);
        Assert.NotSame(before, made.Authority.Overview.Coverage());
    }

    private static void Append(Made made, IReadOnlyList<CaseRecord> records) => Assert.Null(made.Authority.Append(records).Refusal);
}
