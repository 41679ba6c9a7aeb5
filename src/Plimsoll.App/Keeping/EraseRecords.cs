using Plimsoll.Core.Calendar;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>A person's decision to erase.</summary>
/// <param name="Subject">Whose record.</param>
/// <param name="Records">The ids of some records; null for all that was written about the subject.</param>
/// <param name="Power">A code of <c>erasure.power</c>.</param>
/// <param name="Reason">Why, in words that say nothing of what is erased.</param>
/// <param name="By">Who decided, with their role.</param>
public sealed record ErasureRequest(Subject Subject, IReadOnlyList<string>? Records, string Power, string Reason, Author By);

/// <summary>What became of a decision to erase.</summary>
/// <param name="Decision">The record of it; null where it was refused.</param>
/// <param name="Erased">How many records lost their fields.</param>
/// <param name="Noted">It is noted beside the anchors, so that no restore undoes it. If not, the next signing notes it.</param>
public sealed record ErasureResult(CaseRecord? Decision, int Erased = 0, bool Noted = false, string? Refusal = null);

/// <summary>
/// Carries out a decision to erase everywhere: the fields in the journal, documents that nothing else holds, drafts, and what is held in memory.
/// The envelopes stay, with who decided, why and by what power.
/// </summary>
public static class EraseRecords
{
    private const int FewestWords = 3;

    /// <exception cref="StorageException">A store cannot be used. What was decided is carried out whole or not at all; files that are left are taken away by the next signing.</exception>
    public static ErasureResult Decide(Authority authority, ErasureRequest request) => Decide(authority, request, isDue: false);

    /// <param name="isDue">It was worked out that the retention period has ended.</param>
    internal static ErasureResult Decide(Authority authority, ErasureRequest request, bool isDue)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Power == Disposal.Power && !isDue)
        {
            return new ErasureResult(null, Refusal: "That a period has ended is worked out: decide it by what is due for disposal.");
        }

        authority.Overview.Follow();
        var judged = new Judged(authority.Overview.Followed, authority.Overview.IdsOf(request.Subject));
        var about = judged.Subjects.SelectMany(authority.Journal.Of).Where(IsErasable).ToList();
        if (Refuse(authority, request, about) is { } refusal)
        {
            return new ErasureResult(null, Refusal: refusal);
        }

        var taken = request.Records is null ? about : [.. about.Where(record => request.Records.Contains(record.Id))];
        var decision = Record(authority, request, judged.Subjects[0], taken);
        if (RecordCheck.Problem(decision, authority.Catalogue) is { } problem)
        {
            return new ErasureResult(null, Refusal: problem);
        }

        if (authority.Journal.Erase(decision, judged, authority.Instant).Refusal is { } refused)
        {
            return new ErasureResult(null, Refusal: refused.Message);
        }

        foreach (var other in request.Records is null ? judged.Subjects : [])
        {
            authority.Drafts.Erase(other);
        }

        authority.Stores.FinishErasures(authority.Instant);
        authority.Overview.Follow();
        return new ErasureResult(decision, taken.Count, Note(authority, decision));
    }

    /// <summary>What says why something was erased or held says nothing of the person's life, and stays.</summary>
    internal static bool IsErasable(CaseRecord record) =>
        record.Type is not (RecordTypes.Erasure or RecordTypes.LegalHold) && (record.Fields.Count > 0 || record.Corrects?.Reason is not null);

    private static string? Refuse(Authority authority, ErasureRequest request, List<CaseRecord> about)
    {
        if (LegalHolds.Of(authority.Overview, request.Subject) is { } hold)
        {
            return $"A hold for {hold.Text("for") ?? "a reason not said"} stands on {request.Subject} since {hold.Happened.Day:yyyy-MM-dd}: nothing is erased until it is lifted.";
        }

        if (request.By.Role is not { } role || !authority.Catalogue.Roles.ContainsKey(role))
        {
            return "An erasure is decided by a person with a role of the practice: say who decides, and in which role.";
        }

        if (request.Reason.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
        {
            return "Say why, in a sentence that says nothing of what is erased: it is kept for ever.";
        }

        if (about.Count == 0)
        {
            return $"There is nothing to erase about {request.Subject}.";
        }

        if ((request.Records?.Count ?? about.Count) > ErasureDecision.MostRecords)
        {
            return $"One decision can name {ErasureDecision.MostRecords:N0} records at most, and there are {request.Records?.Count ?? about.Count:N0}: name them in parts.";
        }

        return request.Records?.FirstOrDefault(id => !about.Exists(record => record.Id == id)) is { } unknown
            ? $"Record {unknown} is not about {request.Subject}, is erased already, or must stay. Nothing was erased."
            : null;
    }

    private static CaseRecord Record(Authority authority, ErasureRequest request, Subject subject, List<CaseRecord> taken)
    {
        var ids = taken.Select(record => record.Id).ToHashSet();
        var sequences = taken.Select(record => record.Sequence).ToHashSet();
        var documents = taken.SelectMany(record => DocumentReference.In(record.Fields)).Select(document => document.Hash).ToHashSet();
        if (documents.Count > 0)
        {
            documents.ExceptWith(authority.Journal.DocumentsReferredTo().Where(held => !sequences.Contains(held.Sequence)).Select(held => held.Document.Hash));
        }

        var now = authority.Instant;
        return new CaseRecord
        {
            Id = RecordId.New(now),
            Subject = subject,
            Type = RecordTypes.Erasure,
            Happened = Moment.At(now),
            Recorded = Moment.At(now),
            Author = request.By,
            Fields = new ErasureDecision(request.Power, request.Reason, [.. ids], request.Records is null, [.. documents.Order(StringComparer.Ordinal)]).ToFields(),
        };
    }

    /// <summary>Where there is no key or the folder is out of reach, the next signing makes up for it.</summary>
    private static bool Note(Authority authority, CaseRecord decision)
    {
        try
        {
            return SignHead.Of(authority).Refusal is null && new AnchorFolder(authority.Settings.Anchors!).Holds(ErasureNote.FileOf(authority.Journal.Authority, decision.Id));
        }
        catch (StorageException)
        {
            return false;
        }
    }
}
