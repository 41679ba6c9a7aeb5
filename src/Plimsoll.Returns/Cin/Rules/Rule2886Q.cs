namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2886Q
{
    public static readonly CinRule Rule = Of<SexTally>("Sex", 2025, null);

    /// <summary>While the census asked for GenderCurrent.</summary>
    public static readonly CinRule RuleTo2024 = Of<GenderTally>("GenderCurrent", CinYear.First, 2024);

    private static CinRule Of<T>(string field, int from, int? to)
        where T : Whole.ITally, new() => new("2886Q", Severity.Query, "More than 2% of the children who are born have no sex recorded")
        {
            From = from,
            To = to,
            AlsoReads = [field, "ExpectedPersonBirthDate"],
            Fix = "Record the sex of the children who have none, or say why so many are not known.",
            Owner = Owner.BusinessSupport,
            Differs = "Other tools divide by nothing where a return has no children, and judged GenderCurrent wrongly until 2023/24.",
            Check = Whole.Return<T>(),
        };

    private sealed class SexTally : Tally
    {
        protected override bool IsUnknown(CinIdentifiers child) => child.Sex.Text is null or "U";
    }

    private sealed class GenderTally : Tally
    {
        protected override bool IsUnknown(CinIdentifiers child) => child.GenderCurrent.Text is null or "0";
    }

    private abstract class Tally : Whole.ITally
    {
        private int _children;
        private int _unknown;

        public void Add(CinChild child, CinYear year)
        {
            _children++;
            _unknown += child.ChildIdentifiers.ExpectedPersonBirthDate.Date is null && IsUnknown(child.ChildIdentifiers) ? 1 : 0;
        }

        public void End(CinYear year, CinFinder find)
        {
            if (_unknown > 0.02m * _children)
            {
                find.Return();
            }
        }

        protected abstract bool IsUnknown(CinIdentifiers child);
    }
}
