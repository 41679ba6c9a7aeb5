using Plimsoll.Core.Records;
using Plimsoll.Demo.Council;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;
using Plimsoll.Demo.Telling;

namespace Plimsoll.Demo.Life;

/// <summary>What the parts of one family's life share: who they are, chance, the service, and the pen that writes it down.</summary>
internal sealed class Lived(NorthportOptions options, Workforce staff, Family family, Pen pen, Dice dice, List<Planted> planted)
{
    public Family Family => family;

    public Workforce Staff => staff;

    public Dice Dice => dice;

    public Households Households { get; } = new(options, staff);

    public Pen Pen => pen;

    public ulong Seed => options.Seed;

    public WeaknessRates Rates => options.Rates;

    public DateOnly Last => options.AsAt;

    /// <summary>The children to whom something happens: those not yet grown up and of this family still at home.</summary>
    public IReadOnlyList<Child> Home(DateOnly day) => [.. family.Children.Where(child => child.Born <= day && child.Eighteen.AddMonths(-6) > day && !IsAway(child, day))];

    /// <summary>Who came into care, and since when they are home again; null where they never are.</summary>
    private readonly Dictionary<Child, DateOnly?> _away = [];
    private readonly Teller _teller = new(options.Seed, family);
    private readonly Dictionary<Child, string> _referrals = [];

    /// <summary>The last referral of each child of a group.</summary>
    public string[]? Referrals(Group group) => group.Children.All(_referrals.ContainsKey) ? [.. group.Children.Select(child => _referrals[child])] : null;

    public void IsReferred(Group group, string[] referrals)
    {
        for (var at = 0; at < referrals.Length; at++)
        {
            _referrals[group.Children[at]] = referrals[at];
        }
    }

    public void GoesAway(Child child) => _away[child] = null;

    public void ComesHome(Child child, DateOnly day) => _away[child] = day;

    private bool IsAway(Child child, DateOnly day) => _away.TryGetValue(child, out var home) && !(home <= day);

    /// <summary>
    /// One record for each child, joined by an occasion where there are several. Nothing is written of a grown-up,
    /// but an end that comes on the 18th birthday at the latest.
    /// </summary>
    public string[] Each(Group group, string type, DateOnly day, Worker? by, Facts facts, string[]? about = null, int? written = null, bool isEnd = false) =>
        Each(group, type, day, by, _ => facts, about, written, isEnd);

    public string[] Each(Group group, string type, DateOnly day, Worker? by, Func<Child, Facts?> facts, string[]? about = null, int? written = null, bool isEnd = false)
    {
        var occasion = group.Children.Count > 1 ? pen.Occasion() : null;
        var ids = new string[group.Children.Count];
        for (var at = 0; at < ids.Length; at++)
        {
            var child = group.Children[at];
            var grown = group.Grown ? DateOnly.MaxValue : child.Eighteen;
            var when = isEnd && day > grown ? grown : day;
            ids[at] = when > grown || about?[at] is { Length: 0 } || facts(child) is not { } told
                ? ""
                : pen.Write(child.Subject, type, when, by, Told(type, child, when, told, by), about?[at], occasion, written);
        }

        return ids;
    }

    /// <summary>A record's facts with the words that somebody would write.</summary>
    public Facts Told(string type, Child child, DateOnly day, Facts facts, Worker? by)
    {
        if (day > Last)
        {
            return facts;
        }

        var told = _teller.Tell(type, child, day, facts, by, IsAway(child, day));
        return family.Arrived && type is ("visit" or "child-in-need-meeting") ? Interpreted(new Facts(told), (child.Number + day.DayNumber) % 12) : told;
    }

    /// <summary>Most often an interpreter is there; now and then none, with a reason or without.</summary>
    private static Facts Interpreted(Facts facts, int turn) => turn switch
    {
        0 => facts.With("interpreter", "none"),
        1 => facts.With("interpreter", "none").With("no-interpreter-reason", "Nobody free by telephone; went back with one the next day."),
        _ => facts.With("interpreter", "professional"),
    };

    /// <summary>Notes what was planted, if it has come to light by the last day.</summary>
    public void Plant(Weakness weakness, Subject subject, DateOnly from, DateOnly to, DateOnly comesToLight, Team? team)
    {
        if (comesToLight <= options.AsAt)
        {
            planted.Add(new Planted(weakness.Id, subject, weakness.Standard, from, to, team?.Name));
        }
    }
}

/// <summary>The children of one family to whom the same happens.</summary>
/// <param name="Grown">They are told of after their 18th birthday too: care leavers.</param>
internal sealed record Group(IReadOnlyList<Child> Children, bool Grown = false);
