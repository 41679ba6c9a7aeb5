using Plimsoll.Core.Keeping;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>Something outside the journal that goes with an erasure: a document, or the drafts about a subject. One of the two is null.</summary>
internal sealed record ErasedElsewhere(string? Document, Subject? DraftsAbout)
{
    private const string Drafts = "drafts ";

    public static IEnumerable<ErasedElsewhere> Of(Subject subject, ErasureDecision decision)
    {
        foreach (var hash in decision.Documents)
        {
            yield return new ErasedElsewhere(hash, null);
        }

        if (decision.Whole)
        {
            yield return new ErasedElsewhere(null, subject);
        }
    }

    public static ErasedElsewhere Parse(string text) => text.StartsWith(Drafts, StringComparison.Ordinal)
        ? new ErasedElsewhere(null, Subject.Parse(text[Drafts.Length..]))
        : new ErasedElsewhere(text[DocumentReference.Prefix.Length..], null);

    public override string ToString() => DraftsAbout is { } subject ? $"{Drafts}{subject}" : $"{DocumentReference.Prefix}{Document}";
}
