using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Import;

/// <summary>
/// An extract against what its source said before: what says the same changes nothing, what is new is added,
/// and what says something else corrects what stands in its place. A person's own correction stands until the source says something new.
/// </summary>
internal sealed class Reconciling(Overview overview)
{
    private readonly List<CaseRecord> _toAppend = [];

    private readonly HashSet<string> _seen = [];

    private readonly HashSet<Subject> _doubted = [];

    private bool _allDoubted;

    public IReadOnlyList<CaseRecord> ToAppend => _toAppend;

    public int Added => _toAppend.Count - Corrected;

    public int Corrected { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Records that were left as they stand: missing, where faults may hide them; or told otherwise by an old extract.</summary>
    public int Left { get; private set; }

    /// <summary>A later extract of the source is loaded already: this one may add what that did not know, and corrects nothing.</summary>
    public bool IsOld { get; set; }

    public void Take(CaseRecord record)
    {
        if (!_seen.Add(record.Id))
        {
            return;
        }

        if (overview.LastOf(record.Id) is not { } standing)
        {
            _toAppend.Add(record);
        }
        else if (overview.LastOf(record.Id, record.Source) is { } said && !IsVoid(said) && Content(said) == Content(record))
        {
            Unchanged++;
        }
        else if (IsOld)
        {
            Left++;
        }
        else
        {
            Correct(record with
            {
                Id = RecordId.FromKey("correction", record.Id, standing.Id, Content(record)),
                Corrects = new Correction(standing.Id, Replaces(standing, record), "A later extract says something else."),
            });
        }
    }

    /// <summary>The extract says that this is not so: what an earlier one said never was.</summary>
    public void Deny(string id, string source) => Void(id, source, "A later extract says that this is not so.");

    /// <summary>What the extract has of a child, or of somebody unknown, could not all be read.</summary>
    public void Doubt(Subject? subject)
    {
        _allDoubted |= subject is null;
        if (subject is { } one)
        {
            _doubted.Add(one);
        }
    }

    /// <summary>An extract that is complete: what stands from its source and is not in it never was.</summary>
    public void VoidWhatIsMissing(string source)
    {
        foreach (var first in overview.FirstsOf(source).Where(record => record.Type != RecordTypes.SourceCoverage && !_seen.Contains(record.Id)))
        {
            if (_allDoubted || _doubted.Contains(first.Subject))
            {
                Left += IsVoid(overview.LastOf(first.Id)!) ? 0 : 1;
            }
            else
            {
                Void(first.Id, source, "It is not in a later extract that is complete.");
            }
        }
    }

    private void Void(string id, string source, string why)
    {
        if (!IsOld && overview.LastOf(id) is { } standing && !IsVoid(standing) && overview.LastOf(id, source) is { } said && !IsVoid(said) && _seen.Add(id))
        {
            Correct(standing with
            {
                Id = RecordId.FromKey("void", id, standing.Id),
                Author = said.Author,
                Source = source,
                Corrects = new Correction(standing.Id, CorrectionKind.Voids, why),
            });
        }
    }

    private void Correct(CaseRecord correction)
    {
        Corrected++;
        _toAppend.Add(correction);
    }

    /// <summary>What a person moved to another subject, and the source now says anew, is moved back.</summary>
    private static CorrectionKind Replaces(CaseRecord standing, CaseRecord record) => standing.Subject == record.Subject ? CorrectionKind.Replaces : CorrectionKind.Moves;

    private static bool IsVoid(CaseRecord record) => record.Corrects?.Kind == CorrectionKind.Voids;

    private static string Content(CaseRecord record) => string.Join('\n', new[]
    {
        record.Subject.ToString(), record.Type, record.Happened.ToString(), record.Recorded?.ToString(), record.About, record.Occasion, record.Author?.ToString(),
    }.Concat(record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")));
}
