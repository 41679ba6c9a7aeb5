namespace Plimsoll.Returns.Cin;

/// <summary>The tables of enquiries, initial conferences and child protection plans.</summary>
internal sealed class CinProtectionFigures
{
    private const string Enquiries = "Enquiries begun in the year";
    private const string NotRequired = "No conference required";
    private const string Conferences = "Initial conferences in the year";
    private const string InTime = "Within 15 working days of the enquiry’s start";
    private const string Begun = "Begun in the year";
    private const string Again = "Of a child who had a plan before";
    private const string Ended = "Ended in the year";
    private const string Open = "Open at the end of the year";

    private readonly CinCounts _enquiries = new CinCounts(
        "enquiries", "Section 47 enquiries and initial conferences", "Enquiries by their start, conferences by their day. A conference of a child who moved in, without an enquiry, is not counted.",
        ["Number"], Enquiries, NotRequired, Conferences, InTime).With(Enquiries, NotRequired).With(Conferences, InTime);

    private readonly CinCounts _plans = new CinCounts(
        "plans", "Child protection plans", "By the days on which they begin and end. A plan is a second or later one where the file gives a number of earlier plans, at whatever time.",
        ["Plans"], Begun, Again, Ended, Open).With(Begun, Again);

    private readonly CinCounts _categories = new(
        "categories", "Child protection plans by category of abuse", "At the end of the year by the latest category, when begun by the first.", [Open, Begun], [.. CinSummary.Labels("dfe.abuse-category"), "Not known"]);

    private readonly CinCounts _lengths = new(
        "lengths", "Child protection plans that ended, by how long they lasted", "From the day on which the plan began to the day on which it ended.",
        ["Plans"], "3 months or less", "More than 3, up to 6 months", "More than 6 months, less than a year", "1 year, less than 2", "2 years or more", "Not known");

    public void Add(CinChild child, CinYear year)
    {
        foreach (var enquiry in child.Section47)
        {
            if (year.Holds(enquiry.S47ActualStartDate.Date))
            {
                _enquiries.Add(Enquiries);
                _enquiries.AddIf(enquiry.ICPCnotRequired.Flag == true, NotRequired);
            }

            if (enquiry.DateOfInitialCPC.Date is { } held && year.Holds(held))
            {
                _enquiries.Add(Conferences);
                _enquiries.AddIf(CinAssessmentFigures.Days(enquiry.S47ActualStartDate.Date, held) <= 15, InTime);
            }
        }

        foreach (var plan in child.ChildProtectionPlans)
        {
            Add(plan, year);
        }
    }

    public IEnumerable<CinFigureTable> Tables() =>
        [_enquiries.Table(), _plans.Table(), _categories.Table(column => _plans[column == 0 ? Open : Begun]), _lengths.Table(_ => _plans[Ended])];

    private void Add(CinProtectionPlan plan, CinYear year)
    {
        var (begun, ended) = (plan.CPPstartDate.Date, plan.CPPendDate.Date);
        if (year.Holds(begun))
        {
            _plans.Add(Begun);
            _plans.AddIf(plan.NumberOfPreviousCPP.Number > 0, Again);
            _categories.Add(CinSummary.Label("dfe.abuse-category", plan.InitialCategoryOfAbuse), 1);
        }

        if (ended is { } last && year.Holds(last))
        {
            _plans.Add(Ended);
            _lengths.Add(Length(begun, last));
        }

        if (begun <= year.ReferenceDate && (ended is null || ended > year.ReferenceDate))
        {
            _plans.Add(Open);
            _categories.Add(CinSummary.Label("dfe.abuse-category", plan.LatestCategoryOfAbuse), 0);
        }
    }

    private static string Length(DateOnly? begun, DateOnly ended) => begun is not { } first || first > ended ? "Not known"
        : first >= ended.AddMonths(-3) ? "3 months or less"
        : first >= ended.AddMonths(-6) ? "More than 3, up to 6 months"
        : first > ended.AddYears(-1) ? "More than 6 months, less than a year"
        : first > ended.AddYears(-2) ? "1 year, less than 2"
        : "2 years or more";
}
