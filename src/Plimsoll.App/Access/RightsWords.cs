using Plimsoll.Core.Practice;

namespace Plimsoll.App.Access;

/// <summary>Rights in a sentence, for the person who will have them.</summary>
public static class RightsWords
{
    public static string Sees(Rights? rights)
    {
        if (rights is null)
        {
            return "Sees nothing.";
        }

        var opens = rights.For.TryGetValue(Purpose.Open, out var whose) ? $"Opens the records of {string.Join(", ", whose.Select(Of))}." : "Opens nobody's record.";
        var writes = rights.Has(Purpose.Write) || !rights.Has(Purpose.Open) ? "" : " Writes nothing.";
        var figures = rights.Figures switch
        {
            FigureSight.All => " Sees figures.",
            FigureSight.Suppressed => " Sees figures without small numbers.",
            _ => "",
        };
        return $"{opens}{writes}{figures}{(rights.Has(Purpose.BreakGlass) ? " Opens others with a reason." : "")}{(rights.Has(Purpose.Accounts) ? " Keeps accounts." : "")}";
    }

    private static string Of(ForWhom whose) => whose switch
    {
        ForWhom.Theirs => "children allocated to them",
        ForWhom.TheirTeams => "children of their team",
        ForWhom.TheirLines => "children of their teams",
        ForWhom.Chaired => "children whose meetings they chair",
        ForWhom.NamedFor => "those whom they are named for",
        ForWhom.TodaysList => "children on today's list",
        ForWhom.NotTheirOwn => "children of other teams",
        _ => "every child",
    };
}
