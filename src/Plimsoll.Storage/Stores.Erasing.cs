namespace Plimsoll.Storage;

public sealed partial class Stores
{
    /// <summary>
    /// Takes away what erasures have still to take outside the journal: documents that no record which stands holds, drafts, notices, reasons of queries, and what was
    /// to be told outside. To be called after each erasure, and by a job, because the program may have been stopped in between.
    /// </summary>
    /// <returns>How many things are gone.</returns>
    public int FinishErasures(DateTimeOffset now)
    {
        var waiting = Journal.ToErase();
        if (waiting.Count == 0)
        {
            return 0;
        }

        var held = Journal.DocumentsReferredTo().Select(document => document.Document.Hash).ToHashSet();
        foreach (var (what, _) in waiting)
        {
            if (what.DraftsAbout is { } subject)
            {
                Drafts.Erase(subject);
                Notices.Erase(subject);
                QueryReasons.Erase(subject);
                Webhooks.Erase(subject);
            }
            else if (!held.Contains(what.Document!))
            {
                Documents.Delete(what.Document!);
            }

            Journal.Gone(what, now);
        }

        return waiting.Count;
    }

    /// <summary>
    /// What is wrong with the documents, each a sentence: one that a record refers to and that is missing or changed, one that was erased and
    /// stands here again. Reads every document.
    /// </summary>
    public IEnumerable<string> VerifyDocuments()
    {
        var referred = Journal.DocumentsReferredTo().GroupBy(document => document.Document.Hash).ToDictionary(group => group.Key, group => group.Min(document => document.Sequence));
        foreach (var (hash, sequence) in referred.OrderBy(pair => pair.Value))
        {
            if (!Documents.Holds(hash))
            {
                yield return $"The document {hash}, which entry {sequence} refers to, is missing, and no entry erased it.";
            }
            else if (Documents.Problem(hash) is { } problem)
            {
                yield return $"{problem} Entry {sequence} refers to it.";
            }
        }

        foreach (var (what, decidedIn) in Journal.ToErase().Where(pair => pair.What.Document is { } hash && Documents.Holds(hash)))
        {
            yield return $"The document {what.Document} was erased by entry {decidedIn}, and its file is not gone yet: journal anchor finishes it.";
        }
    }

    /// <summary>
    /// Documents that no record and no draft refers to, and that are older than any draft: given and never saved, or put there by somebody else.
    /// </summary>
    public IReadOnlyList<string> Orphans(DateTimeOffset now)
    {
        var held = Journal.DocumentsReferredTo().Select(document => document.Document.Hash).ToHashSet();
        var drafts = Drafts.Texts().ToList();
        return [.. Documents.All().Where(hash => !held.Contains(hash) && Documents.KeptAt(hash) < now - Storage.Drafts.Kept && !drafts.Any(text => text.Contains(hash, StringComparison.Ordinal)))];
    }
}
