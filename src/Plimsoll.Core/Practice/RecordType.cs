using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>A part of a form: layout, without meaning. Moving a field to another section changes no record.</summary>
/// <param name="Fields">In the order in which they are asked.</param>
public sealed record Section(string Title, IReadOnlyList<Field> Fields);

/// <summary>A kind of record: what one dated, signed fact of this kind holds. From <c>practice/records</c>.</summary>
public sealed record RecordType(string Id, string Title, string Area, IReadOnlyList<SubjectKind> Subjects, IReadOnlyList<Field> Fields)
{
    private readonly Dictionary<string, Field> _byId = Fields.ToDictionary(field => field.Id);

    public Field? Field(string id) => _byId.GetValueOrDefault(id);

    /// <summary>When to write such a record and when not; null where the title says it.</summary>
    public string? Hint { get; init; }

    /// <summary>Every field in exactly one of them. A type that says nothing of its layout has one section under its own title.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [new Section(Title, Fields)];

    /// <summary>The catalogue says nothing of the layout, so that it is ours to choose.</summary>
    public bool HasDefaultLayout => Sections is [var only] && ReferenceEquals(only.Fields, Fields);

    /// <summary>A promise in hours starts with it: whoever writes it gives the time, not only the day.</summary>
    public bool NeedsTime { get; init; }

    /// <summary>One form serves a sibling group: it makes one record a child, joined by an occasion.</summary>
    public bool OneFormForSiblings { get; init; }

    /// <summary>Why some people do not see any of it; null where nothing is private about it as a whole.</summary>
    public Privacy? Private { get; init; }

    /// <summary>Only these roles and those above them see it, who wrote it, and the worker whom it is about; empty where it is not restricted.</summary>
    public IReadOnlyList<string> RestrictedTo { get; init; } = [];

    /// <summary>Whose it is to write: these roles and those above them, and whoever holds or stands in for their post; empty where anybody may who writes in the record.</summary>
    public IReadOnlyList<string> WrittenBy { get; init; } = [];

    /// <summary>How long it is kept, and by what power; null where that is not yet said.</summary>
    public Retention? Keep { get; init; }

    /// <summary>The one line that a timeline shows; null where none is written.</summary>
    public SummaryLine? Summary { get; init; }
}

/// <summary>A place of the practice that reads a record type: if it changes, this must be looked at.</summary>
/// <param name="Type">The record type that is read.</param>
/// <param name="Field">The field that is read; null where the record as a whole is.</param>
/// <param name="By">The id of the standard or spell that reads it.</param>
/// <param name="IsSpell">It is read by a spell, not by a standard.</param>
public sealed record RecordUse(string Type, string? Field, string By, bool IsSpell);
