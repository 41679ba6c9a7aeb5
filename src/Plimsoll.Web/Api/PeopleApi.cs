using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Api;

/// <summary>People found. What is looked for stands in the body: no name is ever in an address.</summary>
internal static class PeopleApi
{
    private const string Find = "find";

    private const int Longest = 4 << 10;

    public static void MapPeople(this RouteGroupBuilder version) => version.MapPost("/people/search", SearchAsync).Is(Scope.PeopleFind, Purpose.Find, new(
        "findPeople", "People", "Find people",
        "By names as they are or sound, a day of birth, an address, a number; spelling is forgiven. The best come first, and of those alone whom the account may know of.",
        [new(200, "People", "Who was found.")])
    {
        Brings = new("application/json", "Search", Longest),
    });

    private static async Task<IResult> SearchAsync(HttpContext http, Looking looking, Who who)
    {
        var (body, unread) = await Body.ReadAsync(http);
        if (body is null)
        {
            return unread!;
        }

        var (typed, problem) = Body.Only(Find, body);
        if (problem is not null)
        {
            return problem;
        }

        var shown = looking.Find(who.Reader, typed!);
        return shown.What is not { } found ? Problem.Of(shown.Access) : new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.Objects("people", found.People, (writer, one) =>
            {
                writer.WriteString("subject", one.Found.Subject.ToString());
                writer.WriteString("name", one.Found.Name);
                writer.WriteString("born", one.Found.Born?.ToString("yyyy-MM-dd"));
                writer.WriteString("foundBy", one.Found.By);
                writer.WriteBoolean("opens", one.Opens);
            });
            json.WriteEndObject();
        });
    }
}
