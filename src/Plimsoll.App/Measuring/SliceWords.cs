using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Measuring;

/// <summary>Slices in words: codes by what they stand for.</summary>
internal sealed class SliceWords(Catalogue catalogue)
{
    public string Of(Measure measure, SliceBy by, string value) => by switch
    {
        SliceBy.Sex => Means(RecordTypes.ChildDetails, "sex", value),
        SliceBy.Ethnicity => Means(RecordTypes.ChildDetails, "ethnicity", value),
        SliceBy.Need => Means(RecordTypes.Referral, "primary-need", value),
        SliceBy.Category when measure.SplitBy is ItsField its => measure.Counts is Happenings happens
            ? Types(happens.Trigger).Select(type => Code(type, its.Field, value)).FirstOrDefault(words => words is not null) ?? value : value,
        SliceBy.Category when measure.SplitBy is LatestField latest => Means(latest.Record.Type, latest.Field, value),
        _ => value,
    };

    private static IEnumerable<string> Types(Trigger trigger) => trigger.Events.OfType<RecordHappens>().Select(happens => happens.Record.Type);

    private string Means(string type, string field, string value) => Code(type, field, value) ?? value;

    private string? Code(string type, string field, string value) =>
        catalogue.RecordTypes.GetValueOrDefault(type)?.Field(field)?.Codes?.Find(value)?.Means;
}
