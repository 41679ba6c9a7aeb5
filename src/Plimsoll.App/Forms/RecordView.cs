using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>One record whole, with its history.</summary>
/// <param name="StandsIn">The record that stands in its place; null where it stands itself.</param>
/// <param name="Hidden">Why some of it is not shown to this reader, and whom to ask; empty where all is.</param>
/// <param name="MayChange">The reader may correct, withdraw or move it.</param>
public sealed record RecordView(
    string Id,
    string Type,
    Named Who,
    string Title,
    string? Summary,
    Moment Happened,
    string? Late,
    string Author,
    IReadOnlyList<RecordSection> Sections,
    IReadOnlyList<string> Hidden,
    Offered? About,
    IReadOnlyList<Offered> Together,
    IReadOnlyList<RecordStep> History,
    string? StandsIn,
    bool IsWithdrawn,
    bool MayChange,
    bool HasSteps);

/// <summary>A section of a record with what is answered in it.</summary>
public sealed record RecordSection(string Title, IReadOnlyList<RecordAnswer> Answers);

/// <summary>One answer; a document is named and can be fetched.</summary>
public sealed record RecordAnswer(string Label, IReadOnlyList<string> Lines, DocumentReference? Document);

/// <summary>One step of a record's history: "Ruth Amadi wrote it down on 21 November 2026".</summary>
public sealed record RecordStep(string Id, string Words, string? Reason);
