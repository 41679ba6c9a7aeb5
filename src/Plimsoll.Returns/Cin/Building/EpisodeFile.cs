using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>One referral with the records that belong to it.</summary>
internal sealed class EpisodeFile(ChildFile child, CaseRecord referral)
{
    private readonly List<CaseRecord> _records = [];

    public CaseRecord Referral => referral;

    public DateOnly Referred => referral.Happened.Day;

    /// <summary>The manager's signature under the closure; the last, where it was closed more than once.</summary>
    public CaseRecord? Closure => _records.LastOrDefault(CinMap.Closure.Fits);

    public DateOnly? Closed => Closure?.Happened.Day;

    /// <summary>It was decided that nothing further is done, and nothing was.</summary>
    public bool IsNotTakenFurther => _records.LastOrDefault(CinMap.Decision.Fits) is { } decision && CinMap.NoFurtherAction.Fits(decision) && !_records.Exists(IsWork);

    /// <summary>In the order of the timeline.</summary>
    public IEnumerable<CaseRecord> Of(CinShape shape) => _records.Where(shape.Fits);

    public void Add(CaseRecord record) => _records.Add(record);

    /// <summary>Gives each end the start that it is about, or else the last before it that has none, and says what became of each start.</summary>
    /// <param name="open">Whether a start may still take an end that names none.</param>
    public IEnumerable<(CaseRecord Start, CaseRecord? End)> Pairs(CinShape start, CinShape end, Action<CaseRecord> without, Func<CaseRecord, CaseRecord, bool>? open = null)
    {
        var starts = Of(start).ToList();
        var ends = new CaseRecord?[starts.Count];
        var left = new List<CaseRecord>();
        foreach (var one in Of(end))
        {
            var at = starts.FindIndex(begun => child.IsAbout(one, begun));
            if (at >= 0)
            {
                ends[at] = one;
            }
            else
            {
                left.Add(one);
            }
        }

        foreach (var one in left)
        {
            var at = Enumerable.Range(0, starts.Count).LastOrDefault(at => ends[at] is null && starts[at].Happened.Day <= one.Happened.Day && open?.Invoke(starts[at], one) != false, -1);
            if (at >= 0)
            {
                ends[at] = one;
            }
            else
            {
                without(one);
            }
        }

        return starts.Select((begun, at) => (begun, ends[at]));
    }

    private static bool IsWork(CaseRecord record) =>
        CinMap.AssessmentStarted.Fits(record) || CinMap.Enquiry.Fits(record) || CinMap.NeedPlanAgreed.Fits(record) || CinMap.ProtectionPlanStarted.Fits(record);
}
