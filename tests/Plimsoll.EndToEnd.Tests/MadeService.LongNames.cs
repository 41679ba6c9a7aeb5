using Plimsoll.App.Access;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests;

// Names as long as they come, and something to show on every page.
public sealed partial class MadeService
{
    public const string LongGiven = "Maximiliana Alexandrina Theodora";

    public const string LongFamily = "Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff";

    public const string LongWorker = "Bartholomew Christopher Montgomery-Cholmondeley-Windebank";

    /// <summary>Nothing but a contact of six years ago: it is due for disposal.</summary>
    public const string Kept = "D-001";

    public static MadeService OfLongNames()
    {
        var service = new MadeService();
        service._records.Clear();
        foreach (var id in new[] { FirstChild, "E-002", "H-001", "L-001" })
        {
            service.Write("name", Child(id), "2026-01-05", "person-name", null, ("kind", "legal"), ("given", LongGiven), ("family", LongFamily));
        }

        service.Write("name", new Subject(SubjectKind.Worker, "Tom Pell"), "2026-01-05", "person-name", null, ("kind", "legal"), ("given", "Bartholomew Christopher"), ("family", "Montgomery-Cholmondeley-Windebank"));
        service.Write("kept", Child(Kept), "2020-11-19", "contact", null, ("what-happened", "A neighbour heard shouting."));
        service._records.Add(Record("challenge", Child(FirstChild), "2026-11-12", "challenge", null,
            ("raised-by", "conference chair"), ("formal", "yes"), ("about-kind", "visit"), ("about-what", "Nobody has seen her for a month."), ("wanted", "See her this week, alone."))
            with
        { Author = new Author("w-brine", Role: "conference chair") });
        Assert.Null(service.Authority.Append(service._records).Refusal);
        Assert.Null(new KeepTokens(service.Authority).Make(new Readers(service.Authority).Find("w-castle")!, "The figures of each night, for the board of the safeguarding partnership", [Scope.MeasuresRead.Name], 30).Refused);
        return service;
    }
}
