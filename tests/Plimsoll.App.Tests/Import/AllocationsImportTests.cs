using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Import;

public sealed class AllocationsImportTests
{
    private static string Held(Made made, string asAt = "2026-03-31")
    {
        var row = made.Authority.Clocks.Rows(new ClockQuery(Moment.Parse(asAt), Subject: new Subject(SubjectKind.Child, "Q0001"))).First(row => row.Clock.Standard.Id == "assess.45wd");
        return $"{row.Now?.Worker} {row.Now?.Team}, at due {row.AtDue?.Worker}".Trim();
    }

    [Fact]
    public void The_same_allocations_twice_change_nothing_and_changed_ones_are_followed()
    {
        using var made = new Made();
        made.Load(new SmallCensus());
        Assert.Equal("1 added, 0 corrected, 0 unchanged, 0 faults", made.LoadAllocations("Q0001,Ada,North,Council,2025-10-01,\n").Counts());
        Assert.Equal("0 added, 0 corrected, 1 unchanged, 0 faults", made.LoadAllocations("Q0001,Ada,North,Council,2025-10-01,\n").Counts());
        Assert.Equal("Ada North, at due Ada", Held(made));

        Assert.Equal("2 added, 0 corrected, 1 unchanged, 0 faults", made.LoadAllocations("Q0001,Ada,North,Council,2025-10-01,2026-01-05\nQ0001,Ben,East,Council,2026-01-06,\n").Counts());
        Assert.Equal("Ben East, at due Ada", Held(made));

        Assert.Equal("0 added, 1 corrected, 2 unchanged, 0 faults", made.LoadAllocations("Q0001,Ada,North,Council,2025-10-01,2026-01-05\nQ0001,Ben,West,Council,2026-01-06,\n").Counts());
        Assert.Equal("Ben West, at due Ada", Held(made));
    }

    [Fact]
    public void What_is_missing_stands_unless_the_file_is_complete_and_without_faults()
    {
        using var made = new Made();
        made.Load(new SmallCensus());
        made.LoadAllocations("Q0001,Ada,North,Council,2025-10-01,\nQ0002,Cy,North,Council,2025-10-01,\n");

        made.LoadAllocations("Q0002,Cy,North,Council,2025-10-01,\n");
        Assert.Equal("Ada North, at due Ada", Held(made));

        var faulty = made.LoadAllocations("Q0001,Ada,North,Council,2025-10-0l,\nQ0002,Cy,North,Council,2025-10-01,\n", complete: true);
        Assert.Equal((1, 1), (faulty.FaultCount, faulty.Left));
        Assert.Equal("Ada North, at due Ada", Held(made));

        Assert.Equal("0 added, 1 corrected, 1 unchanged, 0 faults", made.LoadAllocations("Q0002,Cy,North,Council,2025-10-01,\n", complete: true).Counts());
        Assert.Equal(", at due", Held(made));
    }

    [Fact]
    public void Faults_are_told_by_line_while_what_is_sound_loads()
    {
        using var made = new Made();
        made.Load(new SmallCensus());

        var result = made.LoadAllocations($"Q0001,Ada,North,Council,yesterday,\nQ0001,{new string('n', 65)},North,Council,2025-10-01,\nQ0001,Ben,East,Council,2025-10-01,\n");

        Assert.Equal("1 added, 0 corrected, 0 unchanged, 2 faults", result.Counts());
        Assert.StartsWith("Line 2, from:", result.Faults[0], StringComparison.Ordinal);
        Assert.StartsWith("Line 3: \"author.id\" is", result.Faults[1], StringComparison.Ordinal);
        Assert.Equal("Ben East, at due Ben", Held(made));
    }
}
