using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Api;

/// <summary>Clocks out: the same fields as <c>plimsoll clocks --json</c>.</summary>
internal static class ClocksApi
{
    private static readonly Dictionary<string, ClockState> States = Enum.GetValues<ClockState>().ToDictionary(Clock.WordFor);

    private static readonly Parameter All = new("all", Sort.YesOrNo, "Also clocks that have ended, and those that no source can show.", "no");

    private static readonly Parameter Standard = new("standard", Sort.Text, "Of one standard, by its id.", "cp.visit");

    private static readonly Parameter State = new("state", Sort.Words, "In one of these states, with commas between; then \"all\" says nothing.", "breached,due-today") { OneOf = [.. States.Keys], IsList = true };

    private static readonly Parameter Team = new("team", Sort.Text, "Of people whom this team holds now.", "Estuary assessment");

    public static void MapClocks(this RouteGroupBuilder version)
    {
        version.MapGet("/clocks", List).Is(Scope.ClocksRead, Purpose.List, new(
            "readClocks", "Clocks", "The clocks of everybody",
            "Of everybody whom the account may list, sorted by subject, standard and start. A page begins after the last of the page before, whatever was recorded meanwhile.",
            [new(200, "Clocks", "The clocks.")])
        {
            Parameters = [Address.AsAt, Address.KnownAt, All, Standard, State, Team, Cursor.Most(200, 1_000), Cursor.After],
            Problems = [ProblemKind.NotYet],
        });
        version.MapGet("/subjects/{kind}/{id}/clocks", Of).Is(Scope.ClocksRead, Purpose.List, new(
            "readClocksOf", "Clocks", "Somebody's clocks",
            "Sorted by standard and start.",
            [new(200, "Clocks", "The clocks.")])
        {
            Parameters = [Address.Kind, Address.Subject, Address.AsAt, Address.KnownAt, All, Standard, State, Cursor.Most(200, 1_000), Cursor.After],
            Problems = [ProblemKind.NotFound],
        });
    }

    private static IResult List(HttpContext http, Asked asked, ReadClocks read, Authority authority, Who who) =>
        Answer(http, asked, authority, clocks => read.List(who.Reader, clocks));

    private static IResult Of(HttpContext http, string kind, string id, Asked asked, ReadClocks read, Authority authority, Who who) =>
        SubjectAddress.TryRead(kind, id, out var subject) ? Answer(http, asked, authority, clocks => read.Of(who.Reader, subject, clocks)) : new Problem(ProblemKind.NotFound);

    private static IResult Answer(HttpContext http, Asked asked, Authority authority, Func<ClocksAsked, Shown<GivenClocks>> read)
    {
        if (asked.Text(Standard.Name) is { } standard && !authority.Catalogue.Versions.ContainsKey(standard))
        {
            return Address.Unknown(Standard, standard, authority.Catalogue.Versions.Keys);
        }

        if (!Cursor.TryRead(asked, 7, out var parts) || (parts is not null && ClockPlace.Read(parts) is null))
        {
            return Cursor.Wrong;
        }

        var shown = read(new ClocksAsked(asked.Day(Address.AsAt.Name), asked.Instant(Address.KnownAt.Name), asked.IsYes(All.Name), asked.Text(Standard.Name), asked.Text(Team.Name))
        {
            States = asked.Texts(State.Name).Select(word => States[word]).ToHashSet(),
        });
        if (shown.What is not { } given)
        {
            return Problem.Of(shown.Access);
        }

        if (given.Rows is not { } rows)
        {
            return new Problem(ProblemKind.NotYet, $"The clocks of {given.AsAt:yyyy-MM-dd} are being worked out: {given.Share:P0} is done. Ask again.");
        }

        var place = parts is null ? null : ClockPlace.Read(parts);
        var page = ListPage<ClockRow>.Of(rows.SkipWhile(row => place?.IsBefore(row) == false), (int)asked.Number(Cursor.Limit)!, row => ClockPlace.Of(row).Write());
        var next = Cursor.Link(http, asked, page.Next);
        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteString("asAt", given.AsAt.ToString("yyyy-MM-dd"));
            json.List("clocks", page.Items, ClockJson.Write);
            json.WriteString("next", next);
            json.WriteEndObject();
        });
    }
}
