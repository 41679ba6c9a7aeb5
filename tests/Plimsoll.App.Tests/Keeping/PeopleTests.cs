using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Keeping;

/// <summary>One person under two ids, two records that belong together, and a record that is sealed.</summary>
public sealed class PeopleTests : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");
    private static readonly Subject Maia = new(SubjectKind.Child, "M002");
    private static readonly Subject Third = new(SubjectKind.Child, "M003");

    private readonly Made _made = new();
    private int _ids;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void After_a_merge_both_ids_open_the_same_person_with_the_records_of_both()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        Merge(Maya, "M002");

        var first = Timeline(Maya);
        var second = Timeline(Maia);

        Assert.Equal((Maya, Maya), (first.Subject, second.Subject));
        Assert.Equal(["2026-11-02", "2026-11-03"], Visits(first));
        Assert.Equal(Visits(first), Visits(second));
        Assert.Equal([Maya], _made.Authority.Overview.Subjects());
        Assert.Equal("M001", Page("M002")!.Id);
        Assert.Equal(Page("M001")!.Timeline.Select(entry => entry.Record), Page("M002")!.Timeline.Select(entry => entry.Record));
        Assert.Equal([Maya, Maia], _made.Authority.Overview.IdsOf(Maia));
    }

    [Fact]
    public void Clocks_of_one_person_are_counted_once()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        Merge(Maya, "M002");

        var rows = _made.Authority.Clocks.Rows(new ClockQuery(_made.Authority.Now, All: true)).ToList();

        Assert.All(rows, row => Assert.Equal(Maya, row.Clock.Subject));
        Assert.Equal(rows.Count, rows.Select(row => row.Clock.Id).Distinct().Count());
    }

    [Fact]
    public void As_known_before_the_merge_they_are_apart()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        var before = _made.Time.Now;
        _made.Time.Now = before.AddHours(1);
        Merge(Maya, "M002");

        Assert.Equal(["2026-11-02"], Visits(_made.Authority.Overview.Timeline(Maya, null, before)));
        Assert.Equal(["2026-11-03"], Visits(_made.Authority.Overview.Timeline(Maia, null, before)));
        Assert.Equal([Maya, Maia], _made.Authority.Overview.Subjects(before));
    }

    [Fact]
    public void A_merge_that_is_undone_restores_both_exactly()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        var (first, second) = (Ids(Maya), Ids(Maia));
        Merge(Maya, "M002");
        var merged = Ids(Maya);
        Merge(Maya, "child:M002", step: "undone");

        Assert.Equal(first, Ids(Maya, without: "person-merge"));
        Assert.Equal(second, Ids(Maia));
        Assert.NotEqual(first, merged);
        Assert.Equal([Maya, Maia], _made.Authority.Overview.Subjects());
        Assert.Equal("M002", Page("M002")!.Id);
    }

    [Fact]
    public void A_merge_that_was_written_by_mistake_and_voided_never_was()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        var merge = Merge(Maya, "M002");
        Write(Maya, "person-merge", "2026-11-20", corrects: new Correction(merge, CorrectionKind.Voids, "Another family."));

        Assert.Equal(["2026-11-03"], Visits(Timeline(Maia)));
    }

    [Fact]
    public void A_merge_that_was_written_about_the_wrong_child_and_moved_leaves_that_child_alone()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        Visit(Third, "2026-11-04");
        var merge = Merge(Maya, "M002");
        Write(Third, "person-merge", "2026-11-20", new Correction(merge, CorrectionKind.Moves, "The other sister."), ("step", "made"), ("other", "M002"), ("reason", "The same child."));

        Assert.Equal(["2026-11-02"], Visits(Timeline(Maya)));
        Assert.Equal(["2026-11-03", "2026-11-04"], Visits(Timeline(Maia)));
    }

    [Fact]
    public void Three_ids_of_one_person_stand_under_the_one_that_is_kept_and_a_circle_ends()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        Visit(Third, "2026-11-04");
        Merge(Maya, "M002");
        Merge(Third, "M001");
        Merge(Maia, "M003");

        Assert.Equal(["2026-11-02", "2026-11-03", "2026-11-04"], Visits(Timeline(Maia)));
        Assert.Equal([Third, Maya, Maia], _made.Authority.Overview.IdsOf(Maya));
    }

    [Fact]
    public void A_record_moved_between_the_two_before_the_merge_stands_once()
    {
        Visit(Maya, "2026-11-02");
        var wrong = Visit(Maia, "2026-11-03");
        Write(Maya, "visit", "2026-11-03", corrects: new Correction(wrong, CorrectionKind.Moves, "Her sister."), fields: ("seen", "yes"));
        Merge(Maya, "M002");

        Assert.Equal(["2026-11-02", "2026-11-03"], Visits(Timeline(Maia)));
    }

    [Fact]
    public void People_of_two_kinds_are_linked_and_never_merged()
    {
        Visit(Maya, "2026-11-02");
        Merge(Maya, "adult:A12");

        Assert.Equal([Maya], _made.Authority.Overview.IdsOf(Maya));
    }

    [Fact]
    public void Links_are_seen_from_both_sides_until_they_are_undone_and_each_keeps_its_own_record()
    {
        var mother = new Subject(SubjectKind.Adult, "A12");
        Visit(Maya, "2026-11-02");
        Write(Maya, "person-link", "2026-11-20", fields: [("step", "made"), ("other", "adult:A12"), ("reason", "She is a care leaver and a mother.")]);

        Assert.Equal([mother], _made.Authority.Overview.LinksOf(Maya));
        Assert.Equal([Maya], _made.Authority.Overview.LinksOf(mother));
        Assert.Equal(["2026-11-02"], Visits(Timeline(Maya)));
        Write(mother, "person-link", "2026-11-20", fields: [("step", "undone"), ("other", "child:M001"), ("reason", "Another woman.")]);
        Assert.Empty(_made.Authority.Overview.LinksOf(Maya));
        Assert.Empty(_made.Authority.Overview.LinksOf(mother));
    }

    [Fact]
    public void A_sealed_record_is_not_shown_not_listed_and_linked_to_nothing_and_the_new_one_is_open()
    {
        Visit(Maya, "2026-11-02");
        Visit(Third, "2026-11-20");
        Write(Maya, "person-link", "2026-11-20", fields: [("step", "made"), ("other", "M003"), ("reason", "Linked by mistake.")]);
        Write(Maya, "sealed", "2026-11-20", fields: [("step", "sealed"), ("reason", "adoption")]);

        Assert.Null(Page("M001"));
        Assert.NotNull(Page("M003"));
        Assert.True(_made.Authority.Overview.IsSealed(Maya));
        Assert.Empty(_made.Authority.Overview.LinksOf(Maya));
        Assert.Empty(_made.Authority.Overview.LinksOf(Third));
        Assert.DoesNotContain(new App.Looking.Looking(_made.Authority).Late(Made.Director, null).What!.Teams.SelectMany(team => team.Late), late => late.To.Id == "M001");
        Assert.Equal(["child's page, not shown"], _made.Authority.AccessLog.Looks(Maya).Select(look => look.What));

        // The past is no way round it; opening is.
        Assert.Null(new App.Looking.Looking(_made.Authority).Child(Made.Director, "M001", new DateOnly(2026, 11, 5)).What);
        Write(Maya, "sealed", "2026-11-20", fields: [("step", "opened"), ("reason", "court order")]);
        Assert.NotNull(Page("M001"));
    }

    [Fact]
    public void Sealing_one_of_two_merged_ids_seals_the_person()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        Merge(Maya, "M002");
        Write(Maia, "sealed", "2026-11-20", fields: [("step", "sealed"), ("reason", "adoption")]);

        Assert.Null(Page("M001"));
        Assert.Null(Page("M002"));
    }

    [Fact]
    public void Another_process_that_starts_later_sees_the_same()
    {
        Visit(Maya, "2026-11-02");
        Visit(Maia, "2026-11-03");
        Merge(Maya, "M002");
        using var other = _made.Reopened();
        other.Overview.Follow();

        Assert.Equal(["2026-11-02", "2026-11-03"], Visits(other.Overview.Timeline(Maia, null)));
    }

    private Core.Clocks.Timeline Timeline(Subject subject)
    {
        _made.Authority.Overview.Follow();
        return _made.Authority.Overview.Timeline(subject, null);
    }

    private ChildView? Page(string id) => new App.Looking.Looking(_made.Authority).Child(Made.Director, id, null).What;

    private static List<string> Visits(Core.Clocks.Timeline timeline) => [.. timeline.Records.Where(record => record.Type == "visit").Select(record => record.Happened.ToString())];

    private List<string> Ids(Subject subject, string? without = null) => [.. Timeline(subject).Records.Where(record => record.Type != without).Select(record => $"{record.Subject} {record.Id}")];

    private string Visit(Subject subject, string day) => Write(subject, "visit", day, fields: ("seen", "yes"));

    private string Merge(Subject subject, string other, string step = "made") =>
        Write(subject, "person-merge", "2026-11-20", fields: [("step", step), ("other", other), ("reason", "The same child, spelled in two ways.")]);

    private string Write(Subject subject, string type, string day, Correction? corrects = null, params (string Field, string Value)[] fields)
    {
        var record = new CaseRecord
        {
            Id = $"r-{++_ids}",
            Subject = subject,
            Type = type,
            Happened = Moment.Parse(day),
            Corrects = corrects,
            Fields = fields.ToDictionary(pair => pair.Field, pair => FieldValue.Of(pair.Value)),
        };
        Assert.Null(Core.Practice.RecordCheck.Problem(record, Made.Catalogue));
        Assert.Null(_made.Authority.Append([record]).Refusal);
        _made.Authority.Overview.Follow();
        return record.Id;
    }
}
