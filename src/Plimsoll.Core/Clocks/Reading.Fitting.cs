using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>Whether a record fits a pattern.</summary>
internal sealed partial class Reading
{
    /// <summary>The records that fit a pattern, in order. The list is not the caller's to change.</summary>
    public List<Entry> Fitting(RecordPattern pattern, Asking asking)
    {
        var entries = FittingConditions(pattern, asking);
        if (pattern.Links.Count == 0 || entries.Count == 0)
        {
            return entries;
        }

        var linked = NoEntries;
        foreach (var entry in entries)
        {
            if (Linked(entry, pattern.Links, asking))
            {
                (linked = ReferenceEquals(linked, NoEntries) ? [] : linked).Add(entry);
            }
        }

        return linked;
    }

    /// <summary>The records of its type that fit a pattern's conditions, whatever they are linked to.</summary>
    private List<Entry> FittingConditions(RecordPattern pattern, Asking asking)
    {
        var entries = _timeline.OfType(pattern.Type);
        return entries.Count == 0 || pattern.Conditions.IsEmpty ? entries
            : _plan[pattern] is { } settled ? (List<Entry>)(_known[settled.Place] ??= Fitting(entries, pattern.Conditions, asking))
            : Fitting(entries, pattern.Conditions, asking);
    }

    private List<Entry> Fitting(List<Entry> entries, Conditions conditions, Asking asking)
    {
        var fitting = NoEntries;
        foreach (var entry in entries)
        {
            if (Fits(entry, conditions, asking))
            {
                (fitting = ReferenceEquals(fitting, NoEntries) ? [] : fitting).Add(entry);
            }
        }

        return fitting;
    }

    public bool Fits(Entry entry, RecordPattern pattern, Asking asking) =>
        entry.Type == pattern.Type && Fits(entry, pattern.Conditions, asking) && Linked(entry, pattern.Links, asking);

    public bool Fits(Entry entry, Conditions conditions, Asking asking)
    {
        var clauses = conditions.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!FitsAny(entry, clauses[i].AnyOf, asking))
            {
                return false;
            }
        }

        return true;
    }

    private bool FitsAny(Entry entry, IReadOnlyList<Condition> conditions, Asking asking)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i] is FieldCondition field && Fits(field, Value(entry.Record, field.Field), asking))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A missing field is not anything, so it fits <c>!=</c>, <c>not in</c> and <c>missing</c>.</summary>
    private bool Fits(FieldCondition condition, FieldValue? value, Asking asking) => condition switch
    {
        Compare compare => value is null ? compare.How == Comparison.NotEqual
            : IsMe(value, compare.Value) ? compare.How == Comparison.Equal
            : Comparing.Holds(value, compare.How, Meant(compare.Value, asking)),
        OneOf oneOf => oneOf.Not != (value is not null && IsOneOf(value, oneOf.Values, asking)),
        Includes includes => value is not null && Included(value, includes),
        Present present => present.Exists == value is not null,
        _ => false,
    };

    private string Meant(string word, Asking asking) => word switch
    {
        "each" when asking.Each is not null => asking.Each,
        "me" => _timeline.Subject.Id,
        _ => word,
    };

    /// <summary>A field may name its subject in full (<c>home:H1</c>) or by its id.</summary>
    private bool IsMe(FieldValue value, string word) => word == "me" && value.ToString() == _timeline.Subject.ToString();

    private bool IsOneOf(FieldValue value, IReadOnlyList<string> words, Asking asking)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Is(value, Meant(words[i], asking)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Included(FieldValue value, Includes includes)
    {
        foreach (var word in includes.Values)
        {
            if (Is(value, word) != includes.All)
            {
                return !includes.All;
            }
        }

        return includes.All;
    }

    /// <summary>Whether a value, or one of several, is a word.</summary>
    private static bool Is(FieldValue value, string word) => value is FieldValue.Several several ? several.Values.Contains(word) : value.ToString() == word;

    internal static FieldValue? Value(CaseRecord record, string field) => record[field] ?? field switch
    {
        "about" => Text(record.About),
        "author.role" => Text(record.Author?.Role),
        "author.employment" => Text(record.Author?.Employment),
        "author.employer" => Text(record.Author?.Employer),
        "author.qualified" => record.Author?.Qualified is { } qualified ? FieldValue.Of(qualified) : null,
        "team.employment" => Text(record.Author?.TeamEmployment),
        "team.kind" => Text(record.Author?.TeamKind),
        _ => null,
    };

    private static FieldValue.Text? Text(string? text) => text is null ? null : new FieldValue.Text(text);

    public bool Linked(Entry entry, IReadOnlyList<Link> links, Asking asking)
    {
        for (var i = 0; i < links.Count; i++)
        {
            var fits = links[i] switch
            {
                AboutIt => asking.It is not null && IsAbout(entry, asking.It),
                AboutTheSame same => asking.It is not null && SameOf(entry, same.Type) == SameOf(asking.It, same.Type),
                WithTheSame same => asking.Run?.Start is { } start && entry.Record.Text(same.Field) is { } value && value == start.Record.Text(same.Field),
                ByRole by => Catalogue.IsOrIsAbove(entry.Record.Author?.Role, by.Role),
                BySomeoneElse => entry.Record.Author?.Id is { Length: > 0 } author && author != asking.It?.Record.Author?.Id && author != asking.It?.Record.Text("worker"),
                _ => false,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// B is about A when B's chain of <c>about</c> reaches A, or reaches a record directly about the same one as A:
    /// a step of the same thing. Two records of one type and step about one thing are two things, not steps of one.
    /// </summary>
    public bool IsAbout(Entry b, Entry a)
    {
        if (a.Type == BreachType && b.Record.Text("clock") is { } clock)
        {
            return clock == a.Root;
        }

        var seen = 0;
        for (var step = b; step is not null && seen < 50; step = Find(step.About), seen++)
        {
            if (step.About == a.Root)
            {
                return true;
            }

            if (step != a && step.About is { } about && a.About == about && !AreTwoThings(step, a))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreTwoThings(Entry one, Entry other) =>
        one.Type == other.Type && one.Record.Text("step") == other.Record.Text("step");

    private string? SameOf(Entry entry, string type) => AboutOf(entry, type)?.Root;

    /// <summary>The record of a type that a record is, or is about along its chain.</summary>
    public Entry? AboutOf(Entry entry, string type)
    {
        var seen = 0;
        for (var step = entry; step is not null && seen < 50; step = Find(step.About), seen++)
        {
            if (step.Type == type)
            {
                return step;
            }
        }

        return null;
    }
}
