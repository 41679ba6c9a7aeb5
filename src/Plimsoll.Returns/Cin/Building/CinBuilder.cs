using System.Globalization;
using Plimsoll.Core.Clocks;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>
/// Builds the children in need census of a year from records: what had happened by the reference date, as it is known now, corrections carried out.
/// A child is in it who was referred in the year, or in need on its first day or later. Of what followed from a referral those parts stand in it that
/// were not over before the year, as the department's rules ask (8696, 4013, 8715, 8930). It reads the same map as the import (<see cref="CinRecords"/>),
/// so that records, census, records and census again give the same census.
/// </summary>
public static class CinBuilder
{
    /// <summary>The first year that is built: since 2024/25 the census has Sex.</summary>
    public const int First = 2025;

    /// <summary>The last.</summary>
    public const int Last = CinYear.Last;

    /// <summary>The types of the records that a census is built from: a timeline needs no others.</summary>
    public static IReadOnlySet<string> Types => CinMap.Types;

    /// <summary>The fields of a record type from which an element is taken; null among them is the day of the record.</summary>
    public static IReadOnlyList<string?> FieldsOf(string element, string recordType) =>
        [.. SourcesOf(element).Where(source => source.Shape.Type == recordType).Select(source => source.Field).Distinct()];

    /// <summary>The record types that may say what stands at a place of the census, the likeliest first; none for the header. What is worked out is said by its row.</summary>
    public static IReadOnlyList<string> TypesAt(CinTable table, string element)
    {
        var row = CinLayout.Names(CinLayout.Rows.Single(layout => layout.Table == table)).SelectMany(SourcesOf).Take(1);
        return [.. SourcesOf(element).Concat(row).Select(source => source.Shape.Type).Distinct()];
    }

    private static IEnumerable<CinSource> SourcesOf(string element) => CinMap.All.Where(source => source.Element == element);

    public static CinHeader Header(CinYear year, CinSender sender) => (CinHeader)new Draft(CinLayout.Header)
        .With("Collection", "CIN")
        .With("Year", year.Year.ToString(CultureInfo.InvariantCulture))
        .With("ReferenceDate", year.ReferenceDate)
        .With("SourceLevel", "L")
        .With("LEA", sender.Authority)
        .With("SoftwareCode", sender.Software)
        .With("Release", sender.Release)
        .With("SerialNo", sender.SerialNo)
        .With("DateTime", sender.Written.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture))
        .Make();

    /// <summary>A child's part of the census; null where the child is not in it.</summary>
    /// <param name="timeline">The child's own records.</param>
    /// <param name="gap">Is told what the records say, or leave open, that the census cannot say.</param>
    /// <param name="withFamily">The same with what reaches the child from the family: asked for where the family was offered a meeting before court.</param>
    public static CinChild? Child(Timeline timeline, CinYear year, Action<CinGap> gap, Func<Timeline>? withFamily = null)
    {
        var telling = new Telling(timeline.Subject.Id, year, gap);
        var file = new ChildFile(timeline, telling, withFamily ?? (() => timeline));
        var episodes = file.Episodes.Where(episode => EpisodeModule.IsIn(episode, year)).ToList();
        if (episodes.Count == 0)
        {
            return null;
        }

        var isHelped = episodes.Exists(episode => !episode.IsNotTakenFurther);
        var child = (CinChild)new Draft(CinLayout.Child)
            .WithChosen([PersonModule.Identifiers(file, timeline.Subject.Id, !isHelped, telling), PersonModule.Characteristics(file, isHelped, telling)])
            .WithRows(episodes.Select(episode => EpisodeModule.Of(episode, file, telling)))
            .Make(ordinal: 1);
        child.Close();
        return child;
    }
}

/// <summary>Who sends a census, and when: all of its header that is not the year's. Nothing of it is taken from the machine.</summary>
/// <param name="Authority">The local authority's number: three digits.</param>
/// <param name="Written">When it was made, in London.</param>
/// <param name="Software">What made it.</param>
/// <param name="Release">Which release of that.</param>
/// <param name="SerialNo">Three digits or more: of the same year's returns the first is 001.</param>
public sealed record CinSender(string Authority, DateTime Written, string Software, string Release, string SerialNo = "001");
