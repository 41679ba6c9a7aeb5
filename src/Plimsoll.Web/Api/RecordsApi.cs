using System.Globalization;
using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Import;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Api;

/// <summary>Records in and out.</summary>
internal static class RecordsApi
{
    private const int MostBatch = 32 << 20;

    private static readonly Parameter Seen = new("seen", Sort.Number, "How far you had read: the number \"seen\" of the answer that you read the person's records in. Where somebody has written about them since, nothing is saved.", "1024") { Least = 0 };

    private static readonly Parameter Type = new("type", Sort.Text, "Records of one type alone.", "visit");

    public static void MapRecords(this RouteGroupBuilder version)
    {
        version.MapPost("/records", SaveAsync).Is(Scope.RecordsWrite, Purpose.Write, new(
            "saveRecord", "Records", "Save a record",
            "One record, as the form would save it: the same questions, the same gates, the same rules of who may sign. It is signed by the account of the token. The id is yours to choose; the same record sent again is saved once. "
            + "With \"corrects\" it stands in the place of another record, or takes it back.",
            [new(201, "Saved", "It is saved."), new(200, "Saved", "It stood already, word for word.")])
        {
            Parameters = [Seen],
            Brings = new("application/json", "Record", EnvelopeJson.LongestLine),
            Problems = [ProblemKind.NotFound, ProblemKind.ChangedMeanwhile, ProblemKind.IdTaken, ProblemKind.Refused, ProblemKind.Gate],
        });
        version.MapPost("/records/batch", LoadAsync).Is(Scope.RecordsImport, Purpose.Import, new(
            "loadRecords", "Records", "Load an extract",
            "Records of another system, one a line (JSON Lines): all or nothing. No gate refuses them. The same batch twice changes nothing; a line that is wrong is named, and nothing is loaded.",
            [new(200, "Loaded", "All of it is loaded.")])
        {
            Brings = new("application/jsonl", "Record", MostBatch) { OtherMedia = ["application/x-ndjson", "application/x-jsonlines"] },
            Problems = [ProblemKind.Refused],
        });
        version.MapGet("/records/{id}", One).Is(Scope.RecordsRead, Purpose.Open, new(
            "readRecord", "Records", "One record",
            "A record as it was written, also where another has taken its place since.",
            [new(200, "GivenRecord", "The record, without what is not for this account.")])
        {
            Parameters = [Address.Record],
            Problems = [ProblemKind.NotFound],
        });
        version.MapGet("/subjects/{kind}/{id}/records", Of).Is(Scope.RecordsRead, Purpose.Open, new(
            "readRecords", "Records", "Somebody's records",
            "In the order of the timeline, as they stand: corrections are carried out. Pages after the first tell what was known when the first was asked for.",
            [new(200, "Records", "The records, without what is not for this account.")])
        {
            Parameters = [Address.Kind, Address.Subject, Address.AsAt, Address.KnownAt, Type, Cursor.Most(200, 1_000), Cursor.After],
            Problems = [ProblemKind.NotFound],
        });
    }

    private static async Task<IResult> SaveAsync(HttpContext http, Asked asked, SaveSent save, Who who)
    {
        var (body, unread) = await Body.ReadAsync(http);
        if (body is null)
        {
            return unread!;
        }

        if (!EnvelopeJson.TryRead(body.GetBuffer().AsMemory(0, (int)body.Length), out var record, out var problem))
        {
            var words = problem.Replace("the line", "the body", StringComparison.Ordinal);
            return Problem.Malformed(words.StartsWith('"') ? words.Split('"')[1] : "", $"{words.TrimEnd('.')}.");
        }

        var shown = save.Save(who.Reader, record, asked.Number(Seen.Name));
        if (shown.What is not { } sent)
        {
            return Problem.Of(shown.Access);
        }

        if (!sent.Result.IsSaved)
        {
            return Problems(sent);
        }

        var saved = sent.Result.Saved[0];
        http.Response.Headers.Location = $"{Endpoints.Version}/records/{Uri.EscapeDataString(saved.Id)}";
        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", saved.Id);
            json.WriteNumber("seen", saved.Sequence);
            json.WriteEndObject();
        }, sent.Stood ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static Problem Problems(SentRecord sent) => sent switch
    {
        { Unfit: { } unfit } => new(ProblemKind.Refused, unfit.Words) { Faults = [new(unfit.Field, unfit.Rule, unfit.Words)] },
        { Result.Gates: { Count: > 0 } gates } => new(ProblemKind.Gate, sent.Result.Refusal?.Message)
        {
            Faults = [.. gates.Select(gate => new Fault(null, gate.Standard.Id, $"What is missing: {gate.Missing}.{(gate.Otherwise is { } otherwise ? $" Or {otherwise}." : "")}"))],
        },
        { Result.Refusal: { } refusal } => new(refusal.Reason switch
        {
            RefusalReason.Conflict or RefusalReason.ChangedMeanwhile => ProblemKind.ChangedMeanwhile,
            RefusalReason.IdTaken => ProblemKind.IdTaken,
            _ => ProblemKind.Refused,
        }, refusal.Message),
        _ => new(ProblemKind.Refused) { Faults = [.. sent.Result.Objections.Select(one => new Fault(Place(one.Rule, one.Field), one.Rule, one.Words))] },
    };

    private static string? Place(string rule, string? field) => rule == "reason" ? "corrects.reason" : field is null ? null : $"fields.{field}";

    private static async Task<IResult> LoadAsync(HttpContext http, RecordLines lines, Who who)
    {
        var (body, unread) = await Body.ReadAsync(http);
        if (body is null)
        {
            return unread!;
        }

        var shown = lines.Import(who.Reader, body);
        return shown.What switch
        {
            null => Problem.Of(shown.Access),
            { Refused: { } refused } result => new Problem(ProblemKind.Refused, refused)
            {
                Faults = [.. result.Faults.Select(fault => fault.IndexOf(": ", StringComparison.Ordinal) is var cut and > 0 ? new Fault(fault[..cut].ToLowerInvariant(), "form", fault[(cut + 2)..]) : new Fault(null, "form", fault))],
            },
            { } result => new JsonAnswer(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("added", result.Added);
                json.WriteNumber("unchanged", result.Unchanged);
                json.WriteEndObject();
            }),
        };
    }

    private static IResult One(string id, ReadRecords read, Who who)
    {
        var shown = read.One(who.Reader, id);
        return shown.What is { } given ? new JsonAnswer(json => Write(json, given)) : Problem.Of(shown.Access);
    }

    private static IResult Of(HttpContext http, string kind, string id, Asked asked, ReadRecords read, Authority authority, Who who)
    {
        if (!SubjectAddress.TryRead(kind, id, out var subject))
        {
            return new Problem(ProblemKind.NotFound);
        }

        if (asked.Text(Type.Name) is { } type && !authority.Catalogue.RecordTypes.ContainsKey(type))
        {
            return Address.Unknown(Type, type, authority.Catalogue.RecordTypes.Keys);
        }

        if (!Cursor.TryRead(asked, 2, out var place) || (place is not null && (!Moment.TryParse(place[0], null, out var then) || !then.HasTime)))
        {
            return Cursor.Wrong;
        }

        // As known when the first page was asked for: what is written meanwhile moves nothing.
        var knownAt = place is null ? asked.Instant(Address.KnownAt.Name) : Moment.Parse(place[0]).Start;
        var shown = read.Of(who.Reader, subject, asked.Day(Address.AsAt.Name), knownAt, asked.Text(Type.Name));
        if (shown.What is not { } given)
        {
            return Problem.Of(shown.Access);
        }

        var from = place is null ? -1 : given.Records.ToList().FindIndex(one => one.Record.Id == place[1]);
        if (place is not null && from < 0)
        {
            return Cursor.Wrong;
        }

        var known = Moment.At(given.KnownAt).ToString();
        var page = ListPage<GivenRecord>.Of(given.Records.Skip(from + 1), (int)asked.Number(Cursor.Limit)!, one => [known, one.Record.Id]);
        var next = Cursor.Link(http, asked, page.Next);
        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteString("subject", authority.Overview.IdOf(subject).ToString());
            json.WriteString("knownAt", known);
            json.WriteNumber("seen", given.Seen);
            json.List("records", page.Items, Write);
            json.WriteString("next", next);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, GivenRecord given)
    {
        json.WriteStartObject();
        json.WritePropertyName("record");
        json.WriteRawValue(EnvelopeJson.Write(given.Record));
        json.WriteNumber("sequence", given.Record.Sequence);
        json.WriteString("appended", given.Record.Appended.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
        json.Texts("withheld", given.Withheld);
        json.WriteEndObject();
    }
}
