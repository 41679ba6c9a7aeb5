namespace Plimsoll.Returns.Cin;

/// <summary>
/// Adds up a census in the manner of the Department for Education's yearly tables (Children in need: statistics), child by child, and keeps no child.
/// What the file does not hold it cannot count: a referral that closed before the year is not in it, so that some repeats are not seen.
/// </summary>
public sealed class CinSummary
{
    private const string NotKnown = "Not known";
    private const int AtTheEnd = 0;
    private const int InTheYear = 1;

    private static readonly string[] Times = ["At the end of the year", "At any time in the year"];
    private static readonly string[] Ages = ["Unborn", "Under 1", "1 to 4", "5 to 9", "10 to 15", "16 or 17", "18 or over", NotKnown];
    private static readonly string[] Sexes = ["Male", "Female", NotKnown];

    private readonly CinYear _year;
    private readonly CinCounts _children = new("children", "Children in need", "A child is in need from a referral that is taken on, whatever its primary need, until it is closed; each child once, at the end and in the year.", Times, "Children");
    private readonly CinCounts _needs = new("needs", "By primary need", "The primary need of the latest referral that counts.", Times, [.. Labels("dfe.primary-need"), NotKnown]);
    private readonly CinCounts _ages = new("ages", "By age", "The age on the last day of the year. A child without a day of birth, with an expected one, is unborn.", Times, Ages);
    private readonly CinCounts _sexes = new("sexes", "By sex", "As the file gives it.", Times, Sexes);
    private readonly CinCounts _ethnicities = new("ethnicities", "By ethnicity", "As the file gives it.", Times, [.. Labels("dfe.ethnicity"), NotKnown]);
    private readonly CinCounts _episodes = new("episodes", "Episodes of need", "An episode begins with a referral that is taken on and ends with its closure.", ["Episodes"], "Begun in the year", "Ended in the year", "Open at the end of the year");
    private readonly CinCounts _closures = new("closures", "Episodes that ended, by reason", "The reason for closure.", ["Episodes"], [.. Labels("dfe.cin-closure"), NotKnown]);
    private readonly CinReferralFigures _referrals = new();
    private readonly CinAssessmentFigures _assessments = new();
    private readonly CinProtectionFigures _protection = new();

    public CinSummary(CinYear year) => _year = year;

    public void Add(CinChild child)
    {
        CinDetails? open = null, inYear = null;
        foreach (var episode in child.CINdetails)
        {
            _referrals.Add(episode, _year);
            if (episode.ReferralNFA.Flag == true || episode.CINreferralDate.Date is not { } begun || begun > _year.ReferenceDate)
            {
                continue;
            }

            var ended = episode.CINclosureDate.Date;
            _episodes.AddIf(_year.Holds(begun), "Begun in the year");
            if (_year.Holds(ended))
            {
                _episodes.Add("Ended in the year");
                _closures.Add(Label("dfe.cin-closure", episode.ReasonForClosure));
            }

            if (ended is null || ended > _year.ReferenceDate)
            {
                _episodes.Add("Open at the end of the year");
                open = Later(open, episode);
            }

            if (ended is null || ended >= _year.Start)
            {
                inYear = Later(inYear, episode);
            }
        }

        _referrals.Add(child, _year);
        Count(child, open, AtTheEnd);
        Count(child, inYear, InTheYear);
        _assessments.Add(child, _year);
        _protection.Add(child, _year);
    }

    /// <summary>Every table, in the order of the published ones: need, referrals, assessments, protection.</summary>
    public IReadOnlyList<CinFigureTable> Tables()
    {
        int Children(int column) => _children["Children", column];
        return
        [
            _children.Table(), _needs.Table(Children), _ages.Table(Children), _sexes.Table(Children), _ethnicities.Table(Children),
            _episodes.Table(), _closures.Table(_ => _episodes["Ended in the year"]), .. _referrals.Tables(), .. _assessments.Tables(), .. _protection.Tables(),
        ];
    }

    internal static IEnumerable<string> Labels(string set) => PublishedCodes.OfCin.All.Where(code => code.Set == set).Select(code => Start(code.Label)).Distinct();

    /// <summary>What a code means; not known where it is missing, or no code.</summary>
    internal static string Label(string set, Cell code) => code.Text is { } text && PublishedCodes.OfCin.Find(set, text) is { } known ? Start(known.Label) : NotKnown;

    private static string Start(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static CinDetails Later(CinDetails? one, CinDetails other) => one is not null && one.CINreferralDate.Date > other.CINreferralDate.Date ? one : other;

    private void Count(CinChild child, CinDetails? episode, int column)
    {
        if (episode is null)
        {
            return;
        }

        _children.Add("Children", column);
        _needs.Add(Label("dfe.primary-need", episode.PrimaryNeedCode), column);
        _ages.Add(Age(child.ChildIdentifiers), column);
        _sexes.Add(Sex(child.ChildIdentifiers), column);
        _ethnicities.Add(Label("dfe.ethnicity", child.ChildCharacteristics.Ethnicity), column);
    }

    private string Age(CinIdentifiers who)
    {
        if (who.PersonBirthDate.Date is not { } born)
        {
            return who.ExpectedPersonBirthDate.Date is null ? NotKnown : "Unborn";
        }

        var on = _year.ReferenceDate;
        var years = on.Year - born.Year - (born.Month > on.Month || (born.Month == on.Month && born.Day > on.Day) ? 1 : 0);
        return born > on ? NotKnown : years switch
        {
            0 => "Under 1",
            <= 4 => "1 to 4",
            <= 9 => "5 to 9",
            <= 15 => "10 to 15",
            <= 17 => "16 or 17",
            _ => "18 or over",
        };
    }

    private static string Sex(CinIdentifiers who) => (who.Sex.Text ?? who.GenderCurrent.Text) switch
    {
        "M" or "1" => "Male",
        "F" or "2" => "Female",
        _ => NotKnown,
    };
}
