namespace Plimsoll.Core.Practice.Reading;

/// <summary>
/// Checks every name of a phrase against the catalogue: record types, fields, codes, spells, roles, standards.
/// Throws <see cref="PhraseException"/> with the nearest right name.
/// </summary>
internal sealed partial class Names(
    IReadOnlyDictionary<string, RecordType> types,
    IReadOnlyDictionary<string, Spell> spells,
    IReadOnlyDictionary<string, Role> roles,
    IReadOnlySet<string> ladders,
    IReadOnlySet<string> standards,
    bool asksClocks = false)
{
    /// <summary>What a condition may name besides the fields of the type: who signed, as they were then, and what it is about.</summary>
    public static readonly IReadOnlySet<string> Envelope = new HashSet<string>
    {
        "author.role", "author.employment", "author.employer", "author.qualified", "team.employment", "team.kind", "about",
    };

    private readonly HashSet<RecordUse> _uses = [];

    private (string Id, bool IsSpell)? _reader;

    /// <summary>Every type and field that an entry names, and who names it.</summary>
    public IReadOnlyCollection<RecordUse> Uses => _uses;

    /// <summary>The standard or spell whose names are checked next.</summary>
    public void ReadBy(string id, bool isSpell) => _reader = (id, isSpell);

    private void Used(string type, string? field = null)
    {
        if (_reader is { } reader)
        {
            _uses.Add(new RecordUse(type, field, reader.Id, reader.IsSpell));
        }
    }

    /// <summary>A field is read by a name alone, as in <c>counted from</c>.</summary>
    public void Used(IEnumerable<RecordType> types, string field)
    {
        foreach (var type in types.Where(type => type.Field(field) is not null))
        {
            Used(type.Id, field);
        }
    }

    public IReadOnlySet<string> SpellIds { get; } = spells.Keys.ToHashSet();

    public IReadOnlySet<string> RoleIds { get; } = roles.Keys.ToHashSet();

    /// <summary>A type that a phrase names itself.</summary>
    public RecordType Type(string id)
    {
        Used(id);
        return Known(id);
    }

    private RecordType Known(string id) => types.TryGetValue(id, out var type) ? type : throw Unknown(id, "a record type", types.Keys);

    public Spell SpellNamed(string id) => spells.TryGetValue(id, out var spell)
        ? spell
        : throw Unknown(id, "a spell", spells.Keys);

    /// <summary>The types whose records may start or change a spell, so whose fields its conditions may name.</summary>
    public IReadOnlyList<RecordType> StartTypes(string spell) => TypesOf(SpellNamed(spell).Starts, SpellNamed(spell).UpdatedBy);

    /// <summary>A field by which a spell joins its subject to another: it names a person, a worker, a team, a household or a home.</summary>
    public Field JoiningField(string spell, string field)
    {
        var fields = StartTypes(spell).SelectMany(type => type.Fields).ToList();
        var named = fields.Find(one => one.Id == field && Joining.KindOf(one.Type) is not null);
        return named ?? throw Unknown(field, $"a field that names who {spell} is with: a person, a worker, a team, a household or a place", fields.Where(one => Joining.KindOf(one.Type) is not null).Select(one => one.Id));
    }

    public IReadOnlyList<RecordType> EndTypes(string spell) => TypesOf(SpellNamed(spell).Ends);

    /// <summary>The types that <c>it</c> may be.</summary>
    public IReadOnlyList<RecordType> ItTypes(Trigger? from) => from is null ? [] : [.. from.Events.SelectMany(ItTypes).DistinctBy(type => type.Id)];

    private IEnumerable<RecordType> ItTypes(Event it) => it switch
    {
        RecordHappens happens => [Type(happens.Record.Type)],
        SpellHappens { Moment: SpellMoment.End } spell => EndTypes(spell.Spell),
        SpellHappens spell => StartTypes(spell.Spell),
        SpellLasts spell => StartTypes(spell.Spell),
        Anniversary spell => StartTypes(spell.Spell),
        Nth nth => ItTypes(nth.Of),
        AfterWithout after => [Type(after.Record.Type)],
        _ => [],
    };

    private IReadOnlyList<RecordType> TypesOf(params Trigger?[] triggers) =>
        [.. triggers.OfType<Trigger>().SelectMany(trigger => trigger.Events).OfType<RecordHappens>().Select(happens => Known(happens.Record.Type)).DistinctBy(type => type.Id)];

    public void Check(Conditions conditions, IReadOnlyList<RecordType> on, CodeSet? each, string where, bool breach = false)
    {
        foreach (var condition in conditions.OnFields)
        {
            if (Envelope.Contains(condition.Field) || (breach && condition.Field == "ladder"))
            {
                CheckBreach(condition, breach);
                continue;
            }

            var fields = on.Select(type => type.Field(condition.Field)).OfType<Field>().ToList();
            if (fields.Count == 0)
            {
                throw Unknown(condition.Field, $"a field of {where}", on.SelectMany(type => type.Fields).Select(field => field.Id).Concat(Envelope));
            }

            Used(on, condition.Field);
            CheckValues(condition, fields, each);
        }
    }

    private void CheckBreach(FieldCondition condition, bool breach)
    {
        if (breach && condition is Compare { Field: "ladder" } ladder && !ladders.Contains(ladder.Value))
        {
            throw Unknown(ladder.Value, "a ladder", ladders);
        }
    }

    /// <summary>The values of a condition on a field are some that it may hold.</summary>
    public static void CheckValues(FieldCondition condition, IReadOnlyList<Field> fields, CodeSet? each)
    {
        IReadOnlyList<string> values = condition switch
        {
            Compare compare => [compare.Value],
            OneOf oneOf => oneOf.Values,
            Includes includes => includes.Values,
            _ => [],
        };

        foreach (var value in values.Where(value => value != "me" && !(value == "each" && each is not null)))
        {
            if (!fields.Any(field => Fits(field, value)))
            {
                var codes = fields.Where(field => field.Codes is not null).SelectMany(field => field.Codes!.Codes).ToList();
                throw codes.Count > 0
                    ? Unknown(value, $"a code of {fields[0].Codes!.Id}", codes)
                    : new PhraseException($"\"{value}\"", $"a value for {fields[0].Id}, which is {fields[0].Type switch { FieldType.YesOrNo => "yes or no", FieldType.Number or FieldType.Score => "a number", var other => FieldTypes.WordFor(other) }}");
            }
        }
    }

    private static bool Fits(Field field, string value) => field.Type switch
    {
        FieldType.Choice or FieldType.Choices => field.Codes is null || field.Codes.MayBeNamed(value),
        FieldType.YesOrNo => value is "yes" or "no",
        FieldType.Number or FieldType.Score => decimal.TryParse(value, out _),
        _ => true,
    };

    public static PhraseException Unknown(string found, string expected, IEnumerable<string> names) =>
        new($"\"{found}\"", expected, Nearest.To(found, names));
}
