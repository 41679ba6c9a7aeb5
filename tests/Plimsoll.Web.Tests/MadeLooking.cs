using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Tests;

/// <summary>A small invented service, for pages: nobody in it lives. One team is as long as is asked for.</summary>
public sealed class MadeLooking(int longest = 9) : ILooking
{
    public static readonly DateOnly Friday = new(2026, 11, 20);

    public const string FirstChild = "M001";

    private static readonly string[] Names =
    [
        "Maya Quill", "Idris Fenn", "Orla Tidewell", null!, "Kit Saltmarsh", "Noor Lanyard", "Bram Oakum", "Sefa Marlin", "Wren Halyard", "Tobias Keelson-Featherstonehaugh",
    ];

    private static readonly (string Title, string Promise, bool Safety, StandardStatus Status, string Source)[] Promises =
    [
        ("Visit under the child protection plan", "A child on a plan is seen at least every 10 working days.", true, StandardStatus.LocalDefault, "Local practice standard"),
        ("Assessment", "The assessment is finished within 45 working days of the referral.", false, StandardStatus.Statutory, "Working Together 2023, chapter 3"),
        ("Initial child protection conference", "The conference is held within 15 working days of the strategy discussion.", true, StandardStatus.Statutory, "Working Together 2023, chapter 3"),
        ("Supervision", "Each child is talked about in supervision every month.", false, StandardStatus.LocalDefault, "Local practice standard"),
    ];

    public LatePromisesView Late(DateOnly? asAt)
    {
        var day = asAt ?? Friday;
        return new LatePromisesView(
            day,
            [
                Team("estuary", "Estuary assessment", "agency", new(longest, (longest + 3) / 4 + (longest + 1) / 4, 6, 31), day, longest),
                Team("harbour", "Harbour family support", "permanent", new(3, 2, 11, 31), day, 3),
                Team("lightship", "Lightship children in care", "permanent", new(0, 0, 4, 12), day, 0),
            ],
            [
                new("sup.case", "Supervision of each child", "The census does not carry supervision."),
                new("cp.core-group", "First core group", "The census does not carry core groups."),
            ]);
    }

    public ChildView? Child(string id, DateOnly? asAt)
    {
        if (id != FirstChild)
        {
            return null;
        }

        var day = asAt ?? Friday;
        return new ChildView(
            id,
            "Maya Quill",
            new DateOnly(2019, 3, 2),
            day,
            "Tom Pell",
            "Estuary assessment",
            [new("On a child protection plan (neglect)", new DateOnly(2026, 6, 3)), new("Child in need", new DateOnly(2026, 4, 14))],
            [
                Clock(0, ClockState.Breached, day, 13, "team manager", "Stefan Lund", day),
                Clock(3, ClockState.Breached, day, 74, "service manager", null, day.AddDays(3)),
                Clock(2, ClockState.DueSoon, day, 3),
                Clock(1, ClockState.Running, day, 21),
                Clock(1, ClockState.Met, day, 0) with { Title = "Decision on the referral" },
                Clock(2, ClockState.MetLate, day, 2),
            ],
            [
                Entry(1, "visit", "Visit", new DateOnly(2026, 10, 20), "Tom Pell", ("Purpose", "Child protection"), ("Maya was seen", "No"), ("What happened", "Nobody answered. A card was left.")),
                Entry(2, "conference", "Child protection conference", new DateOnly(2026, 6, 3), "Meera Brine", ("Decision", "A child protection plan"), ("Category", "Neglect")),
                Entry(3, "visit", "Visit", new DateOnly(2026, 5, 28), "Tom Pell", ("Purpose", "Child protection"), ("Maya was seen", "Yes, alone")),
                Entry(4, "referral", "Referral", new DateOnly(2026, 4, 14), null, ("From", "School")),
            ]);
    }

    private static TeamView Team(string id, string name, string employment, TeamFigures figures, DateOnly day, int rows) =>
        new(id, name, employment, figures, [.. Enumerable.Range(0, rows).Select(row => Row(id, row, rows, day))]);

    private static LatePromise Row(string team, int row, int rows, DateOnly day)
    {
        var late = 4 + (rows - row) * 2;
        var clock = Clock(row % 4, ClockState.Breached, day, late, row % 3 == 0 ? "team manager" : "service manager", row % 5 == 4 ? null : "Stefan Lund", row % 6 == 0 ? day : day.AddDays(4));
        var note = row % 3 == 1
            ? new NoteView(day.AddDays(-6), "Stefan Lund", "Two visits met a closed door. The school confirmed that she came in every day; a joint visit is booked for Monday.")
            : null;
        return new LatePromise(team == "estuary" && row == 0 ? FirstChild : $"{team}-{row + 1:000}", Names[row % Names.Length], clock, note);
    }

    private static ClockView Clock(int promise, ClockState state, DateOnly day, int count, string? role = null, string? name = null, DateOnly? by = null)
    {
        var (title, words, safety, status, source) = Promises[promise];
        var isLate = state is ClockState.Breached or ClockState.MetLate;
        var due = isLate ? day.AddDays(-count * 7 / 5) : day.AddDays(count * 7 / 5);
        return new ClockView
        {
            Standard = $"made.{promise}",
            Title = title,
            Promise = words,
            State = state,
            Started = Moment.On(due.AddDays(-14)),
            Due = Moment.On(due),
            Met = state is ClockState.Met or ClockState.MetLate ? Moment.On(due.AddDays(isLate ? 3 : -1)) : null,
            Breached = isLate ? Moment.On(due.AddDays(1)) : null,
            Late = isLate ? new LengthOfTime(count, TimeUnit.WorkingDay) : null,
            Left = state is ClockState.Running or ClockState.DueSoon ? new LengthOfTime(count, TimeUnit.WorkingDay) : null,
            Safety = safety && isLate,
            Responsible = role is null ? null : new AnswerView($"{role}, {name ?? "post vacant"}", by),
            Team = "Estuary assessment",
            Worker = "Tom Pell",
            Status = status,
            Source = source,
        };
    }

    private static TimelineEntry Entry(int record, string type, string title, DateOnly day, string? author, params (string Label, string Value)[] fields) => new(
        $"r{record}",
        type,
        title,
        Moment.On(day),
        author,
        "the children in need census",
        [.. fields.Select(field => new TimelineField(field.Label, field.Value))]);
}
