using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns;

namespace Plimsoll.App.Import;

/// <summary>Takes what a reader gives of an extract, child by child: sound records to be reconciled, everything else as faults by line.</summary>
internal sealed class Taking(Authority authority)
{
    private readonly Reconciling _reconciling = new(authority.Overview);
    private string? _last;
    private int _faultsBefore;

    public Faults Faults { get; } = new();

    public Reconciling Reconciling => _reconciling;

    public void Report(ReadProblem problem) => Faults.Add(problem);

    public void Take(CaseRecord record, int line)
    {
        if ((EnvelopeRules.Problem(record) ?? RecordCheck.Problem(record, authority.Catalogue)) is not { } problem)
        {
            _reconciling.Take(record);
            return;
        }

        // What is wrong with a child's id is wrong with each of its records, and told once.
        var fault = $"Line {line}: {problem.TrimEnd('.')}. No record is made of it.";
        if (fault != _last)
        {
            Faults.Add(_last = fault);
        }
    }

    /// <summary>The end of what the extract says of a child. Where there were faults, what is missing may be what could not be read.</summary>
    /// <param name="child">Null where it is not known whose lines were faulty.</param>
    public void End(Subject? child)
    {
        if (Faults.Count > _faultsBefore)
        {
            _reconciling.Doubt(child);
        }

        _faultsBefore = Faults.Count;
    }
}
