using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>What a standard misses before it lets a record be saved.</summary>
/// <param name="Standard">The standard's id.</param>
/// <param name="Promise">What was promised: "Nobody signs before the harm over time has been thought through."</param>
/// <param name="Missing">What would have to be so: "an impact analysis with ..."</param>
/// <param name="Source">"Local default: local practice standard".</param>
/// <param name="Fill">The record that fills it; null where it is this record that must say more.</param>
/// <param name="Otherwise">What lets it through without anybody's leave: that it is an emergency; null where nothing does.</param>
/// <param name="Why">Where the author may save it all the same, the questions why; empty where they may not.</param>
/// <param name="WhoMay">Who else may, and by when it must then be made good; null where nobody may.</param>
public sealed record Gap(Named Who, string Standard, string Promise, string Missing, string Source, ClockAnswer? Fill, string? Otherwise, IReadOnlyList<Question> Why, string? WhoMay)
{
    /// <summary>What is missing must be about the thing that this record is about, and this record names none yet.</summary>
    public bool FollowsNothing { get; init; }

    /// <summary>By when it must be made good where somebody lets it through: "5 working days"; null where nobody may.</summary>
    public string? MadeGoodWithin { get; init; }
}

/// <summary>Finds what is missing for the records of a form, and asks whoever may let them through why.</summary>
internal sealed class Gaps(Authority authority)
{
    private readonly LettingThrough _letting = new(authority);

    private readonly ClockAnswers _answers = new(authority.Catalogue);

    /// <summary>Whether a question of a form, by its name, asks why its record is saved all the same.</summary>
    public static bool IsAsked(string? name) => name is not null && GateOverride.Asks(name.Split('@')[0]);

    public IEnumerable<Gap> Of(CaseRecord record, Questions questions) => _letting.Shut(record).Select(shut =>
    {
        var (standard, may, fill) = (shut.Standard, _letting.May(shut, record.Author), _answers.Missing(shut));
        return new Gap(
            new Named(record.Subject, authority.Names.Of(record.Subject)),
            standard.Id,
            $"{(standard.Promise ?? standard.Title).TrimEnd('.')}.",
            shut.Missing,
            $"{Words.Start(Words.Of(standard.Status))}: {standard.Source}",
            fill,
            standard.Unless is { Role: null } ? shut.Otherwise : null,
            may ? questions.WhyAllTheSame(record.Subject) : [],
            may ? null : _letting.WhoMay(shut))
        {
            FollowsNothing = fill is not null && record.About is null && _answers.MayFollow(fill.Type).Contains(record.Type),
            MadeGoodWithin = standard.Unless is { Role: not null } unless ? unless.ThenWithin.ToString() : null,
        };
    });

    /// <summary>What a form says of one, without why it is saved all the same where that is not asked of its author.</summary>
    public static ReadFor Kept(ReadFor one, RecordType type, IReadOnlyList<Gap> gaps) =>
        gaps.Any(gap => gap.Who.Subject == one.Subject && gap.Why.Count > 0) || !one.Fields.Keys.Any(GateOverride.Asks) ? one : one with
        {
            Fields = one.Fields.Where(field => !GateOverride.Asks(field.Key)).ToDictionary(),
            LeftOut = [.. one.LeftOut, .. type.Fields.Where(field => GateOverride.Asks(field.Id) && one.Fields.ContainsKey(field.Id)).Select(field => field.Label)],
        };
}
