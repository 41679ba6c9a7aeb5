namespace Plimsoll.Returns.Cin;

/// <summary>The tables into which the census falls, by the names that public tools give them.</summary>
public enum CinTable
{
    Header,
    ChildIdentifiers,
    ChildCharacteristics,
    Disabilities,
    CINdetails,
    Assessments,
    AssessmentFactorsList,
    CINplanDates,
    Section47,
    ChildProtectionPlans,
    Reviews,
    PreProceedings,
}
