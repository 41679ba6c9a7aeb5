using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Life;

/// <summary>What keeps a file readable: the summary and the chronology every three months, notes between, and direct work with the child.</summary>
internal static class FileKeeping
{
    public static void Run(Lived life, Holding holding, DateOnly to)
    {
        var end = Days.Earlier(to, life.Last.AddDays(1));
        Every(life, holding, end, "case-summary", 0, 78, 88, 0.1);
        Every(life, holding, end, "chronology-update", 0, 76, 88, 0.14);
        Every(life, holding, end, "case-note", 9, 12, 40, 0);
        Every(life, holding, end, "direct-work", 30, 45, 120, 0);
    }

    /// <param name="late">How often a month goes by before somebody thinks of it; in agency teams four times as often.</param>
    private static void Every(Lived life, Holding holding, DateOnly end, string type, int first, int low, int high, double late)
    {
        var dice = life.Dice;
        for (var day = holding.From.AddDays(first).OnWork(); day < end;)
        {
            var until = day;
            life.Each(holding.Group, type, day, holding.Worker(day), child => type == "direct-work" && child.Age(until) < 4 ? null : type == "chronology-update" ? new Facts().With("to", until) : new Facts(), written: type == "case-note" ? 0 : null);
            var share = holding.Team(day).IsAgency ? 4 * late : late;
            day = day.AddDays(share > 0 && dice.Chance(share) ? high + dice.Between(8, 40) : dice.Between(low, high)).WorkBefore();
        }
    }
}
