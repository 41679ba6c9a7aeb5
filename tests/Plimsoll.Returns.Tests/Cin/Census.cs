using System.Text;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>A census read to its end: what it said, and every problem.</summary>
internal sealed record Census(CinHeader Header, IReadOnlyList<CinChild> Children, IReadOnlyList<ReadProblem> Problems, bool Complete)
{
    public const string Header2026 =
        """
        <Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>999</LEA><SerialNo>001</SerialNo><DateTime>2026-05-01T09:00:00</DateTime></Source></Header>
        """;

    public ReadProblem Problem => Assert.Single(Problems);

    public CinChild Child => Assert.Single(Children);

    public CinDetails Episode => Assert.Single(Child.CINdetails);

    public static Census Read(Stream stream)
    {
        var problems = new List<ReadProblem>();
        using var reader = CinReader.Open(stream, problems.Add);
        var children = reader.Children().ToList();
        return new Census(reader.Header, children, problems, reader.Complete);
    }

    public static Census Read(byte[] bytes) => Read(new MemoryStream(bytes));

    public static Census Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static Census OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    /// <summary>A whole census around children.</summary>
    public static Census OfChildren(string children) => Read($"<Message>{Header2026}<Children>\n{children}\n</Children></Message>");

    /// <summary>A whole census of one child around what stands in its CINdetails; line 2 is that text.</summary>
    public static Census OfEpisode(string inside, string identifiers = "<LAchildID>M1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>") =>
        OfChildren(ChildOf(identifiers, $"<CINdetails>\n{inside}\n</CINdetails>"));

    public static string ChildOf(string identifiers, string details, string characteristics = "<Ethnicity>WBRI</Ethnicity>") =>
        $"<Child><ChildIdentifiers>{identifiers}</ChildIdentifiers><ChildCharacteristics>{characteristics}</ChildCharacteristics>{details}</Child>";

    /// <summary>The records of every child; problems of making them are added to those of reading.</summary>
    public (IReadOnlyList<CaseRecord> Records, IReadOnlyList<ReadProblem> Problems) Records()
    {
        var problems = new List<ReadProblem>(Problems);
        return ([.. Children.SelectMany(child => CinRecords.From(child, Header, problems.Add))], problems);
    }
}

/// <summary>A record as one line of text: all that it says, so that two can be compared.</summary>
internal static class RecordText
{
    public static string Of(CaseRecord record)
    {
        var fields = record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key} = {field.Value}");
        return $"{record.Id} {record.Subject} {record.Type} {record.Happened} [{string.Join(", ", fields)}] about {record.About} from {record.Source} by {record.Author} recorded {record.Recorded}";
    }

    /// <summary>Without ids: what a person would compare.</summary>
    public static string Short(CaseRecord record) =>
        $"{record.Type} {record.Happened} ({string.Join(", ", record.Fields.Select(field => $"{field.Key} = {field.Value}"))})";
}
