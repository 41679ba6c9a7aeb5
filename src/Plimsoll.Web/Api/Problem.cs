using System.Globalization;
using Plimsoll.App.Access;

namespace Plimsoll.Web.Api;

/// <summary>One thing that must be put right.</summary>
/// <param name="Place">Where: <c>fields.seen</c>, a parameter's name; null where it is the whole.</param>
/// <param name="Rule">The short name of the rule: <c>form</c>, <c>who-missed-the-date</c>, a standard's id.</param>
public sealed record Fault(string? Place, string Rule, string Words);

/// <summary>Something that did not go, as it is answered.</summary>
/// <param name="Detail">What it is this time, in sentences; null where the kind says it.</param>
public sealed record Problem(ProblemKind Kind, string? Detail = null) : IResult
{
    public const string Media = "application/problem+json";

    private const int SecondsToWait = 10;

    private const int SecondsUntilWorkedOut = 3;

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Hidden is answered as for what does not exist.</summary>
    public static Problem Of(AccessAnswer answer) => answer.Verdict == AccessVerdict.Hidden ? new(ProblemKind.NotFound) : new(ProblemKind.NotAllowed, answer.Why);

    public static Problem Malformed(string place, string words) => new(ProblemKind.Malformed, words) { Faults = [new(place, "form", words)] };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (Kind == ProblemKind.TooMany || Kind == ProblemKind.NotYet)
        {
            response.Headers.RetryAfter = (Kind == ProblemKind.TooMany ? SecondsToWait : SecondsUntilWorkedOut).ToString(CultureInfo.InvariantCulture);
        }

        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", Kind.Type);
            json.WriteString("title", Kind.Title);
            json.WriteNumber("status", Kind.Status);
            json.WriteString("detail", Detail ?? Kind.Words);
            if (Faults.Count > 0)
            {
                json.WriteStartArray("errors");
                foreach (var fault in Faults)
                {
                    json.WriteStartObject();
                    json.WriteString("place", fault.Place);
                    json.WriteString("rule", fault.Rule);
                    json.WriteString("detail", fault.Words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }, Kind.Status, Media).ExecuteAsync(httpContext);
    }
}
