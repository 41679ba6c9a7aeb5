using System.Text.Json.Nodes;
using Plimsoll.App.Access;

namespace Plimsoll.Web.Api;

/// <summary>The OpenAPI document: the paths are read from the endpoints themselves, the schemas from <c>openapi.json</c>.</summary>
public sealed class OpenApiDocument(EndpointDataSource endpoints) : IResult
{
    private const string Security = "token";

    private readonly Lazy<JsonObject> _document = new(() => Make(endpoints));

    public JsonObject Json => _document.Value;

    public Task ExecuteAsync(HttpContext httpContext) => new JsonAnswer(json => Json.WriteTo(json)).ExecuteAsync(httpContext);

    /// <summary>The problems with which an endpoint may answer.</summary>
    internal static IEnumerable<ProblemKind> Problems(Described described, Scope? scope)
    {
        var problems = new HashSet<ProblemKind>(described.Problems) { ProblemKind.Malformed, ProblemKind.TooMany, ProblemKind.Fault };
        problems.UnionWith(scope is null ? [] : [ProblemKind.NoToken, ProblemKind.ScopeMissing, ProblemKind.NotAllowed]);
        problems.UnionWith(described.Brings is null ? [] : [ProblemKind.TooLarge, ProblemKind.OtherMedia]);
        problems.UnionWith(described.Looks ? [ProblemKind.LookNotKept] : []);
        return ProblemKind.All.Where(problems.Contains);
    }

    private static JsonObject Make(EndpointDataSource endpoints)
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        var parts = JsonNode.Parse(stream)!.AsObject();
        var paths = new JsonObject();
        var all = Endpoints.Of(endpoints).OrderBy(one => one.Address, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal).ToList();
        foreach (var (method, address, described, metadata) in all)
        {
            if (paths[address] is not JsonObject path)
            {
                paths[address] = path = [];
            }

            path[method.ToLowerInvariant()] = Operation(described, metadata.GetMetadata<Scope>());
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = parts["info"]!.DeepClone(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = new JsonArray([.. all.Select(one => one.Is.Area).Distinct().Select(area => new JsonObject { ["name"] = area })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = parts["schemas"]!.DeepClone(),
                ["securitySchemes"] = new JsonObject
                {
                    [Security] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["description"] = $"A token of an account, made with \"plimsoll token make\". Scopes: {string.Join("; ", Scope.All.Select(scope => $"{scope.Name}: {scope.Words}"))}.",
                    },
                },
            },
        };
    }

    private static JsonObject Operation(Described described, Scope? scope)
    {
        var operation = new JsonObject
        {
            ["operationId"] = described.Id,
            ["tags"] = new JsonArray(described.Area),
            ["summary"] = described.Title,
            ["description"] = described.Words,
            ["parameters"] = new JsonArray([.. described.Parameters.Select(Of)]),
            ["responses"] = Responses(described, scope),
            ["security"] = scope is null ? [] : new JsonArray(new JsonObject { [Security] = new JsonArray(scope.Name) }),
        };
        if (described.Brings is { } brings)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(brings.Schema, [brings.Media, .. brings.OtherMedia]) };
        }

        return operation;
    }

    private static JsonObject Responses(Described described, Scope? scope)
    {
        var responses = new SortedDictionary<int, JsonObject>();
        foreach (var status in Problems(described, scope).GroupBy(kind => kind.Status))
        {
            responses[status.Key] = new JsonObject
            {
                ["description"] = string.Join(" Or: ", status.Select(kind => $"{kind.Title} ({kind.Type}).")),
                ["content"] = Content("Problem", [Problem.Media]),
            };
        }

        foreach (var gives in described.Gives)
        {
            var content = Content(gives.Schema, [gives.Media]);
            responses[gives.Status] = new JsonObject { ["description"] = gives.Words, ["content"] = content };
        }

        return new JsonObject(responses.Select(pair => KeyValuePair.Create<string, JsonNode?>($"{pair.Key}", pair.Value)));
    }

    private static JsonObject Content(string schema, IEnumerable<string> media) => new(media.Select(one => KeyValuePair.Create<string, JsonNode?>(one, new JsonObject
    {
        ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" },
    })));

    private static JsonNode Of(Parameter parameter)
    {
        var schema = parameter.Sort switch
        {
            Sort.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            Sort.Instant => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            Sort.Number => Number(parameter),
            Sort.YesOrNo => new JsonObject { ["enum"] = new JsonArray("yes", "no") },
            _ => new JsonObject { ["type"] = "string" },
        };
        if (parameter.OneOf.Count > 0)
        {
            var words = new JsonArray([.. parameter.OneOf.Select(word => JsonValue.Create(word))]);
            schema = parameter.IsList ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["enum"] = words } } : new JsonObject { ["enum"] = words };
        }

        var made = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.Sort == Sort.Id ? "path" : "query",
            ["required"] = parameter.Sort == Sort.Id,
            ["description"] = parameter.Words,
            ["schema"] = schema,
            ["example"] = parameter.IsList ? new JsonArray([.. parameter.Example.Split(',').Select(word => JsonValue.Create(word))])
                : parameter.Sort == Sort.Number ? JsonValue.Create(int.Parse(parameter.Example, System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create(parameter.Example),
        };
        if (parameter.IsList)
        {
            (made["style"], made["explode"]) = ("form", false);
        }

        return made;
    }

    private static JsonObject Number(Parameter parameter)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = parameter.Least };
        if (parameter.Most < int.MaxValue)
        {
            schema["maximum"] = parameter.Most;
        }

        if (parameter.AsARule is { } rule)
        {
            schema["default"] = rule;
        }

        return schema;
    }
}
