namespace Plimsoll.Core.Practice;

/// <summary>Who may be kept from seeing a part of a record.</summary>
public enum Audience
{
    /// <summary>The child, also later as an adult who asks for the record.</summary>
    Child,

    /// <summary>Parents, relatives and others of the family and its network.</summary>
    Family,

    /// <summary>Carers and providers.</summary>
    Carers,

    /// <summary>Other agencies.</summary>
    Partners,

    /// <summary>Everyone in the service but the person concerned, who wrote it, and the line above them.</summary>
    Colleagues,
}

/// <summary>A reason why a part of a record is not shown to everyone who may see the record, and from whom it is kept.</summary>
/// <param name="Word">As the catalogue writes it: <c>third party</c>.</param>
/// <param name="Why">In one sentence, for the reader who meets the gap.</param>
public sealed record Privacy(string Word, IReadOnlyList<Audience> KeptFrom, string Why)
{
    public static readonly IReadOnlyList<Privacy> All =
    [
        new("third party", [Audience.Child, Audience.Family, Audience.Carers], "It tells of somebody else. Nobody is shown it with their own record unless that person agrees, or it is reasonable without."),
        new("referrer", [Audience.Child, Audience.Family, Audience.Carers, Audience.Partners], "It could tell who spoke up for the child."),
        new("whereabouts", [Audience.Family, Audience.Carers, Audience.Partners], "It could tell where somebody is who must not be found."),
        new("legal advice", [Audience.Child, Audience.Family, Audience.Carers, Audience.Partners], "It is advice between the authority and its lawyers."),
        new("police", [Audience.Child, Audience.Family, Audience.Carers], "It was shared by the police, and telling it could harm an investigation or a person."),
        new("staff", [Audience.Child, Audience.Family, Audience.Carers, Audience.Partners, Audience.Colleagues], "It is about somebody who works here, and theirs and their line's."),
    ];

    public static IEnumerable<string> Words => All.Select(reason => reason.Word);

    public bool IsKeptFrom(Audience audience) => KeptFrom.Contains(audience);
}
