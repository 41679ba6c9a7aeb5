namespace Plimsoll.Core.Practice.Reading;

/// <summary>The names in triggers, tests and limits.</summary>
internal sealed partial class Names
{
    /// <param name="it">The types that <c>it</c> may be.</param>
    /// <param name="each">The set of <c>one for each</c>, whose code <c>each</c> is.</param>
    public Trigger Checked(Trigger trigger, IReadOnlyList<RecordType> it, CodeSet? each = null)
    {
        foreach (var happens in trigger.Events)
        {
            Check(happens, it, each);
        }

        return trigger;
    }

    private void Check(Event happens, IReadOnlyList<RecordType> it, CodeSet? each)
    {
        switch (happens)
        {
            case RecordHappens record:
                Check(record.Record, each);
                break;
            case ItHappens itself:
                Check(itself.Conditions, it, each, "the starting record");
                break;
            case SpellHappens { Moment: SpellMoment.End } spell:
                Check(spell.Conditions, EndTypes(spell.Spell), each, $"the end of {spell.Spell}");
                break;
            case SpellHappens spell:
                Check(spell.Conditions, StartTypes(spell.Spell), each, $"the start of {spell.Spell}");
                break;
            case Anniversary anniversary:
                SpellNamed(anniversary.Spell);
                break;
            case SpellLasts lasts:
                SpellNamed(lasts.Spell);
                break;
            case BreachHappens { Standard: { } standard }:
                if (!standards.Contains(standard))
                {
                    throw Unknown(standard, "a standard", standards);
                }

                break;
            case BreachHappens breach:
                Check(breach.Conditions, [], each, "a breach", breach: true);
                break;
            case Nth nth:
                Check(nth.Of, it, each);
                if (nth.InSpell is { } inSpell)
                {
                    SpellNamed(inSpell);
                }

                break;
            case AfterWithout after:
                Check(after.Record, each);
                foreach (var stop in after.Breaks)
                {
                    Check(stop, after.Record, it, each);
                }

                break;
        }
    }

    private void Check(Break stop, RecordPattern counted, IReadOnlyList<RecordType> it, CodeSet? each)
    {
        if (stop is BreakEvent other)
        {
            Check(other.Of, it, each);
        }
        else if (stop is ValueMoves moves)
        {
            var type = Type(moves.Type ?? counted.Type);
            Used([type], moves.Field);
            if (type.Field(moves.Field) is null)
            {
                throw Unknown(moves.Field, $"a field of {type.Id}", type.Fields.Select(field => field.Id));
            }
        }
    }

    public RecordPattern Check(RecordPattern record, CodeSet? each)
    {
        var type = Type(record.Type);
        Check(record.Conditions, [type], each, type.Id);
        Check(record.Links, type);
        return record;
    }

    private void Check(IReadOnlyList<Link> links, RecordType? type)
    {
        foreach (var link in links)
        {
            switch (link)
            {
                case AboutTheSame same:
                    Type(same.Type);
                    break;
                case ByRole by when !roles.ContainsKey(by.Role):
                    throw Unknown(by.Role, "a role", roles.Keys);
                case WithTheSame same when type?.Field(same.Field) is not null:
                    Used([type], same.Field);
                    break;
                case WithTheSame same when type is not null:
                    throw Unknown(same.Field, $"a field of {type.Id}", type.Fields.Select(field => field.Id));
            }
        }
    }

    public Test Checked(Test test, IReadOnlyList<RecordType> it, CodeSet? each = null)
    {
        switch (test)
        {
            case AnyOf any:
                All(any.Tests);
                break;
            case AllOf all:
                All(all.Tests);
                break;
            case NotSo not:
                Checked(not.Test, it, each);
                break;
            case InSpell spell:
                SpellNamed(spell.Spell);
                Check(spell.Conditions, StartTypes(spell.Spell), each, $"the spell {spell.Spell}");
                break;
            case AtLeast had:
                if (had is { Number: 1, Fresh: null } && !types.ContainsKey(had.Record.Type))
                {
                    throw Unknown(had.Record.Type, "a spell or a record type", types.Keys.Concat(spells.Keys));
                }

                Check(had.Record, each);
                Check(had.Fresh);
                break;
            case NoneOf none:
                Check(none.Record, each);
                Check(none.Fresh);
                break;
            case LatestIs latest:
                Check(latest.Record, each);
                Check(latest.Is, [Type(latest.Record.Type)], each, latest.Record.Type);
                break;
            case EndedSpell ended:
                SpellNamed(ended.Spell);
                break;
            case LateClock late:
                CheckClock(late.Standard);
                break;
            case HadBreach breach:
                CheckClock(breach.Standard);
                break;
            case ItFits fits:
                Check(fits.Conditions, it, each, "the starting record");
                Check(fits.Links, null);
                break;
            case ItIsType isType:
                Type(isType.Type);
                break;
        }

        return test;

        void All(IReadOnlyList<Test> tests)
        {
            foreach (var one in tests)
            {
                Checked(one, it, each);
            }
        }
    }

    /// <summary>Measures ask how clocks stand. Standards do not: a clock would wait for others that wait for it.</summary>
    private void CheckClock(string standard)
    {
        if (!asksClocks)
        {
            throw new PhraseException($"how the clock of \"{standard}\" stands", "a test over records and spells: only a measure asks for clocks");
        }

        if (!standards.Contains(standard))
        {
            throw Unknown(standard, "a standard", standards);
        }
    }

    private void Check(Fresh? fresh)
    {
        if (fresh is SinceLast since)
        {
            Type(since.Type);
        }
    }

    public Limit Checked(Limit limit, IReadOnlyList<RecordType> it)
    {
        switch (limit)
        {
            case OnDate date:
                Checked(date.Date, it);
                break;
            case AfterDate after:
                Checked(after.Date, it);
                break;
            case AtNextSitting next:
                if (next.Sitting.Type != RecordTypes.Sitting)
                {
                    throw Unknown(next.Sitting.Type, $"\"{RecordTypes.Sitting}\", the record of when a panel or meeting sits", [RecordTypes.Sitting]);
                }

                Check(next.Sitting, null);
                break;
            case AtEvent at:
                Check(at.Event, it, null);
                break;
            case AsRecorded recorded:
                Check(recorded.Record, null);
                Used([Type(recorded.Record.Type)], recorded.Field);
                if (Type(recorded.Record.Type).Field(recorded.Field) is null)
                {
                    throw Unknown(recorded.Field, $"a field of {recorded.Record.Type}", Type(recorded.Record.Type).Fields.Select(field => field.Id));
                }

                break;
        }

        return limit;
    }

    public DateField Checked(DateField date, IReadOnlyList<RecordType> it)
    {
        IReadOnlyList<RecordType> on = date.Type is null ? it : [Type(date.Type)];
        var fields = on.SelectMany(type => type.Fields).Where(field => field.Type is FieldType.Date or FieldType.Instant).ToList();
        Used(on, date.Field);
        return fields.Any(field => field.Id == date.Field)
            ? date
            : throw Unknown(date.Field, $"a date field of {date.Type ?? "the starting record"}", fields.Select(field => field.Id));
    }
}
