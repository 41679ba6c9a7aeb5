using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads <c>ladders.yaml</c> and <c>roles.yaml</c>.</summary>
internal static class LadderReader
{
    private static readonly Dictionary<string, StepAnswer> Answers =
        Enum.GetValues<StepAnswer>().ToDictionary(answer => answer.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, StepStart> Starts = new()
    {
        ["missed"] = StepStart.Missed,
        ["still late"] = StepStart.StillLate,
        ["always"] = StepStart.Always,
    };

    public static Role? Role(Entry entry)
    {
        var role = new Role(entry.Text("id"), entry.OptionalText("above"))
        {
            AnyOf = entry.Lines("any of"),
            AllOf = entry.Lines("all of"),
            Employment = entry.OptionalText("employment"),
            IsLine = entry.OptionalText("line") == "yes",
        };
        if (role.Employment is not (null or "permanent" or "agency"))
        {
            entry.Problem("employment", $"\"{role.Employment}\"", "permanent or agency");
        }

        entry.NoOtherKeys();
        return role.Id.Length > 0 ? role : null;
    }

    /// <summary>The roles that a role names must be there.</summary>
    public static void Check(Entry entry, Role role, IReadOnlyDictionary<string, Role> roles)
    {
        Known(entry, "above", role.Above is { } above ? [above] : [], roles);
        Known(entry, "any of", role.AnyOf, roles);
        Known(entry, "all of", role.AllOf, roles);
    }

    public static Ladder? Ladder(Entry entry, IReadOnlyDictionary<string, Role> roles, IReadOnlyDictionary<string, RecordType> types)
    {
        var id = entry.Text("id");
        entry.OptionalText("was");
        var again = entry.Lines("again at");
        foreach (var type in again.Where(type => !types.ContainsKey(type)))
        {
            entry.Problem("again at", $"\"{type}\"", "a record type", Nearest.To(type, types.Keys));
        }

        var steps = entry.Entries("steps", "who").Select(part => Step(part, roles)).ToList();
        entry.NoOtherKeys();
        return id.Length > 0 ? new Ladder(id, steps) { AgainAt = again } : null;
    }

    private static LadderStep Step(Entry part, IReadOnlyDictionary<string, Role> roles)
    {
        var who = part.Text("who");
        Known(part, "who", who.Length > 0 ? [who] : [], roles);
        var words = part.Text("within");
        var step = new LadderStep(who, null, words, part.Text("must")) { With = part.OptionalText("with"), As = part.OptionalText("as"), Tells = part.Lines("tells") };
        Known(part, "with", step.With is { } with ? [with] : [], roles);
        Known(part, "tells", step.Tells, roles);
        step = step with
        {
            Within = words == "same working day" || step.Meetings is not null ? null : part.Guard<LengthOfTime?>("within", () => Length(words)),
            ThenEvery = part.OptionalText("then every") is { } every ? part.Guard<LengthOfTime?>("then every", () => Length(every)) : null,
            Answer = part.Has("answer") ? part.Word("answer", Answers) : step.Answer,
            Starts = part.Has("starts") ? part.Word("starts", Starts) : StepStart.Missed,
        };
        part.NoOtherKeys();
        return step;
    }

    private static LengthOfTime Length(string words) => LimitPhrases.Whole(words, phrase => phrase.Length());

    private static void Known(Entry part, string key, IReadOnlyList<string> names, IReadOnlyDictionary<string, Role> roles)
    {
        foreach (var name in names.Where(name => !roles.ContainsKey(name)))
        {
            part.Problem(key, $"\"{name}\"", "a role", Nearest.To(name, roles.Keys));
        }
    }
}
