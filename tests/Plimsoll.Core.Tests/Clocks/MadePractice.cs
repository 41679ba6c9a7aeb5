using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>A small practice made for one test: a few record types and spells, and the standards that the test writes.</summary>
internal static class MadePractice
{
    private const string Fields = """
        fields:
          - {id: kind, type: choice, codes: kind}
          - {id: step, type: choice, codes: step}
          - {id: level, type: choice, codes: level}
          - {id: score, type: score}
          - {id: urgent, type: yes or no}
          - {id: due-date, type: date}
          - {id: told-at, type: instant}
          - {id: worker, type: worker}
          - {id: length, type: length of time}
          - {id: gate-override, type: choice, codes: reason}
          - {id: gate-override-why, type: long text}
        """;

    private const string Spells = """
        spells:
          - {id: plan, title: Plan, subject: child, starts: 'plan [step = started]', ends: 'plan [step = ended]', updated by: 'plan [step = changed]'}
          - {id: place, title: Place, subject: child, starts: 'place [step = started]', ends: 'place [step = ended]', next ends the last: yes}
          - {id: held, title: Held by a worker, subject: child, starts: 'held [step = started]', ends: 'held [step = ended]', many by: worker}
          - {id: away, title: Away, subject: child, starts: 'away [step = started]', ends: 'away [step = ended]'}
          - {id: open-child, title: Open, subject: child, means: plan or place}
        """;

    private const string Codes = """
        sets:
          - {id: kind, codes: [a, b, c]}
          - {id: step, codes: [started, changed, ended]}
          - {id: level, codes: [high, medium, low]}
          - {id: reason, codes: [declined, other]}
        """;

    private const string Ladders = """
        ladders:
          - id: ladder
            steps:
              - {who: team manager, within: same working day, must: note}
          - id: statutory
            steps:
              - {who: team manager, within: 2 working days, must: note}
        """;

    private const string Roles = """
        roles:
          - {id: team manager, above: service manager}
          - {id: service manager}
          - {id: social worker, above: team manager}
        """;

    private static readonly string[] Types = ["start", "answer", "other", "plan", "place", "held", "away", "rating", "extension", "child-details", "birth", "death"];

    public static Catalogue Of(params string[] standards)
    {
        var reading = CatalogueReader.Read(Texts(standards));
        return reading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    public static IReadOnlyList<PracticeText> Texts(params string[] standards) =>
    [
        new("records/made.yaml", Records()), new("records/codes.yaml", Codes), new("ladders.yaml", Ladders), new("roles.yaml", Roles),
        new("standards/made.yaml", "version: 1\nin force from: 2020-01-01\nstandards:\n" + string.Join('\n', standards.Select(Standard))),
    ];

    private static string Records()
    {
        var types = Types.Select(type => $"  - id: {type}\n    title: {type}\n    subject: child\n{Indented(Fields, 4)}{(type is "child-details" or "birth" ? "\n      - {id: birth-date, type: date}" : "")}");
        const string NotApplicable = "  - {id: absence-reason, title: Not applicable, subject: child, fields: [{id: clock, type: short text}, {id: reason, type: choice, codes: reason}, {id: approved-by, type: worker}]}";
        return $"area: made\nrecords:\n{string.Join('\n', types)}\n{NotApplicable}\n{Spells}";
    }

    /// <summary>The keys that a test leaves out.</summary>
    private static string Standard(string keys)
    {
        string Unless(string key, string value) => keys.Contains($"\n{key}:", StringComparison.Ordinal) || keys.StartsWith(key + ":", StringComparison.Ordinal) ? "" : $"\n{key}: {value}";
        var isLater = keys.Contains("\nversion:", StringComparison.Ordinal);
        var whole = keys.TrimEnd() + Unless("id", "made.one") + (isLater ? "" : Unless("title", "Made") + Unless("subject", "child") + Unless("status", "local default")
            + Unless("source", "made for a test") + Unless("if breached", "ladder") + "\nexamples:\n  - {given: nothing, on: 2026-01-01, expect: none}");
        return "- " + Indented(whole, 2).TrimStart();
    }

    private static string Indented(string text, int by) => string.Join('\n', text.Split('\n').Select(line => new string(' ', by) + line));
}
