using Microsoft.AspNetCore.Http.Metadata;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Api;

/// <summary>What a parameter of an address may be.</summary>
internal enum Sort
{
    /// <summary>In the path: any text.</summary>
    Id,
    Day,
    Instant,
    Number,
    Text,
    Words,
    YesOrNo,
}

/// <summary>A parameter of an address: it is read as it is described here, and described as it is read.</summary>
internal sealed record Parameter(string Name, Sort Sort, string Words, string Example)
{
    /// <summary>The words that it may be; any where there are none.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    public int Least { get; init; } = 1;

    public int Most { get; init; } = int.MaxValue;

    /// <summary>Several, with commas between.</summary>
    public bool IsList { get; init; }

    public int? AsARule { get; init; }
}

/// <summary>What a request brings.</summary>
/// <param name="Schema">By its name in <c>openapi.json</c>.</param>
internal sealed record Brings(string Media, string Schema, long Most) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => Most;

    public IReadOnlyList<string> OtherMedia { get; init; } = [];
}

/// <summary>What an answer gives where all goes well.</summary>
internal sealed record Gives(int Status, string Schema, string Words, string Media = "application/json");

/// <summary>What an endpoint does, in words: the document, the page and the reading of its parameters are made of this.</summary>
internal sealed record Described(string Id, string Area, string Title, string Words, IReadOnlyList<Gives> Gives)
{
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public Brings? Brings { get; init; }

    /// <summary>The problems that are its own: those of every endpoint, of parameters and of bodies are added.</summary>
    public IReadOnlyList<ProblemKind> Problems { get; init; } = [];

    /// <summary>A look at people: kept before it is answered.</summary>
    public bool Looks { get; init; } = true;
}

internal static class Declaring
{
    /// <summary>Says what an endpoint is, which scope it takes and what it is for. One that says nothing is open to nobody.</summary>
    public static RouteHandlerBuilder Is(this RouteHandlerBuilder endpoint, Scope? scope, Purpose purpose, Described described)
    {
        endpoint.WithMetadata(described);
        if (described.Brings is { } brings)
        {
            endpoint.WithMetadata(brings);
        }

        if (scope is not null)
        {
            endpoint.WithMetadata(scope);
        }

        return endpoint.ForPurpose(purpose);
    }
}
