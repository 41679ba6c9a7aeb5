using Plimsoll.Core.Clocks;

namespace Plimsoll.App.Demonstration;

/// <summary>Counts under names; a name that nothing was counted under is 0.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, decimal> _counts = [];

    public Tally(DateOnly asAt, int years)
    {
        AsAt = asAt;
        Since = asAt.AddYears(-years);
        Days = [.. Enumerable.Range(0, years).Select(year => asAt.AddYears(-year))];
    }

    public static readonly (string Code, string Name)[] Sources =
    [
        ("6", "police"), ("2", "schools and education"), ("3", "health"), ("5", "services of the council"), ("1", "individuals"), ("4", "housing"), ("7", "other legal agencies"), ("8", "others"), ("9", "somebody anonymous"),
    ];

    public static readonly string[] Ages = ["under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over"];

    public DateOnly AsAt { get; }

    /// <summary>The years that are counted begin on the day after.</summary>
    public DateOnly Since { get; }

    /// <summary>The days on which stocks are counted.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    public decimal this[string what] => _counts.GetValueOrDefault(what);

    public bool Counts(DateOnly day) => day > Since && day <= AsAt;

    public void Add(string what) => _counts[what] = this[what] + 1;

    /// <summary>A social worker in post on the last day.</summary>
    public void Worker(Timeline timeline)
    {
        var started = timeline.Records.LastOrDefault(record => record.Type == "employment-change" && record.Text("step") == "started");
        if (started?.Text("post") != "social worker" || timeline.Records.Any(record => record.Type == "employment-change" && record.Text("step") == "ended"))
        {
            return;
        }

        Add("workers");
        if (started.Text("employed-by") == "agency")
        {
            Add("agency");
        }
    }

    public static string Age(int years) => years switch { < 1 => Ages[0], < 5 => Ages[1], < 10 => Ages[2], < 16 => Ages[3], _ => Ages[4] };
}
