using System.Globalization;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads one entry of <c>standards/*.yaml</c>.</summary>
internal sealed class StandardReader(Names names, IReadOnlyDictionary<string, CodeSet> sets, IReadOnlySet<string> ladders)
{
    /// <summary>The keys whose phrases make up the promise, in the order in which they are read aloud.</summary>
    private static readonly string[] PhraseKeys =
    [
        "while", "when", "before saving", "from", "counted from", "counts", "above", "for", "within", "every", "at", "each", "fires at",
        "at least", "by", "no later than", "one for each", "met by", "needs", "unless", "may extend", "ceases on", "outlives the child", "pauses while", "blocks",
        "warn at", "warn before",
    ];

    public Standard? Read(Entry entry, string area, int fileVersion, DateOnly fileInForce)
    {
        var id = entry.Text("id");
        if (id.Length > 0 && !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
        {
            entry.Problem("id", $"\"{id}\"", "small letters, digits, dots and hyphens");
        }

        names.ReadBy(id, isSpell: false);
        var kind = entry.Word("kind", Catalogue.KindWords);
        var each = Known(entry, "one for each", sets);
        var from = entry.Phrase("from", text => names.Checked(TriggerPhrases.Read(text), [], each));
        var saving = entry.Phrase("before saving", text => names.Checked(TriggerPhrases.Read(text), []));
        var it = kind == StandardKind.Gate ? names.ItTypes(saving) : names.ItTypes(from);

        var standard = new Standard
        {
            Id = id,
            Title = entry.Text("title"),
            Called = entry.OptionalText("called") ?? entry.OptionalText("title") ?? "",
            Promise = entry.OptionalText("promise"),
            Subject = entry.Word("subject", Catalogue.SubjectWords),
            Kind = kind,
            Status = entry.Word("status", Catalogue.StatusWords),
            Source = entry.Text("source"),
            Area = area,
            Ladder = Ladder(entry),
            Owner = Owner(entry),
            Answers = entry.Lines("answers"),
            Note = entry.OptionalText("note"),
            Checked = entry.OptionalText("checked"),
            Version = Whole(entry, "version") ?? fileVersion,
            InForceFrom = Day(entry, "in force from") ?? fileInForce,
            From = from,
            BeforeSaving = saving,
            OneForEach = each,
            While = Test(entry, "while", it, each),
            When = Test(entry, "when", it, each),
            CountedFrom = CountedFrom(entry, it),
            Within = Cases(entry, "within", it, phrase => LimitPhrases.Limit(phrase), CheckLimit),
            Every = Cases(entry, "every", it, phrase => LimitPhrases.Schedule(phrase, "then"), CheckSchedule),
            At = Cases(entry, "at", it, phrase => LimitPhrases.Schedule(phrase, ""), CheckSchedule),
            Each = entry.OptionalText("each") is { } period ? entry.Guard("each", () => PeriodPhrases.Read(period)) : null,
            FiresAt = entry.Phrase("fires at", text => Scheduled(text, it)),
            Counts = entry.Phrase("counts", text => Counted(text, each)),
            Above = Cases(entry, "above", it, LimitPhrases.CountLimit, (_, _) => { }),
            For = Length(entry, "for"),
            Needs = Test(entry, "needs", it, each),
            Unless = entry.Phrase("unless", text => Unless(text, it)),
            AtLeast = entry.Phrase("at least", text => CheckedBefore(text, it)),
            By = entry.Phrase("by", text => names.Checked(LimitPhrases.Whole(text, LimitPhrases.Limit), it)),
            NoLaterThan = entry.Phrase("no later than", text => NoLater(text, it)),
            MetBy = entry.Phrase("met by", text => names.Checked(TriggerPhrases.Read(text), it, each)),
            Steps = [.. entry.Entries("steps", "name").Select(part => Step(part, it, each))],
            MayExtend = [.. entry.Lines("may extend").Select(line => entry.Guard("may extend", () => Extends(line))).OfType<Extension>()],
            OutlivesTheChild = YesOrNo(entry, "outlives the child"),
            CeasesOn = entry.Phrase("ceases on", text => names.Checked(TriggerPhrases.Read(text), it, each)),
            PausesWhile = Test(entry, "pauses while", it, each),
            Blocks = entry.Phrase("blocks", text => names.Checked(TriggerPhrases.Read(text), it, each)),
            WarnAt = entry.OptionalText("warn at") is { } warn ? entry.Guard("warn at", () => LimitPhrases.Whole(warn, phrase => ConditionPhrases.Separated(phrase, ",", phrase.Length))) ?? [] : [],
            WarnBefore = Length(entry, "warn before"),
            Examples = [.. entry.Entries("examples", "on").Select(Example)],
            Place = new Place(entry.File, entry.Line),
            Phrases = entry.Phrases(PhraseKeys),
        };

        KindKeys.Check(entry, standard);
        entry.NoOtherKeys();
        return id.Length > 0 ? standard : null;
    }

    private string Ladder(Entry entry)
    {
        var ladder = entry.Text("if breached");
        if (ladder.Length > 0 && !ladders.Contains(ladder))
        {
            entry.Problem("if breached", $"\"{ladder}\"", "a ladder", Nearest.To(ladder, ladders));
        }

        return ladder;
    }

    private string? Owner(Entry entry)
    {
        var owner = entry.OptionalText("owner");
        if (owner is not null && !names.RoleIds.Contains(owner))
        {
            entry.Problem("owner", $"\"{owner}\"", "a role", Nearest.To(owner, names.RoleIds));
        }

        return owner;
    }

    private static CodeSet? Known(Entry entry, string key, IReadOnlyDictionary<string, CodeSet> sets)
    {
        var id = entry.OptionalText(key);
        if (id is null || sets.TryGetValue(id, out var set))
        {
            return id is null ? null : sets[id];
        }

        entry.Problem(key, $"\"{id}\"", "a code set", Nearest.To(id, sets.Keys));
        return null;
    }

    private Test? Test(Entry entry, string key, IReadOnlyList<RecordType> it, CodeSet? each) =>
        entry.Phrase(key, text => names.Checked(TestPhrases.Read(text, names.SpellIds), it, each));

    private Cases<T>? Cases<T>(Entry entry, string key, IReadOnlyList<RecordType> it, Func<Phrase, T> read, Action<T, IReadOnlyList<RecordType>> check)
    {
        var lines = entry.Lines(key);
        return lines.Count == 0 ? null : entry.Guard(key, () =>
        {
            var cases = LimitPhrases.Cases(lines, read, names.SpellIds);
            foreach (var (value, when) in cases.List)
            {
                check(value, it);
                if (when is not null)
                {
                    names.Checked(when, it);
                }
            }

            return cases;
        });
    }

    private void CheckLimit(Limit limit, IReadOnlyList<RecordType> it) => names.Checked(limit, it);

    private void CheckSchedule(Schedule schedule, IReadOnlyList<RecordType> it)
    {
        foreach (var limit in schedule.First.Concat(schedule.ThenEvery is null ? [] : [schedule.ThenEvery]))
        {
            names.Checked(limit, it);
        }
    }

    private Schedule Scheduled(string text, IReadOnlyList<RecordType> it)
    {
        var schedule = LimitPhrases.Whole(text, phrase => LimitPhrases.Schedule(phrase, ""));
        CheckSchedule(schedule, it);
        return schedule;
    }

    /// <summary>A date field of the starting record, a type that it is about, an open spell, or <c>it</c>.</summary>
    private Cases<string>? CountedFrom(Entry entry, IReadOnlyList<RecordType> it) => Cases(entry, "counted from", it, phrase => phrase.Name("a date field, a record type or a spell"), (name, types) =>
    {
        var fields = types.SelectMany(type => type.Fields).Where(field => field.Type is FieldType.Date or FieldType.Instant).Select(field => field.Id).ToList();
        names.Used(types, name);
        if (name != "it" && !fields.Contains(name) && !names.SpellIds.Contains(name))
        {
            names.Type(name);
        }
    });

    private Counting Counted(string text, CodeSet? each)
    {
        var counting = LimitPhrases.Whole(text, LimitPhrases.Counting);
        var types = names.StartTypes(counting.Spell);
        names.Check(counting.Conditions, types, each, $"the spell {counting.Spell}");
        if (counting.Weight is { } weight && !types.Any(type => type.Field(weight) is { Type: FieldType.Number or FieldType.Score }))
        {
            throw Names.Unknown(weight, $"a number of the spell {counting.Spell}", types.SelectMany(type => type.Fields).Where(field => field.Type is FieldType.Number or FieldType.Score).Select(field => field.Id));
        }

        return counting;
    }

    private Override Unless(string text, IReadOnlyList<RecordType> it)
    {
        var unless = LimitPhrases.Override(text, names.RoleIds, names.SpellIds);
        if (unless.Test is not null)
        {
            names.Checked(unless.Test, it);
        }
        else if (it.FirstOrDefault(type => type.Field(GateOverride.Reason) is null || type.Field(GateOverride.Why) is null) is { } silent)
        {
            throw new PhraseException($"the record type \"{silent.Id}\", which does not ask why", $"a record type with the fields \"{GateOverride.Reason}\" and \"{GateOverride.Why}\"");
        }
        else
        {
            names.Used(it, GateOverride.Reason);
        }

        return unless;
    }

    private Before CheckedBefore(string text, IReadOnlyList<RecordType> it)
    {
        var before = LimitPhrases.Whole(text, LimitPhrases.Before);
        names.Checked(before.Date, it);
        return before;
    }

    private NoLaterThan NoLater(string text, IReadOnlyList<RecordType> it)
    {
        var later = LimitPhrases.Whole(text, LimitPhrases.NoLaterThan);
        if (later.Date is not null)
        {
            names.Checked(later.Date, it);
        }

        if (later.From is not null)
        {
            names.Checked(later.From, it);
        }

        return later;
    }

    private Extension Extends(string text)
    {
        var extension = LimitPhrases.Whole(text, LimitPhrases.Extension);
        names.Checked(extension.To, []);
        names.Check(extension.Record, null);
        return extension;
    }

    private Step Step(Entry part, IReadOnlyList<RecordType> it, CodeSet? each)
    {
        var from = part.Phrase("from", text => names.Checked(TriggerPhrases.Read(text), []));
        var its = from is null ? it : names.ItTypes(from);
        var step = new Step(
            part.Text("name"),
            from,
            Cases(part, "within", its, LimitPhrases.Limit, CheckLimit),
            Cases(part, "every", its, phrase => LimitPhrases.Schedule(phrase, "then"), CheckSchedule),
            part.Phrase("by", text => names.Checked(LimitPhrases.Whole(text, LimitPhrases.Limit), its)),
            part.Phrase("at least", text => CheckedBefore(text, its)),
            part.Phrase("met by", text => names.Checked(TriggerPhrases.Read(text), its, each)) ?? new Trigger([]))
        {
            Phrases = part.Phrases(PhraseKeys),
        };
        if (step.Within is null && step.Every is null && step.By is null && step.AtLeast is null)
        {
            part.Problem("", "no limit", "\"within:\", \"every:\", \"by:\" or \"at least:\"");
        }

        part.NoOtherKeys();
        return step;
    }

    private static Example Example(Entry part)
    {
        var given = part.Lines("given", withColon: true);
        var on = part.OptionalText("on");
        var save = part.OptionalText("save");
        var expect = part.Text("expect");
        if ((on is null) == (save is null))
        {
            part.Problem("on", on is null ? "neither \"on:\" nor \"save:\"" : "both \"on:\" and \"save:\"", "one of the two");
        }

        part.NoOtherKeys();
        return new Example(given is ["nothing"] ? [] : given, on, save, expect, part.Line);
    }

    private static bool YesOrNo(Entry entry, string key)
    {
        var word = entry.OptionalText(key);
        if (word is not (null or "yes" or "no"))
        {
            entry.Problem(key, $"\"{word}\"", "yes or no");
        }

        return word == "yes";
    }

    private static LengthOfTime? Length(Entry entry, string key) =>
        entry.OptionalText(key) is { } text ? entry.Guard<LengthOfTime?>(key, () => LimitPhrases.Whole(text, phrase => phrase.Length())) : null;

    private static int? Whole(Entry entry, string key) =>
        entry.OptionalText(key) is { } text ? entry.Guard<int?>(key, () => int.TryParse(text, out var number) && number > 0 ? number : throw new PhraseException($"\"{text}\"", "a whole number from 1")) : null;

    private static DateOnly? Day(Entry entry, string key) =>
        entry.OptionalText(key) is { } text ? entry.Guard<DateOnly?>(key, () => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new PhraseException($"\"{text}\"", "a date such as 2026-01-01")) : null;
}
