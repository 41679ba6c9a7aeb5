namespace Plimsoll.Returns.Cin;

/// <summary>
/// Rules that look at each row of one table by itself, with the rows around it. A finding points at the rule's fields of that row, of the episode
/// and the child around it.
/// </summary>
internal static class Each
{
    public static CinCheck Header(Func<CinHeader, CinYear, bool> fires) => new HeaderCheck(fires);

    public static CinCheck Child(Func<CinChild, CinYear, bool> fires) => new ChildCheck(fires);

    public static CinCheck Disability(Func<CinDisability, CinYear, bool> fires) => new RowCheck<CinDisability>(child => child.ChildCharacteristics.Disabilities, fires);

    public static CinCheck Episode(Func<CinDetails, CinYear, bool> fires) => new RowCheck<CinDetails>(child => child.CINdetails, fires);

    public static CinCheck Assessment(Func<CinAssessment, CinYear, bool> fires) => new RowCheck<CinAssessment>(child => child.Assessments, fires);

    public static CinCheck CinPlan(Func<CinPlanDates, CinYear, bool> fires) => new RowCheck<CinPlanDates>(child => child.CINPlanDates, fires);

    public static CinCheck Section47(Func<CinSection47, CinYear, bool> fires) => new RowCheck<CinSection47>(child => child.Section47, fires);

    public static CinCheck ProtectionPlan(Func<CinProtectionPlan, CinYear, bool> fires) => new RowCheck<CinProtectionPlan>(child => child.ChildProtectionPlans, fires);

    public static CinCheck Review(Func<CinReview, CinYear, bool> fires) => new RowCheck<CinReview>(child => child.Reviews, fires);

    public static CinCheck PreProceedings(Func<CinPreProceedings, CinYear, bool> fires) => new RowCheck<CinPreProceedings>(child => child.PreProceedings, fires);

    private sealed class HeaderCheck(Func<CinHeader, CinYear, bool> fires) : CinCheck
    {
        internal override void OnHeader(CinHeader header, CinYear year, CinFinder find)
        {
            if (fires(header, year))
            {
                find.At(header);
            }
        }
    }

    private sealed class ChildCheck(Func<CinChild, CinYear, bool> fires) : CinCheck
    {
        internal override void OnChild(CinChild child, CinYear year, CinFinder find)
        {
            if (fires(child, year))
            {
                find.AtWithAround(child);
            }
        }
    }

    private sealed class RowCheck<T>(Func<CinChild, CinRows<T>> rows, Func<T, CinYear, bool> fires) : CinCheck
        where T : CinRow
    {
        internal override void OnChild(CinChild child, CinYear year, CinFinder find)
        {
            foreach (var row in rows(child))
            {
                if (fires(row, year))
                {
                    find.AtWithAround(row);
                }
            }
        }
    }
}
