namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads the table <c>rights</c> of <c>roles.yaml</c>: who may do what, for whose record.</summary>
internal static class RightsReader
{
    public static Rights? Read(Entry entry, IReadOnlyDictionary<string, Role> roles)
    {
        var role = entry.Text("id");
        if (role.Length > 0 && !roles.ContainsKey(role))
        {
            entry.Problem("id", $"\"{role}\"", "a role", Nearest.To(role, roles.Keys));
        }

        var rights = new Dictionary<Purpose, IReadOnlyList<ForWhom>>();
        foreach (var (key, purpose) in Rights.AboutPeople)
        {
            if (entry.Has(key))
            {
                rights[purpose] = [.. Words(entry, key, Rights.ForWhomWords)];
            }
        }

        foreach (var purpose in Words(entry, "may", Rights.OfTheService))
        {
            rights[purpose] = [];
        }

        var figures = entry.Has("figures") ? entry.Word("figures", Rights.FigureWords) : FigureSight.None;
        if (figures != FigureSight.None)
        {
            rights[Purpose.Figures] = [];
        }

        var isTimeBoxed = entry.YesOrNo("time-boxed") ?? false;
        Sense(entry, rights);
        entry.NoOtherKeys();
        return role.Length > 0 ? new Rights(role, rights, figures, isTimeBoxed) : null;
    }

    /// <summary>Who writes must be able to read what is there, and who opens with a reason must be able to find.</summary>
    private static void Sense(Entry entry, Dictionary<Purpose, IReadOnlyList<ForWhom>> rights)
    {
        if (rights.TryGetValue(Purpose.Write, out var writes) && writes.Except(rights.GetValueOrDefault(Purpose.Open, [])).ToList() is { Count: > 0 } blind)
        {
            entry.Problem("writes", $"\"{Word(blind[0])}\"", $"only what \"opens\" names too: who may not open a record does not write in it");
        }

        if (rights.ContainsKey(Purpose.BreakGlass) && !rights.ContainsKey(Purpose.Find))
        {
            entry.Problem("may", "\"open with a reason\"", "\"finds\" as well: nobody opens a record that they may not know of");
        }
    }

    private static string Word(ForWhom reach) => Rights.ForWhomWords.First(pair => pair.Value == reach).Key;

    private static IEnumerable<T> Words<T>(Entry entry, string key, IReadOnlyDictionary<string, T> words)
    {
        foreach (var word in entry.Lines(key))
        {
            if (words.TryGetValue(word, out var value))
            {
                yield return value;
            }
            else
            {
                entry.Problem(key, $"\"{word}\"", $"one of {string.Join(", ", words.Keys)}", Nearest.To(word, words.Keys));
            }
        }
    }
}
