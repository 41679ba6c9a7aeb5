using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Records;

/// <summary>
/// One dated, signed fact about a subject. Never changed: a later record corrects it.
/// </summary>
public sealed record CaseRecord
{
    /// <summary>UUID v7 where Plimsoll made it; derived from the natural key where imported; or any id its source gave.</summary>
    public required string Id { get; init; }

    public required Subject Subject { get; init; }

    /// <summary>Joins the records of one event: one meeting, four children.</summary>
    public string? Occasion { get; init; }

    /// <summary>The id of a record type of the catalogue.</summary>
    public required string Type { get; init; }

    public required Moment Happened { get; init; }

    /// <summary>When it was written, as its source says; null where the source does not say.</summary>
    public Moment? Recorded { get; init; }

    public Author? Author { get; init; }

    public IReadOnlyDictionary<string, FieldValue> Fields { get; init; } = NoFields;

    /// <summary>The id of the record that this one is about: a step of it, an answer to it.</summary>
    public string? About { get; init; }

    public Correction? Corrects { get; init; }

    /// <summary>What brought it here: <c>person</c>, or the name of an import such as <c>cin-census</c>.</summary>
    public string Source { get; init; } = FromPerson;

    /// <summary>Place in the journal, from 1; 0 before it is appended. Never taken from a file.</summary>
    public long Sequence { get; init; }

    /// <summary>When the journal took it: ours, never taken from a file.</summary>
    public DateTimeOffset Appended { get; init; }

    public const string FromPerson = "person";

    public static readonly IReadOnlyDictionary<string, FieldValue> NoFields = new Dictionary<string, FieldValue>();

    public FieldValue? this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>The text of a field, or null where it is missing.</summary>
    public string? Text(string field) => Fields.TryGetValue(field, out var value) ? value.ToString() : null;
}

/// <summary>Who signed a record, as they were when they signed it.</summary>
/// <param name="Id">The worker's id.</param>
/// <param name="Role">A role of <c>practice/roles.yaml</c>.</param>
/// <param name="Employment"><c>permanent</c> or <c>agency</c>.</param>
/// <param name="Employer">Who pays them.</param>
/// <param name="Qualified">A registered social worker.</param>
/// <param name="Team">The team they signed for.</param>
/// <param name="TeamEmployment"><c>permanent</c> or <c>agency</c>: how that team is staffed.</param>
/// <param name="TeamKind">What that team does.</param>
public sealed record Author(
    string Id,
    string? Role = null,
    string? Employment = null,
    string? Employer = null,
    bool? Qualified = null,
    string? Team = null,
    string? TeamEmployment = null,
    string? TeamKind = null);

/// <summary>What a correction does to the record it names; the later of two corrections of one record wins.</summary>
public enum CorrectionKind
{
    /// <summary>This record stands in its place.</summary>
    Replaces,

    /// <summary>The record never was: this one says why and stands for nothing else.</summary>
    Voids,

    /// <summary>It was written about the wrong subject: this record, about the right one, stands in its place.</summary>
    Moves,
}

/// <summary>A mistake put right: which record, how, and why.</summary>
public sealed record Correction(string Record, CorrectionKind Kind = CorrectionKind.Replaces, string? Reason = null);
