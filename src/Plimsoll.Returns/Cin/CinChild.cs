namespace Plimsoll.Returns.Cin;

/// <summary>A child of the census with all that is said of them.</summary>
public sealed class CinChild() : CinRow(CinLayout.Child)
{
    private readonly List<CinDetails> _episodes = [];
    private readonly CinTables _tables = new();
    private CinIdentifiers? _identifiers;
    private CinCharacteristics? _characteristics;

    /// <summary>The authority's own id for the child, without the space around it; null where it is missing.</summary>
    public string? Id => _identifiers?.LAchildID.Text;

    internal override string Name => Id is null ? base.Name : $"{base.Name} ({ReadProblem.Show(Id)})";

    internal override CinChild OfChild => this;

    /// <summary>1, or 2 where the file has had a child of this id before, and so on.</summary>
    public int Occurrence { get; internal set; } = 1;

    /// <summary>An empty row where the file has none.</summary>
    public CinIdentifiers ChildIdentifiers => _identifiers ?? Absent(new CinIdentifiers());

    /// <summary>An empty row where the file has none.</summary>
    public CinCharacteristics ChildCharacteristics => _characteristics ?? Absent(new CinCharacteristics());

    /// <summary>One for each referral.</summary>
    public CinRows<CinDetails> CINdetails => new(_episodes);

    /// <summary>The assessments of every referral; so with the tables that follow.</summary>
    public CinRows<CinAssessment> Assessments => _tables.Assessments;

    public CinRows<CinPlanDates> CINPlanDates => _tables.CINPlanDates;

    public CinRows<CinSection47> Section47 => _tables.Section47;

    public CinRows<CinProtectionPlan> ChildProtectionPlans => _tables.ChildProtectionPlans;

    public CinRows<CinReview> Reviews => _tables.Reviews;

    public CinRows<CinPreProceedings> PreProceedings => _tables.PreProceedings;

    /// <summary>A row that stands anywhere in the child.</summary>
    internal void HoldAll(CinRow row) => _tables.Hold(row);

    /// <summary>Says that the child was read to its end: what is missing is now known to be missing.</summary>
    internal void Close()
    {
        _identifiers ??= Absent(new CinIdentifiers());
        _characteristics ??= Absent(new CinCharacteristics());
    }

    private protected override void Hold(CinRow inside)
    {
        switch (inside)
        {
            case CinIdentifiers identifiers:
                identifiers.Row = Row;
                _identifiers ??= identifiers;
                break;
            case CinCharacteristics characteristics:
                characteristics.Row = Row;
                _characteristics ??= characteristics;
                break;
            case CinDetails episode:
                _episodes.Add(episode);
                break;
            default:
                base.Hold(inside);
                break;
        }
    }

    private T Absent<T>(T row)
        where T : CinRow
    {
        (row.Line, row.Column) = (Line, Column);
        row.PutInside(this);
        return row;
    }
}
