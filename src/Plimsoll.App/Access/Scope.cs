namespace Plimsoll.App.Access;

/// <summary>What a token may be used for. It narrows what its account may do, and adds nothing to it.</summary>
/// <param name="Words">What it lets a program do, to go on from "lets a program".</param>
public sealed record Scope(string Name, string Words)
{
    public static readonly Scope RecordsRead = new("records:read", "read the records of people whom the account may open");

    public static readonly Scope RecordsWrite = new("records:write", "save records about people in whose record the account may write");

    public static readonly Scope RecordsImport = new("records:import", "load extracts of records, where the account may");

    public static readonly Scope ClocksRead = new("clocks:read", "read the clocks of people whom the account may list");

    public static readonly Scope MeasuresRead = new("measures:read", "read figures, as the account sees them");

    public static readonly Scope PeopleFind = new("people:find", "look for people whom the account may find");

    public static readonly Scope PracticeRead = new("practice:read", "read what must be recorded and what is promised");

    public static readonly IReadOnlyList<Scope> All = [RecordsRead, RecordsWrite, RecordsImport, ClocksRead, MeasuresRead, PeopleFind, PracticeRead];
}
