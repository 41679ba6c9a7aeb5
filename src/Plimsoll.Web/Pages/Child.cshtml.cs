using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>One child: who answers, what is promised and late, what happened.</summary>
[ForPurpose(Purpose.Open)]
public sealed class ChildModel(Looking looking, Who who) : DayPage<ChildView>
{
    public const int MostChanged = 10;

    private static readonly ClockState[] Late = [ClockState.Breached];

    private static readonly ClockState[] Due = [ClockState.DueToday, ClockState.DueSoon];

    public override string Heading => View?.Name ?? "A child";

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}, {(In(Late).Count == 0 ? "nothing is late" : $"{Words.Count(In(Late).Count, "promise is", "promises are")} late")} "
            + $"and {(In(Due).Count == 0 ? "nothing is due soon" : $"{Words.Count(In(Due).Count, "is", "are")} due soon")}.";

    public override string? Live => View is { } view ? LivePage.Of(new Subject(SubjectKind.Child, view.Id)) : null;

    /// <summary>So many records stand open; those before them are folded.</summary>
    public const int MostEntries = 40;

    public const int MostClosed = 8;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Authors { get; private set; } = [];

    public LifeAsked Asked { get; private set; } = new(null, null, null, null, Zoom.Month);

    public LifeTimeline Life { get; private set; } = new(0, [], []);

    /// <summary>What is wrong with the days typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Wrong => _wrong;

    public TypedDate FromTyped { get; private set; } = new(null, null, null);

    public TypedDate ToTyped { get; private set; } = new(null, null, null);

    private readonly Dictionary<string, string> _wrong = [];

    public IReadOnlyList<ClockView> ClosedClocks { get; private set; } = [];

    public IReadOnlyList<(string Heading, IReadOnlyList<ClockView> Clocks)> OpenClocks { get; private set; } = [];

    public IActionResult OnGet(string id, string? kind, string? by, string? zoom)
    {
        var answer = Show(day => looking.Child(who.Reader, id, day));
        if (View is { } view)
        {
            Kinds = [new("Everything", ""), .. view.Timeline.DistinctBy(entry => entry.Type).Select(entry => new Choice(entry.Kind, entry.Type)).OrderBy(choice => choice.Text, StringComparer.Ordinal)];
            Authors = [new("Everybody", ""), .. view.Timeline.Select(entry => entry.Author).OfType<string>().Distinct().Order(StringComparer.CurrentCulture).Select(author => new Choice(author, author))];
            Asked = new LifeAsked(string.IsNullOrEmpty(kind) ? null : kind, string.IsNullOrEmpty(by) ? null : by, Date("from", typed => FromTyped = typed), Date("to", typed => ToTyped = typed), zoom switch { "life" => Zoom.Life, "year" => Zoom.Year, _ => Zoom.Month });
            Life = LifeTimeline.Of(view.Timeline, Asked);
            OpenClocks = [.. new[] { ("Late", In(Late)), ("Still in time", [.. In(Due), .. In(ClockState.Running)]) }.Where(group => group.Item2.Count > 0)];
            ClosedClocks = [.. In(ClockState.Met, ClockState.MetLate, ClockState.Ceased).OrderByDescending(clock => clock.Met ?? clock.Due)];
        }

        return answer;
    }

    /// <summary>The same question of a stretch, one step closer.</summary>
    public string Closer(LifePeriod period) => Address(period.From, period.To, Asked.Zoom == Zoom.Life ? "year" : "month");

    public string Whole => Address(null, null, "life");

    private string Address(DateOnly? from, DateOnly? to, string zoom)
    {
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add(AsAt.Id, AsAt.Day?.ToString("yyyy-MM-dd"));
        Add("kind", Asked.Kind);
        Add("by", Asked.By);
        Add("from", from?.ToString("yyyy-MM-dd"));
        Add("to", to?.ToString("yyyy-MM-dd"));
        Add("zoom", zoom);
        return $"/child/{Uri.EscapeDataString(View!.Id)}?{string.Join('&', parts)}#timeline";
    }

    /// <summary>A day in a link, or typed in three boxes; what cannot be read is said, and the timeline is shown without it.</summary>
    private DateOnly? Date(string name, Action<TypedDate> show)
    {
        if (DateOnly.TryParseExact(Request.Query[name].ToString(), "yyyy-MM-dd", out var linked))
        {
            show(TypedDate.Of(linked));
            return linked;
        }

        string? Part(string part) => Request.Query[$"{name}-{part}"].ToString().Trim() is { Length: > 0 } text ? text : null;
        var typed = new TypedDate(Part("day"), Part("month"), Part("year"));
        if (typed.IsEmpty)
        {
            return null;
        }

        var (day, read, mistake) = typed.Read();
        show(read);
        if (mistake is not null)
        {
            _wrong[name] = mistake;
        }

        return day;
    }

    private List<ClockView> In(params ClockState[] states) => [.. View!.Clocks.Where(clock => states.Contains(clock.State))];
}

/// <summary>One clock as a card: what is above the line is time left, what is under it is late.</summary>
public sealed record ClockCard(ClockView Clock, DateOnly AsAt)
{
    public bool IsUnder => Clock.State == ClockState.Breached;

    public bool AnswerToday => Words.MustAnswerToday(Clock, AsAt);

    public string Left => Words.Standing(Clock) is { } left ? $": {left}" : "";

    /// <summary>The deeper, the later: four depths, told in words beside it.</summary>
    public string Shape => Clock.State switch
    {
        ClockState.Breached => Clock.Late switch
        {
            { Unit: TimeUnit.Hour } or { Number: <= 5 } or null => "late-1",
            { Number: <= 20 } => "late-2",
            { Number: <= 60 } => "late-3",
            _ => "late-4",
        },
        ClockState.DueSoon or ClockState.DueToday => "due",
        _ => "running",
    };
}
