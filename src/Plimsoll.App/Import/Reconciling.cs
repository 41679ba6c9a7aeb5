using Plimsoll.App.Looking;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Import;

/// <summary>
/// An extract against what stands: the same records change nothing, new ones are added,
/// and one that says something else than before corrects what stands in its place.
/// </summary>
internal sealed class Reconciling(Overview overview)
{
    private readonly List<CaseRecord> _toAppend = [];

    private readonly HashSet<string> _seen = [];

    public IReadOnlyList<CaseRecord> ToAppend => _toAppend;

    public int Corrected { get; private set; }

    public int Unchanged { get; private set; }

    public void Take(CaseRecord record)
    {
        if (!_seen.Add(record.Id))
        {
            return;
        }

        var standing = overview.LastOf(record.Id);
        if (standing is null)
        {
            _toAppend.Add(record);
        }
        else if (standing.Corrects?.Kind != CorrectionKind.Voids && SaysTheSame(standing, record))
        {
            Unchanged++;
        }
        else
        {
            Corrected++;
            _toAppend.Add(record with
            {
                Id = RecordId.FromKey("correction", record.Id, standing.Id, Content(record)),
                Corrects = new Correction(standing.Id, CorrectionKind.Replaces, "A later extract says something else."),
            });
        }
    }

    /// <summary>An extract that is complete: what stands from its source and is not in it never was.</summary>
    public void VoidWhatIsMissing(string source)
    {
        foreach (var first in overview.FirstsOf(source).Where(record => !_seen.Contains(record.Id)))
        {
            var standing = overview.LastOf(first.Id)!;
            if (standing.Corrects?.Kind == CorrectionKind.Voids)
            {
                continue;
            }

            Corrected++;
            _toAppend.Add(standing with
            {
                Id = RecordId.FromKey("void", first.Id, standing.Id),
                Corrects = new Correction(standing.Id, CorrectionKind.Voids, "It is not in a later extract that is complete."),
            });
        }
    }

    private static bool SaysTheSame(CaseRecord a, CaseRecord b) => Content(a) == Content(b);

    private static string Content(CaseRecord record) => string.Join('\n', new[]
    {
        record.Subject.ToString(), record.Type, record.Happened.ToString(), record.Recorded?.ToString(), record.About, record.Occasion, record.Author?.ToString(),
    }.Concat(record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")));
}
