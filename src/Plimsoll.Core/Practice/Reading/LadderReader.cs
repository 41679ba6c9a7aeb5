using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads <c>ladders.yaml</c> and <c>roles.yaml</c>.</summary>
internal static class LadderReader
{
    public static Role? Role(Entry entry)
    {
        var role = new Role(entry.Text("id"), entry.OptionalText("above"));
        entry.NoOtherKeys();
        return role.Id.Length > 0 ? role : null;
    }

    public static Ladder? Ladder(Entry entry, IReadOnlyDictionary<string, Role> roles)
    {
        var id = entry.Text("id");
        entry.OptionalText("was");
        var steps = entry.Entries("steps", "who").Select(part => Step(part, roles)).ToList();
        entry.NoOtherKeys();
        return id.Length > 0 ? new Ladder(id, steps) : null;
    }

    private static LadderStep Step(Entry part, IReadOnlyDictionary<string, Role> roles)
    {
        var who = part.Text("who");
        if (who.Length > 0 && !roles.ContainsKey(who))
        {
            part.Problem("who", $"\"{who}\"", "a role", Nearest.To(who, roles.Keys));
        }

        var words = part.Text("within");
        LengthOfTime? within = words == "same working day" || IsMeetings(words)
            ? null
            : part.Guard<LengthOfTime?>("within", () => LimitPhrases.Whole(words, phrase => phrase.Length()));
        var step = new LadderStep(who, within, words, part.Text("must"));
        part.NoOtherKeys();
        return step;
    }

    private static bool IsMeetings(string words) => words.Split(' ') is [var number, "meeting" or "meetings"] && int.TryParse(number, out _);
}
